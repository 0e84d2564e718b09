"""To which of a party's addressees a letter goes: a substitute stands in where nobody else is reached."""

from collections.abc import Iterator

from samklang.inquiries.models import Addressee, Inquiry, Party


def addressees_of(party: Party) -> list[Addressee]:
    """Return those a mail goes to now, in two or three queries.

    The first addressees who are reached, and the substitutes an officer has called in; where none of the
    first is reached, all substitutes. Where nobody is reached at all it goes to whoever is still there: a
    mailbox that was full may have room again.
    """
    return chosen_of(list(party.addressees.prefetch_related("links__mail")))


def chosen_of(addressees: list[Addressee]) -> list[Addressee]:
    """Return those of a party's addressees a mail goes to now; read with `links__mail`."""
    present = [each for each in addressees if each.left_at is None]
    reached = [each for each in present if not each.came_back()]
    first = [each for each in reached if not each.is_substitute]
    chosen = [each for each in reached if not first or not each.is_substitute or each.called_in_at]
    return chosen or present


def parties_to_reach() -> Iterator[Party]:
    """Yield each party that owes an answer and whose letter has not gone to everybody it should go to now."""
    owing = Party.objects.still_owing().filter(inquiry__in=Inquiry.objects.running())
    waiting = owing.filter(addressees__is_substitute=True, addressees__links=None).distinct().order_by("pk")
    for party in waiting.prefetch_related("addressees__links__mail"):
        if any(not each.links.all() for each in chosen_of(list(party.addressees.all()))):
            yield party
