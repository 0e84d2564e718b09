"""Report -> PDF by typst, to the standard PDF/UA-1; for an archive to PDF/A-2a as well.

The text reaches the compiler as data, never as markup. PDF/UA refuses a character that no font can show, so
such characters are replaced first (`coverage`); should the compiler still refuse, everything beyond the
plainest letters is replaced and it is asked again: no text may keep a white book from being made.
"""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import typst

from samklang_files.report.coverage import fold_to_fonts, fold_to_plain
from samklang_files.report.data import Fold, report_data
from samklang_files.report.model import Report

TEMPLATE = Path(__file__).with_name("template.typ")
PICTURE = b"""#set page(width: 154mm, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)"""
SANS, SERIF = "IBM Plex Sans", "Libertinus Serif"


def report_to_pdf(report: Report, *, fonts: Iterable[Path] = (), archived: date | None = None) -> bytes:
    """Return the report as PDF/UA-1. `fonts` are folders with IBM Plex Sans; without it all is in serif.

    With the day on which it is `archived` it is PDF/A-2a too, which must say when the document was made.
    """
    at_hand = typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in fonts])
    compiler = typst.Compiler(font_paths=at_hand, ignore_system_fonts=True)
    sans = SANS if SANS in at_hand.families() else SERIF
    try:
        return compile_report(compiler, report, fold=fold_to_fonts, sans=sans, archived=archived)
    except typst.TypstError:
        return compile_report(compiler, report, fold=fold_to_plain, sans=sans, archived=archived)


def svg_to_png(svg: str, *, fonts: Iterable[Path] = ()) -> bytes:
    """Return a drawing as pixels for print, in the same fonts as in a PDF."""
    at_hand = typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in fonts])
    made = typst.Compiler(font_paths=at_hand, ignore_system_fonts=True).compile(
        PICTURE, format="png", ppi=300.0, sys_inputs={"svg": fold_to_fonts(svg)}
    )
    if not isinstance(made, bytes):
        raise TypeError(f"typst gave {type(made).__name__} where one picture was asked for")
    return made


def compile_report(
    compiler: typst.Compiler, report: Report, *, fold: Fold, sans: str, archived: date | None = None
) -> bytes:
    """Return the PDF; raises TypstError where `fold` leaves a character that no font shows."""
    made = compiler.compile(
        TEMPLATE.read_bytes(),
        format="pdf",
        pdf_standards=["ua-1", "a-2a"] if archived else "ua-1",
        sys_inputs={"report": _as_json(report, fold=fold, sans=sans, archived=archived)},
        timestamp=0,
    )
    if not isinstance(made, bytes):
        raise TypeError(f"typst gave {type(made).__name__} where a PDF was asked for")
    return made


def _as_json(report: Report, *, fold: Fold, sans: str, archived: date | None) -> str:
    """Return what the template reads; the data it is made of are many times as large, and gone by then."""
    day = [archived.year, archived.month, archived.day] if archived else None
    data = report_data(report, fold=fold) | {"fonts": {"sans": [sans, SERIF], "serif": [SERIF]}, "made": day}
    return json.dumps(data, ensure_ascii=False)
