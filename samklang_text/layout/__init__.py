"""Lines of a file to blocks of text: hyphens joined, lists and headings found, page furniture set aside."""

from ._assemble import assemble
from ._furniture import is_date_line
from ._lines import Line
from ._markers import marker_of

__all__ = ["Line", "assemble", "is_date_line", "marker_of"]
