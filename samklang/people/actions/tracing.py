"""What a person here is known by in running text, and what else is called so and must not go with them."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.db.models import Model, QuerySet
from django.utils.module_loading import import_string

from samklang.accounts.actions import addresses_of
from samklang.accounts.models import User
from samklang.core.naming import digits_of
from samklang.core.trace_names import Words
from samklang.core.traces import Others, Traces, holds_name, is_same_name, traces_of
from samklang.people.models import Contact, District, FormerName, Network, Organisation, Topic
from samklang.search.words import analyser

_THINGS: dict[type[Model], tuple[str, ...]] = {
    Organisation: ("name", "short_names"),
    FormerName: ("name",),
    Network: ("name",),
    Topic: ("name", "synonyms"),
}


def traces_of_contact(contact: Contact) -> Traces | None:
    """Return what tells of a contact in running text.

    A name that somebody else or a thing has too, or that is one word, tells of nobody; nor does an address or
    a phone number that others share.
    """
    others = Contact.objects.exclude(pk=contact.pk)
    logins = User.objects.exclude(contact=contact)
    is_shared_name = others.filter(sort_key=contact.sort_key).exists()
    likely = others.filter(findable__contains=digits_of(contact.phone)).values_list("phone", flat=True)
    is_shared_phone = bool(contact.phone) and digits_of(contact.phone) in map(digits_of, likely)
    return _traces_of(
        "" if is_shared_name else contact.name,
        emails=[contact.email],
        phones=[] if is_shared_phone else [contact.phone],
        among=(others, logins),
    )


def traces_of_user(user: User) -> Traces | None:
    """Return what tells of a user in running text, by the same rule; their own contact is nobody else."""
    logins = User.objects.exclude(pk=user.pk)
    contacts = Contact.objects.exclude(user=user.pk)
    is_shared = any(rows.filter(sort_key=user.sort_key).exists() for rows in (logins, contacts))
    return _traces_of("" if is_shared else user.name, emails=addresses_of(user), among=(contacts, logins))


def _traces_of(
    name: str,
    *,
    emails: Iterable[str],
    phones: Iterable[str] = (),
    among: tuple[QuerySet[Contact], QuerySet[User]],
) -> Traces | None:
    contacts, logins = among
    reached: tuple[QuerySet[Contact] | QuerySet[User] | QuerySet[Organisation], ...]
    reached = (contacts, logins, Organisation.objects.all())
    own = [each for each in emails if not any(rows.filter(email__iexact=each).exists() for rows in reached)]
    loose = traces_of(names=[name]) if len(name.split()) > 1 else None
    if loose is None:
        return traces_of(emails=own, phones=phones)
    things = [each for each in _names_of_things(loose) if holds_name(name, each)]
    people = (rows.filter(loose.may_stand_in("findable")).values_list("name", flat=True) for rows in among)
    longer = [each for rows in people for each in rows if holds_name(name, each)]
    addresses = (rows.filter(loose.may_stand_in("email")).values_list("email", flat=True) for rows in reached)
    return traces_of(
        names=[] if any(is_same_name(name, each) for each in things) else [name],
        emails=own,
        phones=phones,
        others=Others(
            names=tuple(dict.fromkeys([*longer, *things])),
            emails=tuple(each.casefold() for rows in addresses for each in rows),
            words=Words(is_word=analyser().knows, first_names=_first_names(among)),
        ),
    )


def _names_of_things(loose: Traces) -> Iterator[str]:
    """Yield what organisations, networks, topics, districts and things above are called (`KNOWN_NAMES`)."""
    for model, columns in _THINGS.items():
        for row in model._base_manager.filter(loose.may_stand_in("findable")).values_list(*columns):
            for value in row:
                yield from [value] if isinstance(value, str) else value
    yield from District.objects.values_list("name", flat=True)  # few, and nobody types to find them
    for above in settings.KNOWN_NAMES:
        yield from import_string(above)(loose)


def _first_names(among: Iterable[QuerySet[Contact] | QuerySet[User]]) -> frozenset[str]:
    names = (name for rows in among for name in rows.values_list("name", flat=True))
    return frozenset(words[0].casefold() for name in names if (words := name.split()))
