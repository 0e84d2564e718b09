"""Under which name somebody's uses and remarks are read, and who will read them.

Colleagues and guests see who wrote, so that they can call. Everybody else sees where the writer works, no
more: staff write to each other, and do not stand before the town by name (as with assessments, ADR 29).
"""

from collections.abc import Iterable
from typing import TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.accounts.rules import Visitor
from samklang.knowledge import rules
from samklang.knowledge.models import Contribution, Remark, Sharing, Use
from samklang.people.models import Organisation

Row = TypeVar("Row", Use, Remark)

_READERS: dict[str, Promise] = {
    Sharing.OWN: _(
        "Those in the organisation this belongs to can read what you write here, the editors too. They see "
        "your name."
    ),
    Sharing.MUNICIPALITY: _(
        "Everybody in the municipality can read what you write here. They see your name."
    ),
    Sharing.OTHERS: _(
        "Everybody in the municipality and guests from other municipalities can read what you write here. "
        "They see your name."
    ),
    Sharing.PUBLIC: _(
        "Everybody can read what you write here, citizens too. Colleagues and guests see your name, "
        "everybody else only where you work."
    ),
}


def signed(rows: Iterable[Row], *, reader: Visitor) -> list[tuple[Row, str]]:
    """Return each use or remark with whom this reader sees as its writer."""
    written = list(rows)
    if rules.may_see_writers(reader):
        return [(row, str(row.user)) for row in written]
    organisations = _organisations_of({row.user_id for row in written}, reader)
    return [(row, organisations.get(row.user_id) or gettext("An employee")) for row in written]


def _organisations_of(users: set[int], reader: Visitor) -> dict[int, str]:
    """Return where people work, by their users, as far as the reader may know that there is such a place."""
    organisations = Organisation.objects.readable_by(reader).filter(contacts__user__in=users).order_by()
    return dict(organisations.values_list("contacts__user", "name"))


def readers_of_words_on(contribution: Contribution) -> str:
    """Say to whoever uses or remarks on something who will read it, and whether with their name."""
    return str(_READERS[contribution.sharing])
