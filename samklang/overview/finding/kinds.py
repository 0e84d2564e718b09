"""The kinds of things that can be found: what they are called, how they are shown, and who may read which."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang.accounts.rules import Visitor
from samklang.core.listing import counted
from samklang.exchange.entries import KIND as BORROWED
from samklang.exchange.models import Borrowed
from samklang.exchange.rules import may_see_partners
from samklang.funding.models import Fund
from samklang.knowledge.models import Contribution, Kind, Use
from samklang.people.models import Contact, Network, Organisation
from samklang.people.rules import may_see_contacts

Rows = Callable[[Visitor], QuerySet[Any]]
_TOLD = _("by everything written about them, their topics and districts")


@dataclass(frozen=True, slots=True)
class Findable:
    """A kind of thing that can be found: what many and one are called, what is read of each, and who may.

    `rows` are those a visitor may read, as the owner of the things says, with all that `card` shows of them.
    They are listed at `url_name` with `query`.
    """

    label: Promise
    name: Promise
    told: Promise
    rows: Rows
    url_name: str
    is_open_to: Callable[[Visitor], bool]
    card: str
    query: str = ""

    def readable(self, user: Visitor, subjects: Iterable[str]) -> dict[str, Any]:
        """Return those of the public ids that the visitor may read, each with its row."""
        return {row.public_id: row for row in self.rows(user).filter(public_id__in=list(subjects))}


def _everybody(visitor: Visitor) -> bool:
    return True


def _contributions(user: Visitor) -> QuerySet[Contribution]:
    uses = counted(Use.objects.filter(contribution=OuterRef("pk")), of="contribution")
    rows = Contribution.objects.readable_by(user).published().for_lists(user)
    return rows.select_related("project").annotate(times_used=uses)


def _contacts(user: Visitor) -> QuerySet[Contact]:
    rows = Contact.objects.readable_by(user).present().select_related("organisation")
    return rows.prefetch_related("topics", "districts")


def _organisations(user: Visitor) -> QuerySet[Organisation]:
    return Organisation.objects.readable_by(user).select_related("district")


def _networks(user: Visitor) -> QuerySet[Network]:
    return Network.objects.readable_by(user).open().with_size()


def _funds(user: Visitor) -> QuerySet[Fund]:
    return Fund.objects.readable_by(user).open().with_next_deadline().prefetch_related("topics")


def _borrowed(user: Visitor) -> QuerySet[Borrowed]:
    return Borrowed.objects.readable_by(user).shown().select_related("partner__organisation")


def _written(kind: Kind, label: Promise, name: Promise) -> Findable:
    """A kind of what others have learned: found by all its words, and by its topics and places."""
    card, query = "overview/hits/written.html", f"?kind={kind}"
    return Findable(label, name, _TOLD, _contributions, "contributions", _everybody, card, query)


KINDS = {
    Kind.PROJECT.value: _written(Kind.PROJECT, _("Projects"), _("Project")),
    Kind.EXPERIENCE.value: _written(Kind.EXPERIENCE, _("Experiences"), _("Experience")),
    Kind.PRACTICE.value: _written(Kind.PRACTICE, _("Practices"), _("Practice")),
    Kind.IDEA.value: _written(Kind.IDEA, _("Ideas"), _("Idea")),
    Kind.QUESTION.value: _written(Kind.QUESTION, _("Questions"), _("Question")),
    "contact": Findable(
        _("People"),
        _("Person"),
        _("by their name, title, organisation, languages, and what they work with"),
        _contacts,
        "contacts",
        may_see_contacts,
        "overview/hits/contact.html",
    ),
    "network": Findable(
        _("Networks"),
        _("Network"),
        _("by their name and purpose, and where their members come from"),
        _networks,
        "networks",
        may_see_contacts,
        "overview/hits/network.html",
    ),
    "fund": Findable(
        _("Funds"),
        _("Fund"),
        _("by their name, who gives, and to what"),
        _funds,
        "funds",
        may_see_contacts,
        "overview/hits/fund.html",
    ),
    "organisation": Findable(
        _("Organisations"),
        _("Organisation"),
        _("by their name, short and former names, and district"),
        _organisations,
        "organisations",
        _everybody,
        "overview/hits/organisation.html",
    ),
    BORROWED: Findable(
        _("From other municipalities"),
        _("From another municipality"),
        _("by all that they have shared with us"),
        _borrowed,
        "borrowed_list",
        may_see_partners,
        "overview/hits/borrowed.html",
    ),
}
"""In the order in which they are offered: what was learned, whom to ask, where there is money, the rest."""
