"""A contribution as a paper: all its page says, for a meeting, a file or a reader without the page.

What the reader may not know of (an owner hidden from them, an organisation) does not stand in their paper.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samklang.accounts.links import whole_address
from samklang.accounts.rules import Visitor
from samklang.core.forming import blocks_of
from samklang.knowledge import rules
from samklang.knowledge.models import Contribution, Idea, Kind, Practice, Project, Result
from samklang.knowledge.reading import parts_of, uses_in_words
from samklang.knowledge.signing import signed
from samklang.people.models import Contact, Organisation
from samklang_files.report import (
    Align,
    Block,
    Bullets,
    Column,
    Note,
    Paragraph,
    Quote,
    Report,
    Run,
    Section,
    Table,
    Tone,
)

_LANGUAGES = {"da": "da-DK", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Whose paper it is, and the day it was made."""

    visitor: Visitor
    day: str


def paper_of(contribution: Contribution, *, reader: Visitor, municipality: str, day: str) -> Report:
    """Return what a contribution of its kind says, as this reader may read it, on a day written as read."""
    whose = _Reader(reader, day)
    sections = [*_texts(contribution), *_money(contribution), *_files(contribution)]
    sections += [
        *_support(contribution, whose),
        *_uses(contribution, whose),
        *_remarks(contribution, whose),
        *_related(contribution, whose),
    ]
    address = whole_address(contribution.get_absolute_url())
    return Report(
        title=contribution.title,
        language=_LANGUAGES.get(get_language() or "da", "da-DK"),
        sections=(_first(contribution, whose), *sections, _source(address, day=day)),
        organisation=municipality,
        date=_("Published on %(day)s") % {"day": date_format(contribution.published_on, "DATE_FORMAT")},
        title_page=False,
    )


def size_of(paper: Report) -> int:
    """Return about how many characters a paper has: what setting it takes grows with them."""
    return len(repr(paper))


def _first(contribution: Contribution, reader: _Reader) -> Section:
    """In short: the result first, then what it is, then the facts."""
    blocks: list[Block] = []
    if not contribution.is_published():
        blocks.append(Note(contribution.withdrawn_because, title=_("This is withdrawn"), urgent=True))
    elif contribution.is_stale():
        told = _("Nobody has confirmed it since %(day)s.")
        day = date_format(contribution.confirmed_on, "DATE_FORMAT")
        blocks.append(Note(told % {"day": day}, title=_("Does this still hold?")))
    if contribution.result:
        said = [Run(f"{_('What came of it')}: ", bold=True), Run(str(Result(contribution.result).label))]
        blocks.append(Paragraph(tuple(said)))
    if isinstance(contribution, Idea):
        blocks += _decision(contribution, reader)
    blocks.append(Paragraph(contribution.summary, tone=Tone.LEAD))
    facts = [(label, text) for label, text in _facts(contribution, reader) if text]
    rows = tuple((label, text) for label, text in facts)
    blocks.append(Table((Column(_("Fact"), 1), Column(_("What it says"), 3)), rows, caption=_("Facts")))
    return Section(_("In short"), tuple(blocks), numbered=False)


def _decision(idea: Idea, reader: _Reader) -> Iterator[Block]:
    """Yield whether an idea was taken up, by whom or why not."""
    if idea.decided_on is None:
        return
    day = date_format(idea.decided_on, "DATE_FORMAT")
    if idea.declined_because:
        yield Note(idea.declined_because, title=_("Declined on %(day)s") % {"day": day})
        return
    known = Organisation.objects.readable_by(reader.visitor).filter(ideas_taken_up=idea).first()
    yield Note(known.name if known else day, title=_("Taken up on %(day)s") % {"day": day})


def _facts(contribution: Contribution, reader: _Reader) -> Iterator[tuple[str, str]]:
    yield _("Kind"), str(Kind(contribution.kind).label)
    if isinstance(contribution, Project):
        yield _("State"), contribution.get_state_display()
        yield _("When"), _span(contribution)
        cost = contribution.cost_per_person
        yield _("Cost per person reached"), "" if cost is None else _kroner(cost)
        yield _("Partners"), ", ".join(contribution.partners)
    if isinstance(contribution, (Project, Practice)):
        yield _("Evidence"), contribution.get_strength_display()
    if isinstance(contribution, Practice):
        yield _("Who stands behind it"), contribution.stands_behind
    people = Contact.objects.readable_by(reader.visitor)
    keys = [contribution.owner_id, *filter(None, [contribution.substitute_id])]
    known = {person.pk: _reached(person) for person in people.filter(pk__in=keys)}
    yield _("Call"), "; ".join(known[key] for key in keys if key in known)
    organisation = (
        Organisation.objects.readable_by(reader.visitor).filter(pk=contribution.organisation_id).first()
    )
    yield _("Organisation"), organisation.name if organisation else ""
    yield _("Topics"), _names(contribution.topics.all())
    yield _("Districts"), _names(contribution.districts.all())
    yield _("Links"), "\n".join(contribution.links)
    yield _("Shared with"), contribution.get_sharing_display()
    yield _("Published"), date_format(contribution.published_on, "DATE_FORMAT")
    yield _("Confirmed"), date_format(contribution.confirmed_on, "DATE_FORMAT")
    if contribution.review_on:
        yield _("To be looked at again"), date_format(contribution.review_on, "DATE_FORMAT")


