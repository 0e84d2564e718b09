"""What is asked for: where one looks, and the words, filters, order and page in the address."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.http import HttpRequest, QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang.core.listing import number_in
from samklang.exchange.entries import KIND as BORROWED
from samklang.knowledge.models import Kind
from samklang.overview.finding.kinds import KINDS
from samklang.search.ordering import Order
from samklang.search.wanted import read_query

PAGE, LAST_PAGE = 20, 50
KIND = "kind"
_LONGEST = 400  # characters of a query that are read
_MOST_CHOSEN = 20  # values of one filter


@dataclass(frozen=True, slots=True)
class FindingPage:
    """A page on which one looks for something: the name of its address, the kinds it is about, its filters.

    `unasked` are the kinds listed where neither words nor a kind are asked for. On a page that `is_ours`, of
    what is known here: questions are answered, what nobody has written is counted, and searches can be saved.
    """

    url_name: str
    title: Promise
    kinds: tuple[str, ...]
    facets: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()
    lead: Promise | str = ""
    is_ours: bool = True


EVERYTHING = FindingPage("search", _("Search"), tuple(KINDS))
KNOWLEDGE = FindingPage(
    "contributions",
    _("What others have learned"),
    kinds=(*Kind.values, "contact", "network", "fund"),
    facets=("topic", "district", "organisation", "result", "state", "ends"),
    unasked=tuple(Kind.values),
)
FROM_OTHERS = FindingPage(
    "borrowed_list",
    _("From other municipalities"),
    kinds=(BORROWED,),
    facets=("topic", "written_as", "result", "partner"),
    lead=_("They wrote it and answer for it. It is not counted among our own."),
    is_ours=False,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one visitor asks for. `chosen` has the values of each filter; the kind is one of them."""

    where: FindingPage
    text: str
    chosen: Mapping[str, list[str]]
    order: Order
    number: int
    address: QueryDict

    @classmethod
    def of(cls, request: HttpRequest, where: FindingPage) -> "Asked":
        """Read what the address asks for; what it says wrong asks for nothing."""
        given = request.GET
        chosen = {
            name: list(filter(None, given.getlist(name)))[:_MOST_CHOSEN] for name in (KIND, *where.facets)
        }
        chosen[KIND] = [kind for kind in chosen[KIND] if kind in where.kinds]
        order: Order = "newest" if given.get("order") == "newest" else "best"
        number = number_in(request, last=LAST_PAGE)
        return cls(where, given.get("q", "")[:_LONGEST], chosen, order, number, given)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that are listed: those chosen, or those the page lists where nothing is asked for."""
        return tuple(self.chosen[KIND]) or (() if self.text.strip() else self.where.unasked)

    @property
    def facets(self) -> dict[str, list[str]]:
        """What else is chosen."""
        return {name: values for name, values in self.chosen.items() if name != KIND and values}

    @property
    def is_narrowed(self) -> bool:
        return any(self.chosen.values())

    @property
    def is_blank(self) -> bool:
        """Whether words are asked for and there are none, only signs or nothing."""
        return "q" in self.address and not read_query(self.text).all_words()

    def corrected(self, text: str) -> "Asked":
        """Return the same with these words instead of those typed: what links lead on with."""
        address = self.address.copy()
        address["q"] = text
        return replace(self, text=text, address=address)

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """All that is chosen, as names with values."""
        return [(name, value) for name, values in self.chosen.items() for value in values]

    @property
    def is_as_typed(self) -> bool:
        """Whether the words are meant as they are spelt."""
        return self.address.get("exact") == "1"

    @property
    def may_have_answer(self) -> bool:
        """Whether what answers is shown above the hits: whoever narrows or turns the page has seen it."""
        is_first = self.number == 1 and not self.is_narrowed
        return self.where.is_ours and bool(self.text.strip()) and is_first

    def with_choice(self, name: str, value: str) -> str:
        """Return the address with one choice more, on its first page."""
        more = self.address.copy()
        more.appendlist(name, value)
        more.pop("page", None)
        return f"?{more.urlencode()}"

    def without(self, name: str, value: str) -> str:
        """Return the address with one choice less, on its first page."""
        left = self.address.copy()
        left.setlist(name, [each for each in left.getlist(name) if each != value])
        left.pop("page", None)
        return f"?{left.urlencode()}"
