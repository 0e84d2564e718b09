"""What came with a mail, as files of their own: each attachment by its name and its bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from samklang_files.archive import Allowance
from samklang_files.kinds import Kind, kind_of
from samklang_files.limits import DEFAULT_LIMITS, Limits
from samklang_files.mail import Mail, parse_eml
from samklang_files.mailfile import is_decoration
from samklang_files.msg import parse_msg
from samklang_files.reasons import Refusal


@dataclass(frozen=True, slots=True)
class Enclosed:
    """An attachment as it lay in a mail."""

    name: str
    content: bytes


def enclosed_in(path: Path, *, name: str, limits: Limits = DEFAULT_LIMITS) -> tuple[Enclosed, ...]:
    """Return what came with a mail in its order, also with a mail inside it; nothing if it is no mail.

    `name` is what the file is called, which decides between kinds of text.

    Logos and signatures are no attachments. Of a mail that cannot be taken apart nothing is returned: its
    reading says why.
    """
    if path.stat().st_size > limits.file_bytes:
        return ()
    content = path.read_bytes()
    kind = kind_of(content, name=name)
    try:
        if kind is Kind.EML:
            return tuple(_attachments(parse_eml(content, deepest=limits.nesting)))[: limits.members]
        if kind is Kind.MSG:
            mail = parse_msg(content, allowance=Allowance.of(limits), deepest=limits.nesting)
            return tuple(_attachments(mail))[: limits.members]
    except (Refusal, RecursionError):
        pass
    return ()


def _attachments(mail: Mail) -> Iterator[Enclosed]:
    for attachment in mail.attachments:
        if attachment.mail is not None:
            yield from _attachments(attachment.mail)
        elif attachment.content and not is_decoration(attachment):
            yield Enclosed(attachment.name, attachment.content)
