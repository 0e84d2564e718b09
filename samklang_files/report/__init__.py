"""Reports: the neutral model, and the writers that make Word and PDF of it."""

from samklang_files.report.model import (
    Align,
    Block,
    Bullets,
    Column,
    Entry,
    Field,
    Figure,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Report,
    Run,
    Section,
    Table,
    Text,
    Tone,
    plain,
    runs,
)
from samklang_files.report.pdf import report_to_pdf
from samklang_files.report.word import report_to_docx

__all__ = [
    "Align",
    "Block",
    "Bullets",
    "Column",
    "Entry",
    "Field",
    "Figure",
    "Note",
    "PageBreak",
    "Paragraph",
    "Quote",
    "Report",
    "Run",
    "Section",
    "Table",
    "Text",
    "Tone",
    "plain",
    "report_to_docx",
    "report_to_pdf",
    "runs",
]
