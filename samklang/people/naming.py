"""Finding an organisation, a contact or a user by what somebody typed, as people name them.

Ten thousand organisations are no list to choose from: people type a name, the page offers names that are like
it, and what is typed is looked up here. Short and former names count; upper and lower case do not.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TypeVar

from django.db.models import Q, QuerySet
from django.utils import translation
from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.core.naming import sort_key
from samklang.people.models import Contact, Organisation, OrganisationKind

Named = TypeVar("Named", Contact, User)

OFFERED = 10
_LIKE_ENOUGH = 75  # of 100
_MOST_WAYS = 5  # of several contacts of one name that are told
_NAME_AND_PLACE = re.compile(r"(?P<name>[^(]+?) \(.+\)")


class NotFound(Exception):
    """Nothing, or more than one thing, has the name; `str(error)` says so and what may have been meant."""


def even_case(name: str) -> str:
    """Return a name without regard to upper and lower case and to spaces; its letters stay."""
    return " ".join(name.split()).casefold()


class OrganisationNames:
    """Open organisations by all the names they have: their own first, then short names, then former names.

    Two of different kinds may have one name; each is then named with its kind: "Ældrerådet (Råd)". `closed`
    are those that are only spoken of when a name means nothing else.
    """

    def __init__(
        self, organisations: Iterable[Organisation], *, closed: QuerySet[Organisation] | None = None
    ) -> None:
        self._ranks: tuple[dict[str, list[Organisation]], ...] = tuple(
            defaultdict(list) for _rank in range(4)
        )
        self._closed = Organisation.objects.none() if closed is None else closed
        self.by_id: dict[str, Organisation] = {}
        for organisation in organisations:
            self.add(organisation)

    @classmethod
    def of_open(cls) -> "OrganisationNames":
        every = Organisation.objects.all()
        return cls(every.open().prefetch_related("former_names"), closed=every.in_state("closed"))

    @classmethod
    def readable_by(cls, reader: Visitor) -> "OrganisationNames":
        """Those this visitor may know of: what is offered instead of a name must not tell of others."""
        readable = Organisation.objects.readable_by(reader)
        return cls(readable.open().prefetch_related("former_names"), closed=readable.in_state("closed"))

    def add(self, organisation: Organisation) -> None:
        own, short, former, with_kind = self._ranks
        self.by_id[organisation.public_id] = organisation
        own[even_case(organisation.name)].append(organisation)
        for label in _labels_of(organisation.kind):
            with_kind[even_case(f"{organisation.name} ({label})")].append(organisation)
        for name in organisation.short_names:
            short[even_case(name)].append(organisation)
        if organisation.pk:
            for row in organisation.former_names.all():
                former[even_case(row.name)].append(organisation)

    def call(self, organisation: Organisation, name: str) -> None:
        """Let one that is here already be known by a new name too: its own, as soon as it is saved."""
        self._ranks[0][even_case(name)].append(organisation)

    def named(self, name: str) -> list[Organisation]:
        """Return those a name can mean, best kind of name first; none if it means nothing."""
        if name.strip() in self.by_id:
            return [self.by_id[name.strip()]]
        return next((found for rank in self._ranks if (found := rank.get(even_case(name)))), [])

    def find(self, name: str) -> Organisation:
        """Return the one organisation a name means. Raises NotFound, which tells what may have been meant."""
        found = self.named(name)
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFound(_which_of(found, name=name))
        if closed := self.closed_called(name):
            raise NotFound(only_closed(closed))
        raise NotFound(_not_there(name, self.like(name)))

    def closed_called(self, name: str) -> Organisation | None:
        """Return a closed organisation that had this name when it closed, or has this id."""
        likely = self._closed.filter(Q(sort_key=sort_key(" ".join(name.split()))) | Q(public_id=name.strip()))
        named = (one for one in likely if even_case(name) in {even_case(one.name), one.public_id})
        return next(named, None)

    def like(self, name: str) -> list[str]:
        """Return the own names most like what was typed."""
        names = {even_case(organisation.name): organisation.name for organisation in self.by_id.values()}
        likely = process.extract(
            even_case(name), list(names), scorer=fuzz.WRatio, score_cutoff=_LIKE_ENOUGH, limit=3
        )
        return [names[match] for match, _score, _place in likely]


@cache
def _labels_of(kind: str) -> frozenset[str]:
    """What a kind is called, in either language: what was looked at in one may be written in the other."""
    labels = set()
    for language in ("da", "en"):
        with translation.override(language):
            labels.add(str(dict(OrganisationKind.choices).get(kind, kind)))
    return frozenset(labels)


def _with_kind(organisation: Organisation) -> str:
    return f"{organisation.name} ({organisation.get_kind_display()})"


def _which_of(found: list[Organisation], *, name: str) -> str:
    """Say how each that a name means can be named: with its kind, or by its id where that is not enough."""
    kinds = [_with_kind(one) for one in found]
    ways = [kind if kinds.count(kind) == 1 else one.public_id for kind, one in zip(kinds, found, strict=True)]
    text = _("More than one organisation is called “%(name)s”. Write one of these: %(ways)s.")
    return text % {"name": name, "ways": ", ".join(_("“%(name)s”") % {"name": way} for way in ways)}


def only_closed(organisation: Organisation) -> str:
    text = _(
        "“%(name)s” is closed. It can be opened again on its page; find it under Organisations by choosing "
        "Closed."
    )
    return text % {"name": organisation.name}


def _not_there(name: str, like: list[str]) -> str:
    if like:
        text = _("No organisation is called “%(name)s”. Did you mean %(like)s?")
        return text % {"name": name, "like": ", ".join(_("“%(name)s”") % {"name": other} for other in like)}
    return _("No organisation is called “%(name)s”. Add it first, or choose another.") % {"name": name}


def open_of_other_kinds(name: str, *, kind: str) -> list[Organisation]:
    """Return the open organisations of this name that are of another kind than this."""
    likely = Organisation.objects.open().filter(sort_key=sort_key(" ".join(name.split()))).exclude(kind=kind)
    return [one for one in likely if even_case(one.name) == even_case(name)]


def find_contact(typed: str, *, reader: Visitor) -> Contact:
    """Return the one contact this means, of those the reader may see and who are present.

    A name, an e-mail, a public id, or a name with where they work: "Mette Holm (Ungdomsskolen)". Of several
    with one e-mail it is the one who signs in. Raises NotFound, which says how each is named.
    """
    wanted = " ".join(typed.split())
    contacts = Contact.objects.readable_by(reader).present()
    found = the_one_meant(_called(wanted, contacts), wanted) or _placed(wanted, contacts)
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFound(which_contact(found, name=typed))
    raise NotFound(_("No contact has the name or e-mail “%(name)s”.") % {"name": typed})


def the_one_meant(found: list[Contact], wanted: str) -> list[Contact]:
    """Return the one who signs in, of several with one e-mail; else all that were found."""
    if len(found) < 2 or any(even_case(row.email) != even_case(wanted) for row in found):
        return found
    with_login = [row for row in found if row.user_id is not None]
    return with_login if len(with_login) == 1 else found


def _placed(wanted: str, contacts: QuerySet[Contact]) -> list[Contact]:
    """Return those with this public id, or with this name at this place."""
    if by_id := list(contacts.filter(public_id=wanted)):
        return by_id
    if (parts := _NAME_AND_PLACE.fullmatch(wanted)) is None:
        return []
    likely = contacts.filter(sort_key=sort_key(parts["name"])).select_related("organisation")
    return [row for row in likely if even_case(named_with_place(row)) == even_case(wanted)]


def named_with_place(contact: Contact) -> str:
    return f"{contact.name} ({contact.organisation.name})"


def present_with_email(email: str, *, reader: Visitor) -> list[Contact]:
    """Return those who are present and have this e-mail, of those the reader may know of."""
    rows = Contact.objects.readable_by(reader).present().filter(email__iexact=email)
    return list(rows.select_related("organisation"))


def shared_emails(emails: Iterable[str]) -> frozenset[str]:
    """Return those of these e-mails that several who are present have."""
    rows = Contact.objects.present().filter(email__in=set(emails) - {""})
    counted = Counter(even_case(email) for email in rows.values_list("email", flat=True))
    return frozenset(email for email, number in counted.items() if number > 1)


def which_contact(found: Sequence[Contact], *, name: str) -> str:
    """Say how each contact that a name or an e-mail means can be named: with its place, else by its id."""
    places = [named_with_place(one) for one in found[:_MOST_WAYS]]
    ways = [
        place if places.count(place) == 1 else one.public_id
        for place, one in zip(places, found[:_MOST_WAYS], strict=True)
    ]
    text = _("More than one contact has the name or e-mail “%(name)s”. Write one of these: %(ways)s.")
    return text % {"name": name, "ways": ", ".join(_("“%(name)s”") % {"name": way} for way in ways)}


def typed_as(contact: Contact, *, reader: Visitor) -> str:
    """Return what this reader types to mean just this contact: the shortest that means nobody else.

    Of one who has left, whom nothing means any more, the e-mail or the name.
    """
    short = contact.email or contact.name
    if contact.has_left():
        return short
    ways = [contact.email, contact.name, named_with_place(contact)]
    return next((way for way in ways if way and _means(way, contact, reader)), contact.public_id)


def _means(way: str, contact: Contact, reader: Visitor) -> bool:
    try:
        return find_contact(way, reader=reader) == contact
    except NotFound:
        return False


def find_user(typed: str) -> User:
    """Return the one user with this name or e-mail who may sign in. Raises NotFound."""
    wanted = " ".join(typed.split())
    users = User.objects.filter(is_active=True)
    found = _called(wanted, users)
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFound(_("More than one user is called “%(name)s”. Write the e-mail.") % {"name": typed})
    raise NotFound(_("No user has the name or e-mail “%(name)s”.") % {"name": typed})


def _called(wanted: str, rows: QuerySet[Named]) -> list[Named]:
    """Return those with this name or e-mail, in either case: a database may know only the case of a to z."""
    likely = rows.filter(Q(email__iexact=wanted) | Q(sort_key=sort_key(wanted)))
    return [row for row in likely if even_case(wanted) in {even_case(row.name), even_case(row.email)}]
