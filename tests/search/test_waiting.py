"""Who writes very much at once lets the index wait, and finds all of it afterwards."""

import pytest

from samklang.people.entries import index_contact
from samklang.people.labels import INSIDE
from samklang.search.actions import indexed_at_the_end
from samklang.search.queries import find
from tests.cast import make_contact, make_organisation

pytestmark = pytest.mark.django_db


def _found() -> int:
    return find("anton", labels=[INSIDE]).total


def test_what_was_written_meanwhile_is_found_at_the_end() -> None:
    place = make_organisation("Et udvalg")
    with indexed_at_the_end():
        index_contact(make_contact("Anton", place))
        assert _found() == 0
    assert _found() == 1
    index_contact(make_contact("Anton Andet", place))
    assert _found() == 2


def _broken_off() -> None:
    with indexed_at_the_end():
        index_contact(make_contact("Anton", make_organisation("Et udvalg")))
        raise ZeroDivisionError


def test_what_was_broken_off_leaves_the_index_as_it_was() -> None:
    with pytest.raises(ZeroDivisionError):
        _broken_off()
    assert _found() == 0
    index_contact(make_contact("Anton Andet", make_organisation("Et andet udvalg")))
    assert _found() == 1
