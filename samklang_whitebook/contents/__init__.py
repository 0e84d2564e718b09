"""What stands in the white book that people read: the counted white book as a Report."""

from samklang_whitebook.contents.whole import whitebook_report

__all__ = ["whitebook_report"]
