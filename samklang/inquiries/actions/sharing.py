"""Links a party makes for its colleagues: shown once, seen by who made them, and closed by them."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.accounts.links import whole_address
from samklang.core.secrets import digest_of, new_secret
from samklang.core.versions import hold
from samklang.inquiries.models import PersonalLink
from samklang.journal.actions import record

MOST = 30
"""Links one may have made that work: a whole committee, and no more that nobody can keep count of."""


@transaction.atomic
def share_link(link: PersonalLink, *, by: Actor, for_whom: str) -> str:
    """Make a link for a colleague and return its address, which can be shown this once only.

    Refuses an empty name, too many, and a link that was itself closed meanwhile.
    """
    party = hold(link.addressee.party)
    maker = PersonalLink.objects.working().filter(pk=link.pk).first()
    if maker is None:
        raise ValidationError(_("Your own link does not work any more."))
    if not for_whom.strip():
        raise ValidationError({"for_whom": _("Write for whom it is, so that you know which to close.")})
    if shared_by(maker).count() >= MOST:
        raise ValidationError(_("You have made %(most)s links. Close one first."), params={"most": MOST})
    secret = new_secret()
    made = PersonalLink(
        addressee=maker.addressee,
        shared_from=maker,
        for_whom=for_whom.strip()[:150],
        digest=digest_of(secret),
    )
    made.full_clean()
    made.save()
    record(by=by, verb="invited", subject=party.public_id)
    return whole_address(reverse("answer", args=[secret]))


def shared_by(link: PersonalLink) -> QuerySet[PersonalLink]:
    """Return the links somebody has made by theirs that still work."""
    return PersonalLink.objects.working().filter(shared_from=link)


@transaction.atomic
def close_shared(link: PersonalLink, *, made_by: PersonalLink, by: Actor) -> None:
    """Close a link for a colleague, with what the colleague has shared of it. Only who made it may."""
    party = hold(made_by.addressee.party)
    closing = list(shared_by(made_by).filter(pk=link.pk).values_list("pk", flat=True))
    while closing:
        PersonalLink.objects.filter(pk__in=closing).update(revoked_at=timezone.now())
        closing = list(
            PersonalLink.objects.working().filter(shared_from__in=closing).values_list("pk", flat=True)
        )
    record(by=by, verb="withdrawn", subject=party.public_id)
