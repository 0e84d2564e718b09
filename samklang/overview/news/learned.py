"""News of contributions: what is new under what one follows, and what happened to those one follows."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from samklang.journal.models import Entry
from samklang.knowledge.models import Assessment, Contribution, Kind, Remark
from samklang.overview.known.counts import awaiting_an_answer_of
from samklang.overview.news.arrivals import came
from samklang.overview.news.sections import Edition, NewsLine, NewsSection, from_lines, section
from samklang.people.models.organisations import stands_within


def new_contributions(edition: Edition) -> Iterable[NewsSection]:
    """What others published under a topic, district or organisation one follows.

    What one follows by itself is told of where something happened to it.
    """
    under = _under_followed(edition)
    if under is None:
        return []
    rows = Contribution.objects.readable_by(edition.user).published()
    return section(
        rows.filter(came(edition), under)
        .exclude(written_by=edition.user.public_id)
        .exclude(public_id__in=edition.of_kind("know"))
        .for_lists(edition.user)
        .order_by("-published_on", "-pk"),
        title=_("New in what you follow"),
        line=_contribution_line,
        icon="notifications",
        more_url=reverse("contributions"),
    )


def unanswered_questions(edition: Edition) -> Iterable[NewsSection]:
    """Questions in one's topics that nobody has answered: no news, but somebody waits."""
    topics = edition.of_kind("topic")
    if not topics:
        return []
    waiting = awaiting_an_answer_of(edition.user)
    return section(
        waiting.filter(_has(Contribution.topics.through, "topic", topics)),
        title=_("Questions nobody has answered"),
        line=_contribution_line,
        icon="contact-support",
        is_new=False,
    )


def happened(edition: Edition) -> Iterable[NewsSection]:
    """What others did with the contributions one follows: remarks, uses, decisions, changes."""
    followed = edition.of_kind("know")
    if not followed:
        return []
    readable = Contribution.objects.readable_by(edition.user).filter(public_id__in=followed)
    rows = {row.public_id: row for row in readable.order_by("-changed_on", "-pk")}
    notes = _notes(edition, rows)
    lines = [_happened_line(row, notes[public_id]) for public_id, row in rows.items() if notes[public_id]]
    lines.sort(key=lambda line: line.day or edition.first_day, reverse=True)
    return from_lines(
        lines, title=_("What happened to what you follow"), icon="forum", more_url=reverse("following")
    )


_Note = tuple[date, str]
"""What is to be told of a contribution, in words, and the last day it happened."""


def _happened_line(row: Contribution, notes: list[_Note]) -> NewsLine:
    words = ", ".join(words for _day, words in notes)
    return NewsLine(row.title, row.get_absolute_url(), words, max(day for day, _words in notes))


def _notes(edition: Edition, rows: dict[str, Contribution]) -> dict[str, list[_Note]]:
    notes: dict[str, list[_Note]] = defaultdict(list)
    for public_id, number, last in _remarks(edition, rows):
        notes[public_id].append((timezone.localdate(last), _remarks_in_words(rows[public_id].kind, number)))
    for public_id, day in _assessed(edition, rows):
        notes[public_id].append((day, gettext("assessed")))
    for public_id, lines in _journal(edition, rows).items():
        day = timezone.localdate(lines[-1].at)
        notes[public_id] += [(day, words) for words in _in_words(lines)]
    return notes


def _remarks(edition: Edition, rows: dict[str, Contribution]) -> list[tuple[str, int, datetime]]:
    """Remarks others wrote, and nobody has taken away: how many, and when the last."""
    remarks = Remark.objects.standing().filter(contribution__public_id__in=rows)
    written = remarks.filter(written_at__gte=edition.since, written_at__lt=edition.until)
    others = written.exclude(user=edition.user).order_by().values_list("contribution__public_id")
    return list(others.annotate(number=Count("pk"), last=Max("written_at")))


def _assessed(edition: Edition, rows: dict[str, Contribution]) -> list[tuple[str, date]]:
    """Projects others assessed, for those who may know of that."""
    assessments = Assessment.objects.readable_by(edition.user).standing().exclude(user=edition.user)
    made = assessments.filter(assessed_on__range=(edition.first_day, edition.last_day))
    projects = made.filter(project__public_id__in=rows).order_by().values_list("project__public_id")
    return list(projects.annotate(last=Max("assessed_on")))


def _journal(edition: Edition, rows: dict[str, Contribution]) -> dict[str, list[Entry]]:
    lines: dict[str, list[Entry]] = defaultdict(list)
    entries = Entry.objects.filter(subject__in=list(rows), at__gte=edition.since, at__lt=edition.until)
    for entry in entries.exclude(actor=edition.user.public_id).order_by("pk"):
        lines[entry.subject].append(entry)
    return lines


def _remarks_in_words(kind: str, number: int) -> str:
    if kind == Kind.QUESTION:
        return ngettext("%(number)s new answer", "%(number)s new answers", number) % {"number": number}
    return ngettext("%(number)s new remark", "%(number)s new remarks", number) % {"number": number}


def _in_words(lines: list[Entry]) -> list[str]:
    """Return what the journal says of one contribution; remarks are counted where they stand."""
    told = []
    if uses := sum(line.verb == "added" and "uses" in line.fields for line in lines):
        told.append(ngettext("used %(number)s time", "used %(number)s times", uses) % {"number": uses})
    if any("attachments" in line.fields for line in lines):
        told.append(gettext("a new file"))
    verbs = {line.verb for line in lines if line.fields != ["related"]}
    words = {
        "decided": gettext("decided"),
        "changed": gettext("changed"),
        "withdrawn": gettext("withdrawn"),
        "restored": gettext("published again"),
    }
    return told + [word for verb, word in words.items() if verb in verbs]


def _under_followed(edition: Edition) -> Q | None:
    """The condition that it is under something followed; None where nothing of the sort is."""
    under = Q()
    if topics := edition.of_kind("topic"):
        under |= _has(Contribution.topics.through, "topic", topics)
    if districts := edition.of_kind("district"):
        under |= _has(Contribution.districts.through, "district", districts)
    if organisations := edition.of_kind("org"):
        under |= stands_within("organisation", organisations, by="public_id")
    return under or None


def _has(through: type, name: str, subjects: Iterable[str]) -> Q:
    rows: QuerySet = through.objects.filter(  # type: ignore[attr-defined,type-arg]
        contribution=OuterRef("pk"), **{f"{name}__public_id__in": list(subjects)}
    )
    return Q(Exists(rows))


def _contribution_line(row: Contribution) -> NewsLine:
    organisation = row.organisation.name if row.organisation else ""
    day = date_format(row.published_on, "MONTH_DAY_FORMAT")
    note = " · ".join(filter(None, [str(Kind(row.kind).label), organisation, day]))
    return NewsLine(row.title, row.get_absolute_url(), note)
