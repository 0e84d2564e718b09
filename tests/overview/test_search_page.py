"""The search page: what each visitor finds, how they narrow it, and what helps when nothing is found."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samklang.people.models import Contact, Organisation
from samklang.search.actions import reindex
from tests.cast import Cast, make_contact, make_network, make_organisation, signed_in
from tests.doors import INSIDE


@pytest.fixture
def full(cast: Cast) -> Cast:
    """The cast, with a contact and a network that guests may see and two that they may not; all indexed."""
    shared = make_contact("Sara Mentor", cast.committee, works_with="Mentorordning", is_shared=True)
    kept = make_contact("Karl Mentor", cast.committee, works_with="Mentorordning")
    make_network("Mentornetværk for alle", shared, is_shared=True)
    make_network("Mentornetværk for os", kept)
    reindex()
    return cast


def _page(user: object, **asked: object) -> str:
    return signed_in(user).get(reverse("search"), asked).content.decode()  # type: ignore[arg-type]


def _counts(user: object, **asked: object) -> dict[str, int | None]:
    """The kinds offered on the page, with the number beside each."""
    answer = signed_in(user).get(reverse("search"), asked)  # type: ignore[arg-type]
    return {choice.value: choice.count for facet in answer.context["facets"] for choice in facet.choices}


def _finders(cast: Cast, query: str, name: str) -> set[str]:
    return {part for part, user in cast.everyone().items() if name in _page(user, q=query)}


def test_everybody_finds_public_organisations(full: Cast) -> None:
    assert _finders(full, "integrationsrådet", full.advisory_council.get_absolute_url()) == set(
        full.everyone()
    )


@pytest.mark.parametrize(
    ("query", "name", "who"),
    [
        ("naboer", "association", INSIDE),
        ("trafikudvalget", "closed_committee", INSIDE),
        ("fjordby", "other_municipality", INSIDE | {"guest", "memberless", "stranger"}),
    ],
)
def test_each_finds_the_organisations_they_may_know_of(
    full: Cast, query: str, name: str, who: set[str]
) -> None:
    assert _finders(full, query, getattr(full, name).get_absolute_url()) == who


def test_guests_find_what_is_shared_and_strangers_nobody(full: Cast) -> None:
    shared, kept = Contact.objects.get(name="Sara Mentor"), Contact.objects.get(name="Karl Mentor")
    assert _finders(full, "mentor", shared.get_absolute_url()) == INSIDE | {"guest"}
    assert _finders(full, "mentor", kept.get_absolute_url()) == INSIDE


def test_counts_do_not_tell_of_what_is_hidden(full: Cast) -> None:
    assert _counts(full.employee, q="mentor") == {"contact": 2, "network": 2}
    assert _counts(full.guest, q="mentor") == {"contact": 1, "network": 1}
    assert _counts(full.stranger, q="mentor") == {}


def test_a_hit_whose_owner_refuses_is_not_shown_though_the_index_still_has_it(full: Cast) -> None:
    Organisation.objects.filter(pk=full.advisory_council.pk).update(kind="association")
    address = full.advisory_council.get_absolute_url()
    assert address not in _page(full.stranger, q="integrationsrådet")
    assert address in _page(full.employee, q="integrationsrådet")


def test_a_search_is_narrowed_to_one_kind(full: Cast) -> None:
    page = _page(full.employee, q="mentor", kind="network")
    assert "<mark>Mentornetværk</mark> for os" in page
    assert "<mark>Mentor</mark></a>" not in page
    assert _counts(full.employee, q="mentor", kind="network")["contact"] == 2


def test_an_unknown_kind_narrows_nothing(full: Cast) -> None:
    assert _counts(full.employee, q="mentor", kind="nonsense") == {"contact": 2, "network": 2}


def test_a_choice_nobody_knows_is_said_to_be_one_with_a_way_to_all(full: Cast) -> None:
    everything = reverse("contributions")
    page = signed_in(full.employee).get(everything, {"topic": "topic-som-ingen-kender"}).content.decode()
    assert "Valget kendes ikke her" in page
    assert "Der er intet skrevet endnu" not in page
    assert f'href="{everything}"' in page.split("Valget kendes ikke her")[1]


def test_what_was_asked_for_stands_in_the_field_and_cannot_become_part_of_the_page(full: Cast) -> None:
    page = _page(full.stranger, q='"><script>alert(1)</script>')
    assert "<script>alert" not in page
    assert "&quot;&gt;&lt;script&gt;" in page


def test_a_word_is_corrected_only_to_what_the_reader_may_find(full: Cast) -> None:
    assert "<strong>mentorordning</strong>" in _page(full.employee, q="mentorrodning")
    assert "mentorordning" not in _page(full.stranger, q="mentorrodning")


def test_nothing_found_says_what_to_try(full: Cast) -> None:
    page = _page(full.stranger, q="xylofonkoncert")
    assert "Intet fundet for ”xylofonkoncert”" in page
    assert "Log ind for at søge i mere." in page
    assert "Log ind for at søge i mere." not in _page(full.employee, q="xylofonkoncert")


def test_where_no_text_has_all_words_the_page_says_so_and_what_each_hit_lacks(full: Cast) -> None:
    page = _page(full.employee, q="mentorordning integrationsrådet")
    assert "Ingen tekst har alle ordene. Disse har de fleste af dem." in page
    assert "Mangler: mentorordning" in page
    assert "Ingen tekst har alle" not in _page(full.employee, q="mentor")


def test_a_word_that_stands_nowhere_is_named_above_the_hits(full: Cast) -> None:
    page = _page(full.employee, q="xylofonkoncert mentor")
    assert "”xylofonkoncert” står ingen steder." in page
    assert "Mangler:" not in page


def test_what_is_hidden_is_neither_missed_nor_had(full: Cast) -> None:
    """A stranger is told the same of a word only hidden things have as of one that nothing has."""
    hidden, nowhere = (
        _page(full.stranger, q=f"integrationsrådet {word}").split("<main")[1]
        for word in ("mentor", "xylofon")
    )
    assert "”mentor” står ingen steder." in hidden
    assert hidden.replace("mentor", "xylofon") == nowhere


@pytest.mark.parametrize("typed", ["hvem kan", "Hvad findes der", "ved nogen"])
def test_only_words_of_asking_are_told_so(full: Cast, typed: str) -> None:
    assert "Skriv også, hvad det handler om" in _page(full.employee, q=typed)
    assert "Skriv også" not in _page(full.employee, q=f"{typed} mentor")


@pytest.mark.parametrize("typed", ["", "   ", "?!"])
def test_a_search_without_a_word_asks_for_one_and_finds_no_fault(full: Cast, typed: str) -> None:
    page = _page(full.employee, q=typed)
    assert "Skriv mindst ét ord" in page
    assert "Intet fundet" not in page
    assert "Skriv mindst ét ord" not in _page(full.employee)


@pytest.mark.parametrize("asked", [{}, {"q": " "}, {"q": "xylofonkoncert"}])
def test_where_nothing_is_shown_the_page_says_what_can_be_searched(full: Cast, asked: dict[str, str]) -> None:
    lists = {name: f'href="{reverse(name)}">' for name in ("organisations", "contacts", "networks")}
    page = _page(full.employee, **asked).partition("<main")[2].partition("</main")[0]
    assert [name for name, link in lists.items() if link in page] == list(lists)
    page = _page(full.stranger, **asked).partition("<main")[2].partition("</main")[0]
    assert [name for name, link in lists.items() if link in page] == ["organisations"]


@pytest.mark.parametrize("number", ["0", "-1", "x", "999999", "2"])
def test_a_page_that_is_not_there_is_answered(full: Cast, number: str) -> None:
    answer = signed_in(full.employee).get(reverse("search"), {"q": "mentor", "page": number})
    assert answer.status_code == 200
    first = signed_in(full.employee).get(reverse("search"), {"q": "mentor"})
    shown, expected = ([str(hit.row) for hit in each.context["found"]] for each in (answer, first))
    assert shown == expected != []


def test_the_page_takes_as_many_queries_for_many_hits_as_for_few(cast: Cast) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            _page(cast.employee, q="kreds")
        return len(captured)

    make_organisation("Kreds 0", "association")
    reindex()
    few = queries()
    for number in range(1, 100):
        make_organisation(f"Kreds {number}", "association")
    reindex()
    assert queries() == few < 30


def test_searching_never_changes_anything(full: Cast) -> None:
    assert signed_in(full.employee).post(reverse("search"), {"q": "x"}).status_code == 405


def test_of_more_than_are_counted_the_page_says_so_and_gives_no_numbers(
    full: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samklang.search.queries.MOST_COUNTED", 1)
    page = _page(full.employee, q="forvaltning")
    assert "Der blev fundet mere end 1. De nyeste står først" in page
    assert _counts(full.employee, q="forvaltning")["organisation"] is None
    assert "Intet passer til alt det, du har valgt" in _page(full.employee, q="forvaltning", kind="network")
