"""Where somebody would be taken out of what others have written, for whoever is about to erase them."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.utils.module_loading import import_string

from samklang.accounts.models import User
from samklang.core.traces import Traces, told_of
from samklang.files import actions as files
from samklang.journal.subjects import Subject, describe
from samklang.mail import actions as mail
from samklang.people.actions.forgetting import TEXTS

_SHOWN = 20
_BELONG_TO = ("contribution", "project", "fund", "network")


@dataclass(frozen=True, slots=True)
class Mentions:
    """How many places tell of somebody, and the things these belong to, as far as the reader may see them."""

    places: int
    things: tuple[Subject, ...]
    unnamed: int


def mentions_of(
    traces: Traces | None, *, reader: User, but: str = "", in_mails_alone: bool = False
) -> Mentions:
    """Return where the traces stand now, without changing anything; `but` is whose own row does not count."""
    texts = {**mail.TEXTS}
    if not in_mails_alone:
        texts |= {**files.TEXTS, **TEXTS}
        for above in settings.ERASED_TEXTS:
            texts |= import_string(above)
    named: dict[str, None] = {}
    places = 0
    for model, columns in texts.items() if traces else ():
        for row in told_of(model._base_manager.all(), traces, columns=columns):  # type: ignore[arg-type]
            public_id = _thing_of(row)
            if public_id != but:
                places += 1
                named[public_id] = None
    named.pop("", None)
    known = [each for each in describe(named, reader=reader).values() if each.url]
    return Mentions(places, tuple(known[:_SHOWN]), max(0, len(named) - len(known[:_SHOWN])))


def _thing_of(row: Model) -> str:
    belongs: Any = next((held for name in _BELONG_TO if (held := getattr(row, name, None))), row)
    return getattr(belongs, "public_id", "")
