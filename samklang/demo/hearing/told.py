"""The shapes in which the hearing is told. Names point to organisations and people of Klangby by name."""

import re
from dataclasses import dataclass

_BEGINS = re.compile(r"[-|#>] |#")
_NUMBERED = re.compile(r"\d{1,2}\. ")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFile:
    """A file somebody sent: its name says by its ending in which form it is made."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAnswer:
    """An answer in somebody's own words: who sent it, when (local time, ISO), and as which file.

    `text` is what they say, in paragraphs as in a mail; `signed` stands under it. Without a `name` it was
    written by the personal link, with one it is a file: put with the link's answer where `by_link`, else
    handed to the secretariat, which confirms `kind`, `district` and the rest.
    """

    who: str
    at: str
    text: str
    signed: str = ""
    subject: str = "Høringssvar om Fælles by"
    name: str = ""
    by_link: bool = False
    kind: str = ""
    district: str = ""
    channel: str = "letter"
    on_behalf_of: str = ""
    is_provisional: bool = False
    treated_on: str = ""
    is_scanned: bool = False
    attachments: tuple[ToldFile, ...] = ()


def unwrapped(text: str) -> str:
    """Return a text as its writer typed it: lines that were broken to fit this file are whole again.

    A list item and a table row are lines of their own, and so is each line of a block that begins with "> ".
    """
    return "\n\n".join(_unwrapped_block(block) for block in text.strip().split("\n\n"))


def _unwrapped_block(block: str) -> str:
    begins = _NUMBERED if block.startswith("1. ") else _BEGINS
    lines: list[str] = []
    for line in block.splitlines():
        if begins.match(line) or not lines:
            lines.append(line.removeprefix("> ").rstrip())
        else:
            lines[-1] = f"{lines[-1]} {line.strip()}"
    return "\n".join(lines)
