"""Make the files of our own letters from their sources: real programs write them, traps and all.

    python -m evals.build_letters tuned|practice|unseen|unseen_care [beginning of a source's name]

Needs LibreOffice. The files are committed as they came out, since it is the bytes that are read: run
this only to add or change a letter. Without a beginning, all letters of the set and its draft are made.
"""

import argparse
import io
import json
import re
import subprocess
import tempfile
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

import docx
import typst
from PIL import Image, ImageFilter

from evals.sources import LETTER_SETS, LETTERS, LetterSet, Source
from tests.files.compound import compound_file, message_tree

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
TEMPLATE = LETTERS / "letter.typ"
Element = tuple[str, str]


def elements(source: Source) -> Iterator[Element]:
    """Yield (kind, text) of heading, item, row, page, signature and paragraph, in order."""
    if source.facts.get("to"):
        yield "paragraph", source.facts["to"]
    for block in re.split(r"\n\s*\n", source.body.strip()):
        lines = block.splitlines()
        whole = all(re.match(r"(#|- |\d+\. |\| |@@|==)", line) for line in lines)
        for line in lines if whole else [block]:
            yield _element(line)


def _element(line: str) -> Element:
    for kind, pattern in {
        "heading": r"#+ (.*)",
        "item": r"- (.*)",
        "numbered": r"(\d+\. .*)",
        "row": r"\| (.*) \|",
        "signature": r"@@ (.*)",
        "page": r"== (.*)",
    }.items():
        if match := re.fullmatch(pattern, line, re.DOTALL):
            return kind, match[1]
    return "paragraph", line


def head_lines(source: Source) -> list[str]:
    return [line.strip() for line in source.facts.get("head", "").split("|") if source.facts.get("head")]


def pdf(source: Source) -> bytes:
    data = {
        "side": [line.strip() for line in source.facts.get("side", "").split("|")],
        "head": head_lines(source),
        "body": [list(element) for element in elements(source)],
    }
    return typst.compile(str(TEMPLATE), sys_inputs={"letter": json.dumps(data)})


def scanned_pdf(source: Source) -> bytes:
    """The letter printed, laid a little askew on a scanner: pictures of pages without a text layer."""
    data = {"side": [], "head": head_lines(source), "body": [list(element) for element in elements(source)]}
    picture = typst.compile(str(TEMPLATE), format="png", ppi=200, sys_inputs={"letter": json.dumps(data)})
    assert isinstance(picture, bytes)
    page = Image.open(io.BytesIO(picture)).convert("L")
    page = page.rotate(0.4, fillcolor=255).filter(ImageFilter.GaussianBlur(0.6))
    out = io.BytesIO()
    page.save(out, format="PDF", resolution=200)
    return out.getvalue()


def word(source: Source, *, real_headings: bool = True) -> bytes:
    document = docx.Document()
    for line in head_lines(source):
        document.add_paragraph(line)
    table = None
    for kind, text in elements(source):
        if kind == "row":
            contents = text.split(" | ")
            table = table or document.add_table(rows=0, cols=len(contents))
            for cell, content in zip(table.add_row().cells, contents, strict=True):
                cell.text = content
        else:
            _add_to_word(document, kind, text, real_headings)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add_to_word(document: "docx.document.Document", kind: str, text: str, real_headings: bool) -> None:
    if kind == "heading" and real_headings:
        document.add_heading(text, level=1)
    elif kind == "heading":
        document.add_paragraph().add_run(text).bold = True
    elif kind == "item":
        document.add_paragraph(text, style="List Bullet")
    elif kind == "numbered":
        document.add_paragraph(text.split(". ", 1)[1], style="List Number")
    else:
        for line in text.split(" | ") if kind == "signature" else [text]:
            document.add_paragraph(line)


