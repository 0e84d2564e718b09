"""Make the files of the invented project reports from their sources: real programs write them.

    python -m evals.build_reports

Needs LibreOffice and pdftoppm. The files are committed as they came out, since it is the bytes that are read.
"""

import json
import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageFilter

from evals.report_sets import SETS

_FORMATS = ("docx", "pdf", "docx", "scan", "odt", "pdf")
_FILTERS = {"docx": "docx:MS Word 2007 XML", "odt": "odt:writer8", "pdf": "pdf:writer_pdf_Export"}


def convert(source: Path, kind: str, folder: Path) -> Path:
    """Let LibreOffice write a source as a document of a kind; return where it lies."""
    command = ["soffice", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", _FILTERS[kind]]
    subprocess.run(
        [*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=120
    )
    return folder / f"{source.stem}.{kind}"


def scan(printed: Path, folder: Path) -> Path:
    """Print a PDF as grey pictures, a little askew and unsharp, as an office scanner leaves them."""
    subprocess.run(["pdftoppm", "-r", "150", "-gray", str(printed), str(folder / "page")], check=True)
    pages = [Image.open(path) for path in sorted(folder.glob("page*.pgm"))]
    grey = [page.rotate(0.4, fillcolor=250).filter(ImageFilter.GaussianBlur(0.5)) for page in pages]
    made = folder / "scan.pdf"
    grey[0].save(made, save_all=True, append_images=grey[1:], resolution=150)
    return made


def main() -> None:
    """Write every report of every set."""
    for folder in SETS.values():
        (folder / "files").mkdir(exist_ok=True)
        for place, source in enumerate(sorted((folder / "sources").glob("*.html"))):
            kind = json.loads(source.with_suffix(".json").read_text()).get("format") or _FORMATS[place]
            with tempfile.TemporaryDirectory() as temporary:
                made = convert(source, "pdf" if kind == "scan" else kind, Path(temporary))
                made = scan(made, Path(temporary)) if kind == "scan" else made
                name = f"{source.stem}.{'pdf' if kind == 'scan' else kind}"
                (folder / "files" / name).write_bytes(made.read_bytes())


if __name__ == "__main__":
    main()
