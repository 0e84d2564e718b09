"""What is only ranked is what would be found, in that order, with no more counted or read than it takes."""

import pytest

from samklang.search.actions import Searchable, index_all
from samklang.search.models import Entry
from samklang.search.queries import Ranked, find, rank_apart
from tests.queries import queries_of

pytestmark = pytest.mark.django_db

GROUPS = (("project", "practice"), ("contact",))
TEXTS = {
    "one": ("project", "mentor for unge"),
    "two": ("practice", "unge mødes med mentorer på sommerlejr"),
    "hidden": ("project", "mentor for unge på sommerlejr"),
    "ane": ("contact", "sommerlejr"),
    "bo": ("contact", "sommerlejr for unge"),
    "other": ("fund", "mentor for unge på sommerlejr"),
}


@pytest.fixture(autouse=True)
def _index() -> None:
    index_all(
        Searchable(
            name, kind, name, text, f"/{name}/", frozenset({"inside" if name == "hidden" else "public"})
        )
        for name, (kind, text) in TEXTS.items()
    )


@pytest.mark.parametrize(
    "text",
    ["mentor unge", "sommerlejr", "mentor unge sommerlejr", '"for unge"', "hvem kender unge", "cykler", "?"],
)
def test_each_group_is_ranked_as_it_would_be_found_by_itself(text: str) -> None:
    expected = [
        [Ranked(hit.subject, hit.missing) for hit in find(text, labels=["public"], among=kinds).hits]
        for kinds in GROUPS
    ]
    assert rank_apart(text, labels=["public"], groups=GROUPS, limit=20) == expected


def test_what_comes_closest_in_one_group_does_not_say_what_does_in_another() -> None:
    written, people = rank_apart("mentor unge", labels=["public"], groups=GROUPS, limit=20)
    assert {(each.subject, each.missing) for each in written} == {("one", ()), ("two", ())}
    assert people == [Ranked("bo")], "nobody has both words, so one will do"


def test_no_text_is_read_and_nobody_without_labels_is_told_anything() -> None:
    assert rank_apart("unge", labels=[], groups=GROUPS, limit=20) == [[], []]
    asked = queries_of(lambda: rank_apart("unge", labels=["public"], groups=GROUPS, limit=20))
    column = Entry._meta.get_field("text").column
    assert not any(f'"{Entry._meta.db_table}"."{column}"' in sql for sql in asked)
