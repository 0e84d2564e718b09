"""Our list of shared contributions, as others read it: JSON Feed, Atom and a table.

The list is a JSON Feed (https://www.jsonfeed.org/version/1.1/), so that any reader of feeds can show it;
what a feed has no name for stands under `_samklang`, and another Samklang reads that (received.py). No
person's name or address is in it: whoever may know them sees them on the page itself, as long as they may.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date, datetime, time
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.core.signing import Signer
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.accounts.links import whole_address
from samklang.core.listing import Column
from samklang.knowledge.details import DETAILS, ContributionDetails, MoneyDetails, of_their_kinds, value_of
from samklang.knowledge.models import Contribution
from samklang.knowledge.reading import parts_of

FORMAT = 1
"""Version of what stands under `_samklang`; it rises when a reader of the old one would misread it."""

PAGE = 200
NEWEST = 50  # in Atom, which has no pages
VERSION = "https://jsonfeed.org/version/1.1"
Item = dict[str, Any]
_PLACES = Signer(salt="samklang.exchange.feed")


def own_fields(kind: str) -> tuple[str, ...]:
    """Return the names of what only this kind says, and its links."""
    common = {field.name for field in fields(ContributionDetails)}
    own = [field.name for field in fields(DETAILS[kind]) if field.name not in {*common, "result"}]
    return (*own, "links")


def shared(levels: Iterable[str]) -> QuerySet[Contribution]:
    """What is shared on these levels, the newest first."""
    return Contribution.objects.published().filter(sharing__in=levels).order_by("-pk")


def json_feed(rows: QuerySet[Contribution], *, address: str, before: str = "") -> Item:
    """Return a page of the list: what comes after the place `before`, or the newest.

    A page begins after a contribution, not at a number, so that nothing is passed over when something is
    published or withdrawn while somebody reads on. The place is signed, so that nobody asks for one they were
    not given. Raises BadSignature for such a place.
    """
    after = rows.filter(pk__lt=int(_PLACES.unsign(before))) if before else rows
    page = list(after[: PAGE + 1])
    place = quote(_PLACES.sign(str(page[PAGE - 1].pk))) if len(page) > PAGE else ""
    more = {"next_url": f"{address}?before={place}"} if place else {}
    return {
        "version": VERSION,
        "title": str(_list_name()),
        "home_page_url": whole_address(reverse("exchange")),
        "feed_url": address,
        **more,
        "language": settings.LANGUAGE_CODE,
        "_samklang": {"format": FORMAT, "municipality": settings.MUNICIPALITY},
        "items": [item_of(row) for row in of_their_kinds(page[:PAGE])],
    }


def item_of(row: Contribution) -> Item:
    """Return what others read of one contribution, which is of its kind."""
    said = {name: _plain(value_of(row, name)) for name in own_fields(row.kind)}
    place = row.organisation.name if row.organisation.is_public() else ""
    address = whole_address(row.get_absolute_url())
    return {
        "id": address,
        "url": address,
        "title": row.title,
        "summary": row.summary,
        "content_text": text_of(row),
        "date_published": _moment(row.published_on),
        "date_modified": _moment(row.changed_on),
        "tags": [topic.name for topic in row.topics.all()],
        "authors": [{"name": place or settings.MUNICIPALITY}],
        "language": settings.LANGUAGE_CODE,
        "_samklang": {
            "format": FORMAT,
            "id": row.public_id,
            "kind": row.kind,
            "sharing": row.sharing,
            "result": row.result,
            "organisation": place,
            "districts": [district.name for district in row.districts.all()],
            "said": {name: value for name, value in said.items() if value not in ("", None, [])},
        },
    }


def text_of(row: Contribution) -> str:
    """Return all its texts, each under its name."""
    said = [(label, text) for part in parts_of(row) for label, text in part.texts]
    return "\n\n".join([row.summary, *(f"{label}\n{text}" for label, text in said)])


def atom(rows: QuerySet[Contribution], *, address: str) -> str:
    """Return the newest of the list as an Atom feed."""
    feed = Atom1Feed(
        title=_list_name(),
        link=whole_address(reverse("exchange")),
        description=_list_name(),
        feed_url=address,
        language=settings.LANGUAGE_CODE,
    )
    for row in of_their_kinds(rows[:NEWEST]):
        item = item_of(row)
        feed.add_item(
            title=row.title,
            link=item["url"],
            unique_id=item["id"],
            description=row.summary,
            author_name=item["authors"][0]["name"],
            categories=item["tags"],
            pubdate=_begin_of(row.published_on),
            updateddate=_begin_of(row.changed_on),
        )
    return feed.writeString("utf-8")


def table_rows(rows: QuerySet[Contribution]) -> Iterator[Item]:
    """Return every contribution of the list as an item, a batch at a time."""
    last = None
    while batch := list((rows.filter(pk__lt=last) if last else rows)[:PAGE]):
        yield from map(item_of, of_their_kinds(batch))
        last = batch[-1].pk


def _own(name: str) -> Any:
    return lambda item: str(item["_samklang"].get(name, ""))


def _said(name: str) -> Any:
    return lambda item: str(item["_samklang"]["said"].get(name, ""))


COLUMNS = [
    Column("id", gettext_lazy("Id"), _own("id"), 20),
    Column("kind", gettext_lazy("Kind"), _own("kind"), 12),
    Column("title", gettext_lazy("Title"), lambda item: item["title"], 40),
    Column("summary", gettext_lazy("In short"), lambda item: item["summary"], 60),
    Column("organisation", gettext_lazy("Organisation"), _own("organisation"), 30),
    Column("topics", gettext_lazy("Topics"), lambda item: ", ".join(item["tags"]), 24),
    Column("districts", gettext_lazy("Districts"), lambda item: ", ".join(item["_samklang"]["districts"])),
    Column("result", gettext_lazy("Result"), _own("result"), 12),
    Column("strength", gettext_lazy("Evidence"), _said("strength"), 14),
    Column("starts_on", gettext_lazy("Starts on"), _said("starts_on"), 12),
    Column("ends_on", gettext_lazy("Ends on"), _said("ends_on"), 12),
    Column("cost", gettext_lazy("Cost per person reached"), _said("cost_per_person"), 14),
    Column("text", gettext_lazy("Text"), lambda item: item["content_text"], 80),
    Column("published", gettext_lazy("Published"), lambda item: item["date_published"][:10], 12),
    Column("changed", gettext_lazy("Changed"), lambda item: item["date_modified"][:10], 12),
    Column("address", gettext_lazy("Address"), lambda item: item["url"], 40),
]
"""The list as a table: values in the words of the code, so that a program can read it in any language."""


def _list_name() -> str:
    return _("What %(municipality)s has learned") % {"municipality": settings.MUNICIPALITY}


def _plain(value: Any) -> Any:
    """Return a value as JSON has it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, MoneyDetails):
        return {"amount": value.amount, "source": value.source, "ends_on": _plain(value.ends_on)}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _begin_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _moment(day: date) -> str:
    return _begin_of(day).isoformat()
