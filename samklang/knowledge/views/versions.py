"""All versions of a contribution: who saved what, two of them side by side, and going back to one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.comparing import Piece, compare, exchanged
from samklang.core.fields import FormedField, SeveralField, lines_of, one_on_each_line
from samklang.core.forming import in_words
from samklang.knowledge import rules
from samklang.knowledge.actions.restoring import begin_restoring
from samklang.knowledge.details import PEOPLE, MoneyDetails
from samklang.knowledge.doors import get_contribution_for, get_kept_contribution_for
from samklang.knowledge.forms.kinds import FORMS
from samklang.knowledge.forms.money import MoneyField
from samklang.knowledge.models import Contribution, Kind, Revision
from samklang.knowledge.versions.reading import (
    changed_between,
    names_in,
    revisions_of,
    versions_of,
)
from samklang.people.doors import open_door

_Fields = Mapping[str, forms.Field]


@dataclass(frozen=True, slots=True)
class Changed:
    """A field that differs between two versions; there are no pieces where only its form does."""

    label: str
    pieces: list[Piece]


@require_safe
def versions(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Every version the visitor may see, the newest first, to choose two of."""
    thing = _contribution(request, public_id)
    found = versions_of(thing, reader=request.user)
    fields = FORMS[thing.kind].base_fields
    context = {
        "thing": thing,
        "kind": Kind(thing.kind),
        "versions": [(each, _labels(each.changed, fields)) for each in found],
        "chosen": (found[1].number if len(found) > 1 else 0, found[0].number if found else 0),
    }
    return render(request, "knowledge/versions.html", context)


@require_safe
def compare_versions(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Two versions beside each other: what went and what came from the one to the other."""
    thing = _contribution(request, public_id)
    found = {each.number: each for each in revisions_of(thing, reader=request.user)}
    before, after = (_named(found, request.GET.get(name, "")) for name in ("from", "to"))
    newest = max(found)
    context = {
        "thing": thing,
        "kind": Kind(thing.kind),
        "before": before,
        "after": after,
        "newest": newest,
        "is_way_back": before.number == newest > after.number,
        "changes": _changes(thing, before, after, request=request),
        "may_edit": rules.may_edit(request.user, thing),
        "earlier": min(before.number, after.number),
    }
    return render(request, "knowledge/compare.html", context)


@require_POST
def restore_version(request: VisitorRequest, public_id: str, number: int) -> HttpResponse:
    """Begin a change that says what an earlier version said; it is saved in the form where one writes."""
    kept = get_kept_contribution_for(request.user, public_id)
    open_door(rules.may_read_versions(request.user))
    found = {each.number: each for each in revisions_of(kept, reader=request.user)}
    version = _named(found, str(number))
    try:
        _draft, lost = begin_restoring(kept, version, by=actor_of(request))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        day = date_format(timezone.localtime(version.saved_at), "SHORT_DATETIME_FORMAT")
        messages.success(
            request, _("This is what it said on %(day)s. Look it over, and save.") % {"day": day}
        )
        if lost:
            messages.warning(request, " ".join([_("This can no longer be had:"), *lost]))
    return redirect(reverse("edit_contribution", args=[kept.public_id]))


def _contribution(request: VisitorRequest, public_id: str) -> Contribution:
    thing = get_contribution_for(request.user, public_id)
    open_door(rules.may_read_versions(request.user))
    return thing


def _named(found: Mapping[int, Revision], number: str) -> Revision:
    """Return the version with this number; what is no number, or hidden, is not there."""
    version = found.get(int(number)) if number.isdecimal() else None
    if version is None:
        raise Http404
    return version


def _changes(
    thing: Contribution, before: Revision, after: Revision, *, request: VisitorRequest
) -> list[Changed]:
    fields: _Fields = FORMS[thing.kind].base_fields
    names = names_in([before, after], reader=request.user)
    changed = []
    for name in changed_between(before.texts, after.texts):
        said, says = (_shown(name, each.texts.get(name, ""), fields, names) for each in (before, after))
        pieces = exchanged(said, says) if _is_whole(name, fields) else compare(said, says)
        is_only_form = said == says and isinstance(fields.get(name), FormedField)
        changed.append(Changed(_labels([name], fields)[0], [] if is_only_form else pieces))
    return changed


def _is_whole(name: str, fields: _Fields) -> bool:
    """Whether what stands there is one thing, such as a name: two of them share no words."""
    field = fields.get(name)
    is_one_of_several = isinstance(field, forms.ChoiceField) and not isinstance(field, SeveralField)
    return (
        name in PEOPLE
        or name == "organisation"
        or is_one_of_several
        or isinstance(field, (forms.DateField, MoneyField))
    )


def _labels(names: Iterable[str], fields: _Fields) -> list[str]:
    """Return what the form calls these fields; one it no longer has keeps its own name."""
    return [str(fields[name].label) if name in fields else name.replace("_", " ") for name in names]


def _shown(name: str, text: str, fields: _Fields, names: Mapping[str, str]) -> str:
    """Return what a field says as a reader is told it: names, labels of choices, days in words, no signs."""
    field: Any = fields.get(name)
    if name in PEOPLE:
        return names.get(text, "")
    if isinstance(field, forms.DateField) and text:
        return date_format(date.fromisoformat(text), "DATE_FORMAT")
    if isinstance(field, MoneyField):
        return one_on_each_line(map(_money, lines_of(text)))
    if isinstance(field, forms.ChoiceField) and not isinstance(field, SeveralField):
        choices: Any = field.choices
        return str(dict(choices).get(text, text)) if text else ""
    return in_words(text) if isinstance(field, FormedField) else text


def _money(line: str) -> str:
    """Return a line of money as it is read; one that was kept otherwise as it stands."""
    try:
        return MoneyDetails.read(line).shown()
    except ValidationError:
        return line
