"""A gathering as text: everything that was written down, and what of it is read as said."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from samklang.consultations.gathered.details import ChallengeDetails, GatheringDetails, ItemDetails
from samklang.consultations.models import Channel


def record_of(details: GatheringDetails, *, channel: Channel) -> str:
    """Return everything that was written down, in the municipality's language: what is kept of a version."""
    with override(settings.LANGUAGE_CODE):
        facts = "\n".join(f"- {label}: {value}" for label, value in _facts(details, channel) if value)
        asked = _under(_("What was asked"), details.questions)
        return _joined((f"# {details.title}", facts, asked, *_said(details)))


def spoken_of(details: GatheringDetails) -> str:
    """Return what was said: what the secretariat asked, and who moderated, are no points of anybody's."""
    with override(settings.LANGUAGE_CODE):
        return _joined((f"# {details.title}", *_said(details)))


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(filter(None, parts)) + "\n"


def _said(details: GatheringDetails) -> Iterator[str]:
    yield _under(_("Top challenges"), "\n".join(_challenges(details.challenges)))
    yield _under(_("What was said"), details.said)
    yield from map(_item, details.items)


def _facts(details: GatheringDetails, channel: Channel) -> Iterator[tuple[str, str]]:
    last = f" – {date_format(details.ended_on)}" if details.ended_on else ""
    yield _("Channel"), str(channel.label)
    yield _("Date"), date_format(details.held_on) + last
    yield _("Place"), details.place
    yield _("District"), str(details.district or "")
    yield _("Participants"), "" if details.participants is None else str(details.participants)
    yield _("Who took part"), " ".join(details.who.split())
    yield _("Moderators"), details.moderators


def _under(heading: str, text: str) -> str:
    return f"## {heading}\n\n{text.strip()}" if text.strip() else ""


def _challenges(challenges: tuple[ChallengeDetails, ...]) -> Iterator[str]:
    for rank, each in enumerate(challenges, start=1):
        counted = ngettext("%(votes)s vote", "%(votes)s votes", each.votes or 0) % {"votes": each.votes}
        yield f"{rank}. {each.text}" + ("" if each.votes is None else f" ({counted})")


def _item(item: ItemDetails) -> str:
    day = date_format(item.dated) if item.dated else ""
    where = ", ".join(filter(None, (item.source, day, item.link)))
    return "\n\n".join(filter(None, (f"## {item.title}", where, item.said)))
