"""What is kept of earlier wordings and of drafts forgets a person when the person is erased."""

import json
import re
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from samklang.knowledge.details import PEOPLE
from samklang.knowledge.models import Draft, Revision
from samklang.people.models import Contact

_BATCH = 200


def forget_contact(contact: Contact) -> None:
    """Take a contact's name and address out of all earlier versions and drafts (`CONTACT_ERASURES`).

    Called while they are still written in the contact. A version points to people by their ids, so this is
    about what somebody wrote of them in running text. A name that somebody else has too, or that is one
    word, stays: nobody could say whom it means.
    """
    wanted = [text for text in (contact.email, _own_name(contact)) if text]
    if not wanted:
        return
    signs = re.compile("|".join(rf"(?<!\w){re.escape(text)}(?!\w)" for text in wanted), re.IGNORECASE)
    _rewrite(Revision.objects.all(), "texts", wanted, signs)
    _rewrite(Draft.objects.all(), "typed", wanted, signs)


def _own_name(contact: Contact) -> str:
    others = Contact.objects.filter(sort_key=contact.sort_key).exclude(pk=contact.pk)
    return contact.name if " " in contact.name and not others.exists() else ""


def _rewrite(rows: "QuerySet[Any]", name: str, wanted: Iterable[str], signs: re.Pattern[str]) -> None:
    changed = []
    for row in _with_any(rows, name, wanted).iterator(chunk_size=_BATCH):
        kept = getattr(row, name).items()
        setattr(row, name, {key: _without(key, str(text), signs) for key, text in kept})
        changed.append(row)
    rows.model.objects.bulk_update(changed, [name], batch_size=_BATCH)


def _with_any(rows: "QuerySet[Any]", name: str, wanted: Iterable[str]) -> "QuerySet[Any]":
    """Return the rows that may hold one of the texts: in JSON æ may stand as itself, or as its number."""
    held = Q(pk__in=[])
    for text in wanted:
        for written in {text, json.dumps(text)[1:-1], json.dumps(json.dumps(text)[1:-1])[1:-1]}:
            held |= Q(as_text__icontains=written)
    told: QuerySet[Any] = rows.annotate(as_text=Cast(name, TextField()))
    return told.filter(held)


def _without(key: str, text: str, signs: re.Pattern[str]) -> str:
    if key == "seen" and text:
        seen = {each: _without(each, str(said), signs) for each, said in json.loads(text).items()}
        return json.dumps(seen)
    return signs.sub("" if key in PEOPLE else _("(erased)"), text)
