"""What the rows of a spreadsheet can speak of: fetched once, and only what its importer may know of."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

from samklang.accounts.models import User
from samklang.core import naming
from samklang.core.naming import sort_key
from samklang.core.sheets.plan import WrongCell, several
from samklang.core.sheets.reading import Sheet
from samklang.knowledge.details import of_their_kinds
from samklang.knowledge.models import Contribution
from samklang.people.models import Contact, District, Organisation, Topic
from samklang.people.naming import (
    NotFound,
    OrganisationNames,
    even_case,
    named_with_place,
    the_one_meant,
    which_contact,
)

Named = TypeVar("Named", Topic, District)

_LIKE_ENOUGH = 75  # of 100
_MOST_SUGGESTIONS = 200  # names that are compared with all others: each takes a while, and nobody reads more


class KnownOrganisations(OrganisationNames):
    """As the names; closed ones are fetched once, and only the first strange names are compared with all."""

    def __init__(self, reader: User) -> None:
        readable = Organisation.objects.readable_by(reader)
        super().__init__(readable.open().prefetch_related("former_names"))
        closed = list(readable.in_state("closed"))
        self._closed_called = {even_case(one.name): one for one in closed} | {
            one.public_id: one for one in closed
        }
        self._likely: dict[str, list[str]] = {}

    def closed_called(self, name: str) -> Organisation | None:
        return self._closed_called.get(even_case(name)) or self._closed_called.get(name.strip())

    def like(self, name: str) -> list[str]:
        asked = even_case(name)
        if asked not in self._likely:
            self._likely[asked] = super().like(name) if len(self._likely) < _MOST_SUGGESTIONS else []
        return self._likely[asked]


@dataclass(slots=True)
class NamesOf(Generic[Named]):
    """Topics or districts by name; what is wrong is told with what may have been meant."""

    rows: dict[str, Named]
    _likely: dict[str, str] = field(default_factory=dict)

    def parted(self, cell: str) -> list[str]:
        """Return the names in a cell; commas part them too where a part is a name and the whole is not."""
        return [name for written in several(cell) for name in self._parts_of(written)]

    def _parts_of(self, written: str) -> list[str]:
        parts = [part.strip() for part in written.replace(";", ",").split(",") if part.strip()]
        is_known = naming.folded(written) in self.rows
        return (
            parts if not is_known and any(naming.folded(part) in self.rows for part in parts) else [written]
        )

    def find(self, name: str) -> Named:
        if found := self.rows.get(naming.folded(name)):
            return found
        text = _("“%(name)s” is not known here.") % {"name": name[:80]}
        hint = _("Several have | between them.") if "," in name or ";" in name else ""
        raise WrongCell(" ".join(filter(None, [text, hint or self._meant(naming.folded(name))])))

    def _meant(self, name: str) -> str:
        if name not in self._likely:
            called = {key: row.name for key, row in self.rows.items()}
            best = (
                process.extractOne(name, list(called), scorer=fuzz.WRatio, score_cutoff=_LIKE_ENOUGH)
                if len(self._likely) < _MOST_SUGGESTIONS
                else None
            )
            self._likely[name] = (
                _("Did you mean “%(name)s”?") % {"name": called[best[0]]} if best else _("Write one that is.")
            )
        return self._likely[name]


@dataclass(slots=True)
class Known:
    """Names and contributions that the rows of one spreadsheet may mean."""

    by: User
    organisations: KnownOrganisations
    contacts: dict[str, list[Contact]]
    topics: NamesOf[Topic]
    districts: NamesOf[District]
    targets: dict[str, Contribution]
    same: dict[tuple[str, str, int], str]
    """(kind, even-case title, organisation) of what is here already, with its id."""
    organisation_keys: frozenset[int]
    contact_keys: frozenset[int]
    seen_ids: set[str] = field(default_factory=set)
    seen: dict[tuple[str, str, int], int] = field(default_factory=dict)
    """What new rows are called, each with the row it stands in first."""

    @classmethod
    def of(cls, sheet: Sheet, *, by: User) -> "Known":
        """Fetch it all, in a number of statements that does not grow with the rows."""
        contacts: dict[str, list[Contact]] = defaultdict(list)
        people = list(Contact.objects.readable_by(by).select_related("user", "organisation"))
        for person in people:
            if not person.has_left():
                ways = (person.name, person.email, person.public_id, named_with_place(person))
                for name in set(map(even_case, ways)) - {""}:
                    contacts[name].append(person)
        same = _same_titles(sheet, by=by)
        ids = {row.cells.get("id", "") for row in sheet.rows} - {""}
        here = Contribution.objects.readable_by(by).filter(public_id__in=ids | set(same.values()))
        return cls(
            by=by,
            organisations=KnownOrganisations(by),
            contacts=contacts,
            topics=NamesOf(Topic.objects.readable_by(by).by_names()),
            districts=NamesOf({naming.folded(row.name): row for row in District.objects.readable_by(by)}),
            targets={row.public_id: row for row in of_their_kinds(here)},
            same=same,
            organisation_keys=frozenset(Organisation.objects.readable_by(by).values_list("pk", flat=True)),
            contact_keys=frozenset(person.pk for person in people),
        )

    def organisation(self, name: str) -> Organisation:
        try:
            return self.organisations.find(name)
        except NotFound as error:
            raise WrongCell(str(error)) from error

    def contact(self, name: str) -> Contact:
        found = the_one_meant(self.contacts.get(even_case(name), []), name)
        if len(found) == 1:
            return found[0]
        if found:
            raise WrongCell(which_contact(found, name=name[:80]))
        raise WrongCell(_("No contact has the name or e-mail “%(name)s”.") % {"name": name[:80]})


def _same_titles(sheet: Sheet, *, by: User) -> dict[tuple[str, str, int], str]:
    """What the importer may read and some row without an id has the title of."""
    titles = {sort_key(row.cells.get("title", "")) for row in sheet.rows if not row.cells.get("id")} - {""}
    here = Contribution.objects.readable_by(by).published().filter(sort_key__in=titles)
    told = here.values_list("kind", "title", "organisation", "public_id").order_by("-pk")
    return {
        (kind, even_case(title), organisation): public_id for kind, title, organisation, public_id in told
    }
