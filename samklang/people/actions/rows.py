"""Rows of a spreadsheet of organisations, written together: by few statements, by the actions' own rules."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.core.refusals import Refusal
from samklang.core.versions import CHANGED_SINCE_SHOWN, changed_fields
from samklang.journal.actions import record_all
from samklang.people.actions import organisations as actions
from samklang.people.checks import refuse_what_the_kind_cannot_have, would_lose_a_role
from samklang.people.details import OrganisationDetails
from samklang.people.entries import index_organisations
from samklang.people.models import FormerName, Organisation
from samklang.people.naming import NotFound, OrganisationNames
from samklang.people.renewing import renew_later
from samklang.people.sheets.plan import PlannedRow
from samklang.people.sheets.tree import faults_of


class RowRefused(Refusal):
    """A row cannot be written; the text has its number and, where it names nobody, why."""


@dataclass(slots=True)
class _Written:
    """A row, its organisation, and what it was before (None for a new one)."""

    row: PlannedRow
    organisation: Organisation
    details: OrganisationDetails
    before: OrganisationDetails | None
    parent_before: int | None


def write_organisations(rows: Sequence[PlannedRow], *, by: User) -> None:
    """First all that are new, so that every name means something; then what they are part of and serve."""
    actions.hold_tree()
    written = [_read_row(row, target) for row, target in _with_targets(rows)]
    Organisation.objects.bulk_create([each.organisation for each in written if each.before is None])
    names = OrganisationNames.of_open()
    for each in written:
        if each.before and each.before.name != each.details.name:
            names.call(each.organisation, each.details.name)
    for each in written:
        with _told_with_its_row(each.row):
            _place(each, names)
    _refuse_a_bad_tree(written)
    _save(written)
    record_all([line for each in written for line in _lines(each)], by=by)
    index_organisations(*(each.organisation for each in written))
    renew_later(*(each.organisation.public_id for each in written if each.before), by=by)


def _with_targets(rows: Sequence[PlannedRow]) -> Iterator[tuple[PlannedRow, Organisation | None]]:
    """Each row with the organisation it changes, held, as it is now."""
    held = Organisation.objects.select_for_update(of=("self",)).select_related("district")
    wanted = [row.target.pk for row in rows if row.target]
    targets = held.prefetch_related("former_names", "serves").in_bulk(wanted)
    for row in rows:
        target = targets[row.target.pk] if row.target else None
        if row.target and target and row.target.version != target.version:
            raise RowRefused(CHANGED_SINCE_SHOWN)
        yield row, target


def _read_row(row: PlannedRow, target: Organisation | None) -> _Written:
    assert isinstance(row.details, OrganisationDetails)
    before = OrganisationDetails.of(target) if target else None
    organisation, details = target or Organisation(), row.details
    if before and before.name != details.name:
        details = replace(details, former_names=actions.with_old_name(organisation, details))
    actions.write_plain(organisation, details)
    with _told_with_its_row(row):
        refuse_what_the_kind_cannot_have(organisation, details)
        if before and before.kind != details.kind:
            _refuse_losing_roles(organisation)
    return _Written(row, organisation, details, before, organisation.parent_id)


def _refuse_losing_roles(organisation: Organisation) -> None:
    """As the action does, without the member's name: what a job was refused for is kept with it."""
    if would_lose_a_role(organisation):
        raise ValidationError(_("Somebody has a role that this kind does not have. End that role first."))


def _place(each: _Written, names: OrganisationNames) -> None:
    """Say what an organisation is part of and serves, as its row does."""
    if each.row.parent is not None:
        each.organisation.parent = names.find(each.row.parent) if each.row.parent else None
    if each.row.serves is not None:
        served = frozenset(names.find(name) for name in each.row.serves)
        each.details = replace(each.details, serves=served)
        refuse_what_the_kind_cannot_have(each.organisation, each.details)


def _refuse_a_bad_tree(written: Sequence[_Written]) -> None:
    """Refuse a circle and a tree too deep to read, as all rows together would make it now."""
    told = list(Organisation.objects.values_list("pk", "parent", "name"))
    before: dict[int, int | None] = {pk: parent for pk, parent, _name in told}
    above = before | {each.organisation.pk: each.organisation.parent_id for each in written}
    called = {pk: name for pk, _parent, name in told}
    called |= {each.organisation.pk: each.organisation.name for each in written}
    find = partial(faults_of, above, before=before, called=called)
    found = find()
    for each in written:
        if (place := each.organisation.pk) in found:
            raise _refused(each.row, lambda: find()[place])


def _save(written: Sequence[_Written]) -> None:
    old = [each for each in written if each.before]
    for each in old:
        each.organisation.version += 1
    fields = Organisation.with_worked_out([*actions.PLAIN_FIELDS, "short_names", "parent", "version"])
    Organisation.objects.bulk_update([each.organisation for each in written], fields, batch_size=100)
    _save_former_names(written)
    _save_serves(written)


def _save_former_names(written: Sequence[_Written]) -> None:
    differing = [
        each
        for each in written
        if each.details.former_names != (each.before.former_names if each.before else frozenset())
    ]
    FormerName.objects.filter(organisation__in=[each.organisation.pk for each in differing]).delete()
    FormerName.objects.bulk_create(
        FormerName(organisation=each.organisation, name=former.name, until=former.until)
        for each in differing
        for former in sorted(each.details.former_names, key=str)
    )


def _save_serves(written: Sequence[_Written]) -> None:
    link = Organisation.serves.through
    differing = [
        each
        for each in written
        if each.details.serves != (each.before.serves if each.before else frozenset())
    ]
    link.objects.filter(from_organisation__in=[each.organisation.pk for each in differing]).delete()
    link.objects.bulk_create(
        link(from_organisation_id=each.organisation.pk, to_organisation_id=served.pk)
        for each in differing
        for served in each.details.serves
    )


def _lines(each: _Written) -> Iterator[tuple[str, str, list[str]]]:
    """What the journal says of a row: the same as if it had been done by hand."""
    subject = each.organisation.public_id
    if each.before is None:
        yield "created", subject, []
        return
    changes = list(changed_fields(each.before, each.details))
    if changes:
        yield "renamed" if "name" in changes else "changed", subject, changes
    if each.organisation.parent_id != each.parent_before:
        yield "moved", subject, ["parent"]


@contextmanager
def _told_with_its_row(row: PlannedRow) -> Iterator[None]:
    try:
        yield
    except (ValidationError, NotFound) as error:
        raise _refused(row, partial(_words_of, error)) from error


def _words_of(error: ValidationError | NotFound) -> str:
    return " ".join(error.messages) if isinstance(error, ValidationError) else str(error)


def _refused(row: PlannedRow, why: Callable[[], str]) -> RowRefused:
    return RowRefused(lambda: gettext("Row %(number)s: %(why)s") % {"number": row.number, "why": why()})
