"""Rows of a spreadsheet, written together: by few statements, and told of in journal and search."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from django.db.models import Model
from django.utils import timezone

from samklang.accounts.actors import actor_id
from samklang.accounts.models import User
from samklang.core.refusals import Refusal
from samklang.core.versions import CHANGED_SINCE_SHOWN, changed_fields
from samklang.journal.actions import record_all
from samklang.knowledge.actions.contributions import SEVERAL, own_fields
from samklang.knowledge.details import DETAILS, ContributionDetails, kept_texts_of
from samklang.knowledge.entries import index_contributions
from samklang.knowledge.models import Contribution, Kind, Money, Revision
from samklang.knowledge.sheets.plan import PlannedRow
from samklang.people.actions.holding_topics import rows_under_standing_topics

_BATCH = 200


@dataclass(slots=True)
class _Written:
    """A row with its contribution, and what that said before (None for a new one)."""

    contribution: Contribution
    details: ContributionDetails
    before: ContributionDetails | None = None


def write_rows(rows: Sequence[PlannedRow], *, by: User) -> list[str]:
    """Write what the rows say, as publishing and changing each by hand would. Belongs in a transaction.

    What is changed is found by its new words and by nobody who may no longer read it, at once. Return the
    public ids of what is new: to put thousands of them in the index takes longer than SQLite should keep
    others from writing, so that is work of its own.
    """
    rows = rows_under_standing_topics(rows)
    new, changed = _new(rows, by=by), _changed(rows)
    written = [*new, *changed]
    _save_several(written)
    _save_money([each for each in written if each.details.kind == Kind.PROJECT])
    Revision.objects.bulk_create((_revision(each, by=by) for each in written), batch_size=_BATCH)
    record_all([_line(each) for each in written], by=by)
    index_contributions([each.contribution.pk for each in changed])
    return [each.contribution.public_id for each in new]


def _new(rows: Sequence[PlannedRow], *, by: User) -> list[_Written]:
    """Put in the new ones: first the rows all kinds have, together, then those of their kinds."""
    made = [_made(row.details, by=by) for row in rows if row.target is None and row.details]
    Contribution.objects.bulk_create((each.contribution for each in made), batch_size=_BATCH)
    for each in made:
        own = each.details.model()
        own.pk = each.contribution.pk
        _fill(own, each.details)
        own.save_base(raw=True, force_insert=True)  # its own table's row alone: the other one is there
    return made


def _made(details: ContributionDetails, *, by: User) -> _Written:
    contribution = Contribution(kind=details.kind, written_by=actor_id(by))
    _fill(contribution, details)
    return _Written(contribution, details)


def _fill(row: Contribution, details: ContributionDetails) -> None:
    columns = {column.name for column in row._meta.concrete_fields}
    for each in fields(details):
        if each.name in columns:
            value = getattr(details, each.name)
            setattr(row, each.name, list(value) if isinstance(value, tuple) else value)


def _changed(rows: Sequence[PlannedRow]) -> list[_Written]:
    """Change what is here; refused if somebody else did meanwhile."""
    wanted = {row.target.pk: row for row in rows if row.target}
    held = Contribution.objects.select_for_update(of=("self",)).in_bulk(list(wanted))
    written = []
    for key, row in wanted.items():
        assert row.target is not None
        assert row.details is not None
        if held[key].version != row.target.version:
            raise Refusal(CHANGED_SINCE_SHOWN)
        before = DETAILS[row.target.kind].of(row.target)
        _fill(row.target, row.details)
        row.target.version += 1
        row.target.changed_on = row.target.confirmed_on = timezone.localdate()
        written.append(_Written(row.target, row.details, before))
    _update(written)
    return written


def _update(written: Sequence[_Written]) -> None:
    for kind in Kind.values:
        own = [each.contribution for each in written if each.details.kind == kind]
        if own:
            model = DETAILS[kind].model
            named = {each.name for each in fields(DETAILS[kind])} | {"version", "changed_on", "confirmed_on"}
            columns = [column.name for column in model._meta.concrete_fields if column.name in named]
            model.objects.bulk_update(own, model.with_worked_out(columns), batch_size=_BATCH)


def _save_several(written: Sequence[_Written]) -> None:
    """Topics and districts: the links that are to be there, instead of those that were."""
    for name in sorted(SEVERAL):
        link: Any = getattr(Contribution, name).through
        old = [each.contribution.pk for each in written if _differs(each, name)]
        link.objects.filter(contribution__in=old).delete()
        link.objects.bulk_create(
            (
                link(**{"contribution_id": each.contribution.pk, f"{_target(link)}_id": row.pk})
                for each in written
                if each.before is None or _differs(each, name)
                for row in sorted(getattr(each.details, name), key=lambda row: row.pk)
            ),
            batch_size=_BATCH,
        )


def _differs(each: _Written, name: str) -> bool:
    return each.before is not None and getattr(each.before, name) != getattr(each.details, name)


def _target(link: type[Model]) -> str:
    return next(
        column.name
        for column in link._meta.concrete_fields
        if column.is_relation and column.name != "contribution"
    )


def _save_money(projects: Sequence[_Written]) -> None:
    old = [each.contribution.pk for each in projects if _differs(each, "money")]
    Money.objects.filter(project__in=old).delete()
    Money.objects.bulk_create(
        (
            Money(
                project_id=each.contribution.pk, amount=sum_.amount, source=sum_.source, ends_on=sum_.ends_on
            )
            for each in projects
            if each.before is None or _differs(each, "money")
            for sum_ in getattr(each.details, "money", ())
        ),
        batch_size=_BATCH,
    )


def _revision(each: _Written, *, by: User) -> Revision:
    return Revision(
        contribution_id=each.contribution.pk,
        organisation=each.details.organisation,
        number=each.contribution.version,
        saved_by=actor_id(by),
        texts=kept_texts_of(each.details),
    )


def _line(each: _Written) -> tuple[str, str, list[str]]:
    """What the journal says of a row: the same as if it had been done by hand."""
    if each.before is None:
        return "published", each.contribution.public_id, []
    return "changed", each.contribution.public_id, own_fields(changed_fields(each.before, each.details))
