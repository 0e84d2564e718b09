"""Writing a spreadsheet that somebody has looked at: few statements, however many rows."""

from typing import Any

from django.db import IntegrityError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.core.refusals import Refusal
from samklang.core.versions import CHANGED_SINCE_SHOWN, changed_fields
from samklang.files.passing import keep
from samklang.files.reading import read
from samklang.journal.actions import record, record_all
from samklang.people import rules
from samklang.people.actions.holding_topics import rows_under_standing_topics
from samklang.people.actions.rows import RowRefused, write_organisations
from samklang.people.details import CONTACT_FIELDS, CONTACT_LINKS, ContactDetails
from samklang.people.entries import index_contacts
from samklang.people.models import Contact, ImportKind, SheetImport
from samklang.people.sheets import contacts as contact_sheets
from samklang.people.sheets import organisations as organisation_sheets
from samklang.people.sheets.plan import Plan, PlannedRow
from samklang.people.sheets.reading import read_sheet


class SheetChanged(Refusal):
    """What would be written is not what somebody looked at and confirmed."""


def read_plan(kind: ImportKind, content: bytes) -> Plan:
    """Work out what a spreadsheet would change now. Raises SheetRefused if it is none."""
    if kind == ImportKind.ORGANISATIONS:
        rows = read_sheet(content, columns=organisation_sheets.COLUMNS)
        return organisation_sheets.plan_organisations(rows)
    return contact_sheets.plan_contacts(read_sheet(content, columns=contact_sheets.COLUMNS))


def plan_of(sheet: SheetImport) -> Plan:
    """Work out what confirming would change now."""
    return read_plan(ImportKind(sheet.kind), read(sheet.file))


def check_plan(sheet: SheetImport, *, seen: str) -> Plan:
    """Return the plan if it is still the one whose fingerprint was `seen`. Raises SheetChanged."""
    plan = plan_of(sheet)
    if plan.wrong or plan.fingerprint != seen:
        raise SheetChanged(CHANGED_SINCE_SHOWN)
    return plan


def write_sheet(sheet: SheetImport, *, by: User, seen: str) -> SheetImport:
    """Write everything that was shown, or raise and write nothing; once written, nothing more.

    Must be called in a transaction that ends with it. Refuses (Refusal) what was changed meanwhile.
    """
    rules.require(rules.may_import(by))
    current = SheetImport.objects.select_for_update(of=("self",)).get(pk=sheet.pk)
    if current.is_confirmed():
        return current
    write = write_organisations if current.kind == ImportKind.ORGANISATIONS else _write_contacts
    rows = check_plan(current, seen=seen).rows_to_write
    try:
        write(rows, by=by)
    except IntegrityError as error:
        raise RowRefused(_("Two rows, or a row and what is here, cannot stand together.")) from error
    current.confirmed_by, current.confirmed_at, current.rows_written = by, timezone.now(), len(rows)
    current.save(update_fields=["confirmed_by", "confirmed_at", "rows_written"])
    keep(current)
    record(by=by, verb="imported", subject=current.public_id)
    return current


def _write_contacts(rows: list[PlannedRow], *, by: User) -> None:
    rows = rows_under_standing_topics(rows)
    wanted = [row.target.pk for row in rows if row.target]
    held = Contact.objects.select_for_update(of=("self",)).select_related("organisation", "user")
    targets = held.prefetch_related(*CONTACT_LINKS).in_bulk(wanted)
    new, changed, happened = [], [], []
    written: list[tuple[Contact, ContactDetails]] = []
    for row in rows:
        assert isinstance(row.details, ContactDetails)
        if row.target is None:
            new.append(_filled(Contact(), row.details))
            written.append((new[-1], row.details))
            continue
        target = targets[row.target.pk]
        _refuse_changed(row, target)
        fields = changed_fields(ContactDetails.of(target), row.details)
        target.version, target.confirmed_on = target.version + 1, timezone.localdate()
        changed.append(_filled(target, row.details))
        written.append((target, row.details))
        happened.append(("changed", target.public_id, fields))
    Contact.objects.bulk_create(new)
    columns = Contact.with_worked_out([*CONTACT_FIELDS, "version", "confirmed_on"])
    Contact.objects.bulk_update(changed, columns, batch_size=200)
    _write_links(written)
    record_all([*(("created", row.public_id, ()) for row in new), *happened], by=by)
    index_contacts(*new, *changed)


def _filled(contact: Contact, details: ContactDetails) -> Contact:
    for name in CONTACT_FIELDS:
        setattr(contact, name, getattr(details, name))
    contact.languages = list(details.languages)
    return contact


def _write_links(written: list[tuple[Contact, ContactDetails]]) -> None:
    """Write what the rows say of topics and districts, all of one kind by two statements."""
    for name in CONTACT_LINKS:
        link: Any = getattr(Contact, name).through
        other = link._meta.get_field(getattr(Contact, name).field.m2m_reverse_field_name()).attname
        link.objects.filter(contact__in=[contact.pk for contact, _details in written]).delete()
        rows = [
            link(**{"contact_id": contact.pk, other: each.pk})
            for contact, details in written
            for each in getattr(details, name)
        ]
        link.objects.bulk_create(rows, batch_size=500)


def _refuse_changed(row: PlannedRow, target: Contact) -> None:
    if row.target is None or row.target.version != target.version:
        raise SheetChanged(CHANGED_SINCE_SHOWN)
