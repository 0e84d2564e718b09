"""What a case file consists of: papers, each with its facts and where its content comes from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from samklang.files.models import StoredFile
from samklang_files.report import Report

IN, OUT, INTERNAL = _("In"), _("Out"), _("Internal")


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a paper, kept byte for byte; `text` gives what was read in it before, if anything was."""

    file: StoredFile
    name: str
    text: Callable[[], str] = str


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of a case: when, which way, whose, and what it is called.

    It is either files as they came (`parts`) or made here from what the site holds (`written`), worked out
    when its turn comes, so that no case stands in memory as a whole.
    """

    at: datetime
    way: str
    party: str
    title: str
    parts: tuple[Part, ...] = ()
    written: Callable[[], Report] | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the index: one file of the archive. A `remark` says in words what is missing and why."""

    case_number: str
    number: int
    at: datetime
    way: str
    party: str
    title: str
    name: str
    sha256: str
    remark: str = ""
