"""PDF: the text layer's lines in reading order, tables, and text recognition for pages that are pictures."""

from samklang_files.pdf.reader import read_pdf

__all__ = ["read_pdf"]