def through_libreoffice(content: bytes, to: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "letter.docx"
        path.write_bytes(content)
        out = Path(folder) / "out"
        command = ["soffice", "--headless", "--convert-to", to, "--outdir", str(out), str(path)]
        subprocess.run(command, check=True, capture_output=True)
        return (out / f"letter.{to}").read_bytes()


def tracked_odt(source: Source) -> bytes:
    """An ODT in which somebody deleted a sentence with changes tracked: it must not be read as said."""
    original = zipfile.ZipFile(io.BytesIO(through_libreoffice(word(source), "odt")))
    deleted = (
        '<text:tracked-changes><text:changed-region xml:id="ct1" text:id="ct1"><text:deletion>'
        "<office:change-info><dc:creator>RB</dc:creator><dc:date>2010-10-27T10:00:00</dc:date></office:change-info>"
        "<text:p>Udvalget kan ikke støtte forslaget om en foreningsvejleder.</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as changed:
        for info in original.infolist():
            content = original.read(info)
            if info.filename == "content.xml":
                text = re.sub(r"(<office:text[^>]*>)", rf"\1{deleted}", content.decode(), count=1)
                content = text.replace(
                    "</text:p>", '<text:change text:change-id="ct1"/></text:p>', 1
                ).encode()
            changed.writestr(info, content)
    return out.getvalue()


def web_page(source: Source) -> bytes:
    facts = "".join(f"<tr><td>{escape(line)}</td></tr>" for line in head_lines(source))
    return _web_page(source, f"<table>{facts}</table>")


def filled_in_form(source: Source) -> bytes:
    """An answer typed into a hearing portal, which prints its fields above it."""
    fields = (escape(line).split(": ", 1) for line in head_lines(source))
    facts = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in fields)
    return _web_page(source, f"<dl>{facts}</dl>")


def _web_page(source: Source, head: str) -> bytes:
    body = "".join(_html(kind, text) for kind, text in elements(source)).replace("</ul><ul>", "")
    number = "".join(filter(str.isdigit, source.facts["file"]))
    footer = f"{source.facts['municipality']}s h&oslash;ringsportal"
    return (
        '<!doctype html><html lang="da"><head><meta charset="iso-8859-1">'
        f"<title>Svar {number}</title>"
        "<style>nav{color:red}</style><script>alert('hej')</script></head><body>"
        '<nav><a href="/">Forside</a> <a href="/log-ud">Log ud</a></nav>'
        f"{head}{body}<footer>{footer}</footer></body></html>"
    ).encode("windows-1252")


def _html(kind: str, text: str) -> str:
    if kind == "heading":
        return f"<h1>{escape(text)}</h1>"
    if kind == "signature":
        return "<p>" + "<br>".join(escape(line) for line in text.split(" | ")) + "</p>"
    if kind == "item":
        return f"<ul><li>{escape(text)}</li></ul>"
    return f"<p>{escape(text)}</p>"


def plain(source: Source) -> str:
    lines = [re.sub(r"^@@ ", "", line).replace(" | ", "\n") for line in source.body.splitlines()]
    return "\n".join(lines).strip() + "\n"


def sent_at(source: Source) -> datetime:
    return datetime.strptime(source.facts["mail_date"], "%Y-%m-%d %H:%M").replace(tzinfo=COPENHAGEN)


def mail(source: Source, body: str, *, charset: str = "utf-8", as_html: bool = False) -> EmailMessage:
    message = EmailMessage()
    message["From"] = source.facts["mail_from"]
    message["To"] = source.facts["mail_to"]
    message["Subject"] = source.facts["mail_subject"]
    message["Date"] = format_datetime(sent_at(source))
    message["Message-ID"] = f"<{source.name}@{source.facts['mail_to'].partition('@')[2]}>"
    if as_html:
        paragraphs = "".join(f"<p>{escape(part)}</p>" for part in body.split("\n\n"))
        message.set_content(f"<html><body>{paragraphs}</body></html>", subtype="html", charset=charset)
    else:
        message.set_content(body, charset=charset)
    return message


def forwarded_mail(source: Source) -> bytes:
    message = mail(source, source.facts["mail_body"].replace("|", "\n") + "\n")
    name = source.facts["attachment"]
    message.add_attachment(pdf(source), maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()


def outlook(source: Source) -> bytes:
    sender = re.fullmatch(r"(.*) <(.*)>", source.facts["mail_from"])
    assert sender
    since_1601 = sent_at(source) - datetime(1601, 1, 1, tzinfo=UTC)
    tree = message_tree(
        subject=source.facts["mail_subject"],
        body=plain(source),
        sender=(sender[1], sender[2]),
        sent=int(since_1601.total_seconds()) * 10_000_000,
    )
    return compound_file(tree)


MAKERS: dict[str, Callable[[Source], bytes]] = {
    "pdf-side": pdf,
    "pdf-plain": pdf,
    "pdf-scan": scanned_pdf,
    "docx": word,
    "docx-table": word,
    "docx-lo": lambda source: through_libreoffice(word(source, real_headings=False), "docx"),
    "odt": lambda source: through_libreoffice(word(source), "odt"),
    "odt-tracked": tracked_odt,
    "html": web_page,
    "html-fields": filled_in_form,
    "txt-layout": lambda source: plain(source).replace("\n", "\r\n").encode("windows-1252"),
    "txt-utf8": lambda source: plain(source).encode(),
    "eml-plain": lambda source: mail(source, plain(source)).as_bytes(),
    "eml-cp1252": lambda source: mail(source, plain(source), charset="windows-1252").as_bytes(),
    "eml-html": lambda source: mail(source, plain(source), as_html=True).as_bytes(),
    "eml-forward": forwarded_mail,
    "msg": outlook,
}


def file_name(source: Source) -> str:
    name = source.facts["file"]
    return unicodedata.normalize("NFD", name) if source.facts.get("nfd") else name


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("set", choices=[letter_set.name for letter_set in LETTER_SETS])
    parser.add_argument("beginning", nargs="?", default="")
    chosen = parser.parse_args()
    letter_set = next(letter_set for letter_set in LETTER_SETS if letter_set.name == chosen.set)
    letter_set.files.mkdir(exist_ok=True)
    for source in letter_set.sources():
        if source.name.startswith(chosen.beginning):
            _build_letter(source, letter_set.files)
    if not chosen.beginning:
        _build_draft(letter_set)


def _build_letter(source: Source, files: Path) -> None:
    content = MAKERS[source.facts["format"]](source)
    if packed := source.facts.get("zip"):
        with zipfile.ZipFile(files / packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(file_name(source), content)
    else:
        (files / file_name(source)).write_bytes(content)


def _build_draft(letter_set: LetterSet) -> None:
    draft = docx.Document()
    for line in filter(None, letter_set.draft_text.splitlines()):
        _add_draft_line(draft, line)
    draft.save(str(letter_set.draft))


def _add_draft_line(draft: "docx.document.Document", line: str) -> None:
    if match := re.fullmatch(r"(#+) (.*)", line):
        draft.add_heading(match[2], level=len(match[1]))
    elif match := re.fullmatch(r"\d+\. (.*)", line):
        draft.add_paragraph(match[1], style="List Number")
    else:
        draft.add_paragraph(line)


if __name__ == "__main__":
    main()