def _span(project: Project) -> str:
    days = [
        date_format(day, "SHORT_DATE_FORMAT") if day else "" for day in (project.starts_on, project.ends_on)
    ]
    return " – ".join(days).strip() if any(days) else ""


def _kroner(amount: int) -> str:
    return f"{number_format(amount, force_grouping=True)} {_('kr.')}"


def _reached(person: Contact) -> str:
    return ", ".join(filter(None, [person.name, person.phone, person.email]))


def _names(rows: "Iterable[object]") -> str:
    return ", ".join(str(row) for row in rows)


def _texts(contribution: Contribution) -> Iterator[Section]:
    """Yield each part with its texts; one called as its part, or alone in it, has no heading of its own."""
    for part in parts_of(contribution):
        heading = str(part.heading)
        is_alone = len(part.texts) == 1
        own = [text for label, text in part.texts if is_alone or label == heading]
        under = [
            Section(label, tuple(_blocks(text)), numbered=False)
            for label, text in part.texts
            if not (is_alone or label == heading)
        ]
        blocks = [block for text in own for block in _blocks(text)]
        yield Section(heading, tuple(blocks), tuple(under), numbered=False)


def _blocks(text: str) -> Iterator[Block]:
    """Yield what somebody wrote as the paper's own paragraphs and lists."""
    for block in blocks_of(text):
        if block.kind in {"bullets", "numbers"}:
            yield Bullets(block.lines, numbered=block.kind == "numbers")
        elif block.kind == "heading":
            yield Paragraph((Run(block.text, bold=True),))
        else:
            yield Paragraph(block.text)


def _money(contribution: Contribution) -> Iterator[Section]:
    rows = list(contribution.money.all()) if isinstance(contribution, Project) else []
    if rows:
        columns = (Column(_("From"), 3), Column(_("Amount"), 1, Align.RIGHT), Column(_("Last day"), 1))
        said = tuple(
            (
                row.source,
                _kroner(row.amount),
                date_format(row.ends_on, "SHORT_DATE_FORMAT") if row.ends_on else "",
            )
            for row in rows
        )
        yield Section(_("Money"), (Table(columns, said, caption=_("Money")),), numbered=False)


def _files(contribution: Contribution) -> Iterator[Section]:
    files = list(contribution.attachments.standing().select_related("file"))
    if files:
        told = tuple(f"{each} – {each.description}" if each.description else str(each) for each in files)
        yield Section(_("Files"), (Bullets(told),), numbered=False)


def _support(contribution: Contribution, reader: _Reader) -> Iterator[Section]:
    if not rules.may_see_writers(reader.visitor):
        return
    supports = contribution.supports.select_related("user") if isinstance(contribution, Idea) else ()
    if names := ", ".join(str(each.user) for each in supports):
        yield Section(_("Who supports it"), (Paragraph(names),), numbered=False)


def _uses(contribution: Contribution, reader: _Reader) -> Iterator[Section]:
    uses = list(contribution.uses.select_related("user"))
    if not uses:
        return
    headings = ((_("Where"), 2.0), (_("Result"), 1.0), (_("What others should know"), 3.0))
    columns = tuple(Column(name, width) for name, width in (*headings, (_("Who and when"), 1.4)))
    rows = tuple(
        (
            use.where,
            use.get_result_display(),
            use.note,
            f"{writer}, {date_format(use.used_on, 'SHORT_DATE_FORMAT')}",
        )
        for use, writer in signed(uses, reader=reader.visitor)
    )
    table = Table(columns, rows, caption=_("Who used it"))
    yield Section(_("Who used it"), (Paragraph(uses_in_words(uses)), table), numbered=False)


def _remarks(contribution: Contribution, reader: _Reader) -> Iterator[Section]:
    remarks = signed(contribution.remarks.standing().select_related("user"), reader=reader.visitor)
    if remarks:
        heading = _("Answers") if contribution.kind == Kind.QUESTION else _("Remarks")
        quotes = []
        for each, writer in remarks:
            said = f"{writer}, {date_format(each.written_at, 'DATE_FORMAT')}"
            by = f"{_('This helped')}: {said}" if each.is_helpful else said
            quotes.append(Quote(tuple(block.text for block in blocks_of(each.text)), attribution=by))
        yield Section(heading, tuple(quotes), numbered=False)


def _related(contribution: Contribution, reader: _Reader) -> Iterator[Section]:
    others = Contribution.objects.readable_by(reader.visitor).published().filter(related=contribution)
    told = tuple(f"{each.title}: {whole_address(each.get_absolute_url())}" for each in others)
    if told:
        yield Section(_("Related"), (Bullets(told),), numbered=False)


def _source(address: str, *, day: str) -> Section:
    """Where it was taken from and when: a paper does not change when the page does."""
    text = _("Taken from %(address)s on %(day)s. The page may say something else by now.")
    return Section(
        _("Where this is from"), (Paragraph(text % {"address": address, "day": day}),), numbered=False
    )
