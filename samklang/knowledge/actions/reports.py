"""Old project reports: kept as they came, and read by a job, which keeps what it found as suggestions."""

from collections import Counter
from collections.abc import Iterable

from django.conf import settings
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from samklang.accounts.models import User
from samklang.files.actions import store
from samklang.files.apart import FileToRead
from samklang.files.names import clean_name
from samklang.files.passing import keep
from samklang.files.reading import read
from samklang.journal.actions import record
from samklang.knowledge import rules
from samklang.knowledge.models import ProjectReport, Suggestion, SuggestionDecision
from samklang.knowledge.readers.reports import ReportRead, Suggested, read_report
from samklang.people.models import Contact, District, Organisation, Topic
from samklang.people.rules import own_contact, require
from samklang_files import Reason
from samklang_text.project_reports import METHOD, VERSION, Vocabulary


@transaction.atomic
def keep_report(*, by: User, name: str, content: bytes | File[bytes]) -> ProjectReport:
    """Keep a report as it came. Nothing is read yet: `knowledge.read_report` does that."""
    require(rules.may_write(by))
    stored = store(by=by, name=name, content=content)
    report = ProjectReport.objects.create(file=stored, name=clean_name(name)[:255], uploaded_by=by)
    keep(report)
    record(by=by, verb="received", subject=report.public_id)
    return report


def look_into(report: ProjectReport) -> ReportRead:
    """Read a report with the names its uploader may know of; takes a while, and writes nothing."""
    known = names_known_to(report.uploaded_by)
    file = FileToRead(report.name, read(report.file))
    return read_report(file, known=known, lexicon=settings.LEXICON)


def names_known_to(user: User) -> Vocabulary:
    """Return what may be suggested to somebody: nothing they could not look up themselves.

    A name that two people have means neither.
    """
    people = Contact.objects.readable_by(user).present().values_list("name", flat=True)
    organisations = Organisation.objects.readable_by(user).open().values_list("name", flat=True)
    topics = Topic.objects.readable_by(user).open()
    known, own = _once(organisations), own_contact(user)
    return Vocabulary(
        organisations=tuple(known),
        people=tuple(_once(people)),
        districts=tuple(District.objects.readable_by(user).values_list("name", flat=True)),
        topics={topic.name: tuple(topic.synonyms) for topic in topics},
        own_organisation=own.organisation.name if own and own.organisation.name in known else "",
    )


def _once(names: Iterable[str]) -> list[str]:
    return sorted(name for name, times in Counter(names).items() if times == 1)


@transaction.atomic
def note_suggestions(report: ProjectReport, *, found: ReportRead) -> None:
    """Keep what was found, instead of what was found before; nothing once the uploader has decided."""
    current = ProjectReport.objects.select_for_update(of=("self",)).select_related("file").get(pk=report.pk)
    decided = SuggestionDecision.objects.filter(suggestion__report=current)
    if current.file.is_erased() or decided.exists():
        return
    current.suggestions.all().delete()
    numbered = enumerate(found.suggestions, start=1)
    Suggestion.objects.bulk_create([_suggestion(current, number, each) for number, each in numbered])
    current.is_likely, current.read_at = found.is_likely, timezone.now()
    current.problem = _problem(found, language=current.uploaded_by.language)
    current.save(update_fields=["is_likely", "read_at", "problem"])


def _suggestion(report: ProjectReport, number: int, each: Suggested) -> Suggestion:
    found = each.finding
    return Suggestion(
        report=report,
        number=number,
        field=found.field,
        value=found.value.replace("\0", ""),
        quote=each.quote.replace("\0", ""),
        heading=found.heading[:200].replace("\0", ""),
        page=each.page,
        is_sure=found.is_sure,
        method=METHOD,
        version=VERSION,
    )


def _problem(found: ReportRead, *, language: str) -> str:
    if found.is_lost:
        with override(language):
            return str(_("The file brought its reader down. Save it anew as PDF or Word, and try again."))
    if found.reason is None:
        return ""
    return Reason(found.reason).text("en" if language == "en" else "da")
