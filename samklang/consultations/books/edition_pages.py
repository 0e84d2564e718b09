"""A page of a white book as it is shown: points with the answers they stand in, cells with headings."""

from collections.abc import Iterator
from typing import Any

from samklang.consultations.models import Submission, WhiteBookEdition, WhiteBookPage
from samklang_whitebook.screen import answer_of

Data = dict[str, Any]
_OUTER = 3  # the level of headings right under a page's own


def shown_blocks(edition: WhiteBookEdition, page: WhiteBookPage) -> list[Data]:
    """Return what stands on a page for its template; two queries however much that is."""
    numbers = {answer_of(block["number"]) for block in page.blocks if block["is"] == "entry"}
    held = edition.holds.filter(number__in=numbers).select_related("submission")
    answers = {each.number: each.submission for each in held}
    for answer in answers.values():
        answer.consultation = edition.consultation
    return list(_shown(page.blocks, answers=answers))


def _shown(blocks: list[Data], *, answers: dict[int, Submission]) -> Iterator[Data]:
    """Yield each block dressed; a heading is `outer` where none stands above it but the page's own."""
    has_outer = False
    for block in blocks:
        if block["is"] == "entry":
            yield {**block, "answer": answers.get(answer_of(block["number"]))}
        elif block["is"] == "table":
            yield _table(block)
        elif block["is"] == "list":
            yield {"is": "list", "lines": block["items"]}
        elif block["is"] in ("heading", "group"):
            is_outer = block.get("level") == _OUTER or not has_outer
            has_outer = True
            yield {"is": "heading", "text": block["text"], "is_outer": is_outer}
        else:
            yield block


def _table(block: Data) -> Data:
    rows = [_cells(row, columns=block["columns"]) for row in block["rows"]]
    return {**block, "rows": rows, "total": _cells(block["total"], columns=block["columns"])}


def _cells(row: list[str], *, columns: list[Data]) -> list[Data]:
    return [
        {"text": text, "heading": column["heading"], "is_number": column["align"] == "right"}
        for text, column in zip(row, columns, strict=False)
    ]
