"""The background work of what others have learned."""

from samklang.knowledge.file_jobs import let_go_of_files, read_attachment
from samklang.knowledge.import_jobs import (
    index_brought_in,
    let_go_of_uploads,
    preview_sheet,
    read_old_report,
    write_contributions,
)
from samklang.knowledge.remark_jobs import tell_followers

__all__ = [
    "index_brought_in",
    "let_go_of_files",
    "let_go_of_uploads",
    "preview_sheet",
    "read_attachment",
    "read_old_report",
    "tell_followers",
    "write_contributions",
]
