"""The index built again from its owners."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from samklang.accounts.actors import System
from samklang.config.schedule import SCHEDULE
from samklang.jobs.actions import enqueue
from samklang.jobs.worker import Worker
from samklang.search.actions import forget_unused_words, index, reindex, remove
from samklang.search.jobs import tidy
from samklang.search.models import Entry, Word
from samklang.search.queries import find
from tests.cast import Cast, make_contact, make_network


@pytest.mark.usefixtures("cast")
def test_everything_its_owners_have_can_be_found() -> None:
    out = StringIO()
    call_command("reindex", stdout=out)
    assert "11 things can be found" in out.getvalue()
    assert [hit.kind for hit in find("biu", labels=["public"]).hits] == ["organisation"]


def test_what_no_owner_names_any_more_is_taken_out(cast: Cast) -> None:
    index(subject="org-gone", kind="organisation", title="Spøgelse", text="", url="/", access=["public"])
    reindex()
    assert not Entry.objects.filter(subject="org-gone").exists()
    assert find("spøgelse ", labels=["public"]).hits == ()


def test_contacts_who_left_and_closed_networks_are_not_indexed(cast: Cast) -> None:
    left = make_contact("Lone", cast.committee, left_on="2024-01-01")
    here = make_contact("Hans", cast.committee)
    closed = make_network("Lukket kreds", here, closed_on="2024-01-01")
    reindex()
    assert set(Entry.objects.filter(kind__in=["contact", "network"]).values_list("subject", flat=True)) == {
        here.public_id
    }
    assert left.public_id != closed.public_id


def test_indexing_again_changes_nothing(cast: Cast) -> None:
    reindex()
    before = list(
        Entry.objects.order_by("subject").values("subject", "title", "text", "url", "place__audience")
    )
    reindex()
    assert (
        list(Entry.objects.order_by("subject").values("subject", "title", "text", "url", "place__audience"))
        == before
    )


@pytest.mark.django_db
def test_words_that_nothing_has_any_more_are_forgotten() -> None:
    index(subject="one", kind="x", title="Hemmelighed", text="", url="/", access=["public"])
    index(subject="two", kind="x", title="Beskæftigelsesindsats", text="", url="/", access=["public"])
    remove("one")
    forget_unused_words()
    assert not Word.objects.filter(word="hemmelighed").exists()
    assert Word.objects.filter(word="beskæftigelsesindsats").exists()


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL's own vacuum clears its tables")
def test_a_word_that_was_erased_stands_nowhere_in_the_index_after_it_was_tidied() -> None:
    index(subject="one", kind="x", title="Hemmelighed", text="", url="/", access=["public"])
    index(subject="two", kind="x", title="Beskæftigelsesindsats", text="", url="/", access=["public"])
    remove("one")
    forget_unused_words()
    with connection.cursor() as cursor:
        cursor.execute("SELECT block FROM search_words_data")
        blocks = b"".join(bytes(block) for (block,) in cursor.fetchall())
    assert b"hemmelighed" not in blocks
    assert b"indsats" in blocks


@pytest.mark.django_db
def test_a_very_long_text_is_indexed_as_far_as_it_goes() -> None:
    text = " ".join(f"ord{number}" for number in range(120_000))
    index(subject="long", kind="x", title="Lang", text=text, url="/", access=["public"])
    assert find("ord5 ", labels=["public"]).total == 1
    assert find("ord119999 ", labels=["public"]).total == 0


@pytest.mark.django_db
def test_words_are_tidied_every_night() -> None:
    Word.objects.create(word="hemmelighed")
    assert tidy.name in {entry.job for entry in SCHEDULE}
    enqueue(tidy, by=System("schedule"))
    Worker().run_until_empty()
    assert not Word.objects.exists()
