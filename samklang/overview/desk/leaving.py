"""What people leave behind: whose things nobody has taken over, and whose login closed before they left."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.knowledge.models import Contribution
from samklang.overview.desk.lists import DeskList, DeskRow, fill
from samklang.people.models import Contact, NetworkMember
from samklang.people.models.contacts import ContactQuerySet
from samklang.people.rules import is_editor
from samklang.people.suggestions import Suggestion, suggestions_for


def _seen_to_by(user: User) -> ContactQuerySet:
    """Contacts whose leaving this user sees to: all for editors, an officer's own administration's."""
    return Contact.objects.all() if is_editor(user) else Contact.objects.of_officer(user)


def _answered_for(user: User) -> QuerySet[Contribution]:
    """What the user may read of that which the person in the outer query answers for."""
    own = Q(owner=OuterRef("pk")) | Q(substitute=OuterRef("pk"))
    return Contribution.objects.readable_by(user).published().filter(own)


def left_things(user: User, *, shown: int) -> DeskList | None:
    """People who have left and still stand in networks, or answer for what others read."""
    members = NetworkMember.objects.filter(contact=OuterRef("pk"), network__closed_on=None)
    leavers = _seen_to_by(user).filter(left_on__isnull=False)
    return fill(
        leavers.filter(Exists(members) | Exists(_answered_for(user)))
        .select_related("organisation")
        .order_by("left_on", "pk"),
        title=_("Left without handing over"),
        explanation=_(
            "They have left but are still in networks, or still own what others read. Who takes over?"
        ),
        icon="person-remove",
        row=_leaver,
        shown=shown,
    )


def _leaver(contact: Contact) -> DeskRow:
    return DeskRow(str(contact), reverse("hand_over", args=[contact.public_id]), contact.organisation.name)


def without_owner(user: User, *, shown: int) -> DeskList | None:
    """Contributions whose owner has left: whoever wants to ask calls in vain."""
    readable = Contribution.objects.readable_by(user).published()
    left = _seen_to_by(user).filter(left_on__isnull=False)
    return fill(
        readable.filter(owner__in=left).select_related("owner").order_by("owner__left_on", "pk"),
        title=_("The owner has left"),
        explanation=_("Nobody is responsible for these any more. Give them to somebody who is still here."),
        icon="person-remove",
        row=_ownerless,
        shown=shown,
    )


def _ownerless(contribution: Contribution) -> DeskRow:
    leads_to = reverse("hand_over", args=[contribution.owner.public_id])
    return DeskRow(contribution.title, leads_to, str(contribution.owner))


def closed_logins(user: User, *, shown: int) -> DeskList | None:
    """Contacts that stand as present, whose login is closed: have they left?"""
    return fill(
        _seen_to_by(user)
        .present()
        .filter(user__is_active=False)
        .select_related("organisation")
        .order_by("sort_key", "pk"),
        title=_("Have they left?"),
        explanation=_("Their login is closed, and they still stand here as somebody to call."),
        icon="person-remove",
        row=lambda contact: DeskRow(
            contact.name, reverse("contact_leaves", args=[contact.public_id]), contact.organisation.name
        ),
        shown=shown,
    )


def people_to_know(user: User, *, shown: int) -> DeskList | None:
    """People who work with the same, whom one has not met in a network; for whoever wants to be told."""
    found = suggestions_for(user, shown=shown)
    if not found:
        return None
    return DeskList(
        title=_("People you might want to know"),
        explanation=_("They work on the same things elsewhere. You can switch this off on your own page."),
        icon="groups",
        count=len(found),
        rows=tuple(map(_known, found)),
    )


def _known(each: Suggestion) -> DeskRow:
    topics = ", ".join(topic.name for topic in each.topics)
    told = f"{each.contact.organisation.name}: {topics}"
    return DeskRow(each.contact.name, each.contact.get_absolute_url(), told)
