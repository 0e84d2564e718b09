"""Rows that together would make a bad tree of organisations: seen in the preview, and nothing is changed."""

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from samklang.jobs.worker import Worker
from samklang.people.actions.imports import confirm_import, upload_sheet
from samklang.people.actions.rows import RowRefused, write_organisations
from samklang.people.actions.sheets import plan_of
from samklang.people.models import Organisation, SheetImport
from samklang.people.models.organisations import DEEPEST
from samklang.people.sheets.plan import PlannedRow, RowState
from tests.cast import Cast, make_organisation, signed_in

pytestmark = pytest.mark.usefixtures("own_storage")


def _bring(cast: Cast, text: str) -> SheetImport:
    return upload_sheet(by=cast.administrator, kind="organisations", name="ark.csv", content=text.encode())


def _rows(cast: Cast, text: str) -> tuple[PlannedRow, ...]:
    return plan_of(_bring(cast, text)).rows


def _confirm(cast: Cast, sheet: SheetImport) -> None:
    confirm_import(sheet, by=cast.administrator, fingerprint=plan_of(sheet).fingerprint)
    Worker().run_until_empty()


NEW_CIRCLE = "Navn;Type;Hører under\nA;Forvaltning;B\nB;Forvaltning;C\nC;Forvaltning;A\nD;Forvaltning;A\n"
OLD_CIRCLE = "Navn;Hører under\nKlangby Byråd;BIU\nIntegrationsrådet;BIU\n"


@pytest.mark.parametrize(
    ("text", "wrong", "path"),
    [
        (NEW_CIRCLE, [True, True, True, False], "A → B → C → A"),
        (
            OLD_CIRCLE,
            [True, False],
            "Klangby Byråd → Beskæftigelses- og Integrationsudvalget → Klangby Byråd",
        ),
    ],
    ids=["among rows", "through what is here"],
)
def test_rows_that_would_make_a_circle_say_so_before_anything_is_changed(
    cast: Cast, text: str, wrong: list[bool], path: str
) -> None:
    sheet = _bring(cast, text)
    rows = plan_of(sheet).rows
    assert [row.state == RowState.WRONG for row in rows] == wrong
    assert rows[0].errors == (f"Hører under: En organisation kan ikke være en del af sig selv: {path}.",)
    page = signed_in(cast.administrator).get(sheet.get_absolute_url()).content.decode()
    assert path in page
    with pytest.raises(ValidationError, match="fejl"):
        _confirm(cast, sheet)
    assert not Organisation.objects.filter(name__in="ABCD").exists()


def test_rows_that_take_a_circle_apart_elsewhere_are_right(cast: Cast) -> None:
    text = f"Navn;Hører under\nKlangby Byråd;BIU\n{cast.committee.name};\n"
    assert [row.state for row in _rows(cast, text)] == [RowState.CHANGED, RowState.CHANGED]


def test_a_circle_is_seen_through_an_organisation_given_by_its_id_and_through_one_that_is_renamed(
    cast: Cast,
) -> None:
    text = f"Id;Navn;Hører under\n{cast.council.public_id};Byrådet;BIU\n;Integrationsrådet;Byrådet\n"
    first, second = _rows(cast, text)
    assert "Byrådet → Beskæftigelses- og Integrationsudvalget → Byrådet" in first.errors[0]
    assert second.state != RowState.WRONG


def test_rows_that_would_make_the_tree_too_deep_say_so_before_anything_is_changed(cast: Cast) -> None:
    levels = "".join(f"N{number};Forvaltning;N{number - 1}\n" for number in range(1, DEEPEST))
    rows = _rows(cast, f"Navn;Type;Hører under\nN0;Forvaltning;BIU\n{levels}")
    assert [row.number for row in rows if row.state == RowState.WRONG] == [6, 7]
    assert "højst ligge i 6 niveauer" in rows[-1].errors[0]


def test_rows_may_speak_of_an_organisation_by_the_name_another_row_gives_it(cast: Cast) -> None:
    text = f"Id;Navn;Hører under\n{cast.council.public_id};Byrådet;\n;Integrationsrådet;Byrådet\n"
    _confirm(cast, _bring(cast, text))
    cast.advisory_council.refresh_from_db()
    assert cast.advisory_council.parent == cast.council


@pytest.mark.parametrize(
    ("text", "meanwhile"),
    [
        ("Navn;Type;Hører under\nM;Forvaltning;L\nL;Forvaltning;N3\n", {"N1": "N0", "N2": "N1", "N3": "N2"}),
        ("Navn;Hører under\nN3;N0\nN0;N1\n", {"N1": "N3"}),
    ],
    ids=["too deep", "a circle"],
)
def test_what_became_a_bad_tree_meanwhile_is_refused_in_the_words_and_for_the_row_of_the_preview(
    cast: Cast, text: str, meanwhile: dict[str, str]
) -> None:
    here = {name: make_organisation(name, "administration") for name in ("N0", "N1", "N2", "N3")}
    here["N0"].parent = cast.committee
    here["N0"].save()
    sheet = _bring(cast, text)
    seen = plan_of(sheet).rows_to_write
    for name, parent in meanwhile.items():
        Organisation.objects.filter(pk=here[name].pk).update(parent=here[parent])
    wrong = [row for row in plan_of(sheet).rows if row.state == RowState.WRONG]
    with pytest.raises(RowRefused) as refused, transaction.atomic():
        write_organisations(seen, by=cast.administrator)
    assert str(refused.value) == f"Række {wrong[0].number}: {wrong[0].errors[0]}"
