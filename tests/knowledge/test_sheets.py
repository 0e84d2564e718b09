"""Spreadsheets of contributions: looked at, told of mistake by mistake, written all or nothing, and once."""

from functools import partial
from io import BytesIO

import openpyxl
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samklang.accounts.models import User
from samklang.core.listing import Column, taken_away
from samklang.core.sheets.plan import RowState
from samklang.core.sheets.reading import Sheet, SheetRefused, read_sheet
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry
from samklang.knowledge.actions.importing import confirm_sheet, look_again, upload_sheet
from samklang.knowledge.details import details_of
from samklang.knowledge.models import Contribution, Kind, KnowledgeSheet, Money, Project, Revision
from samklang.knowledge.sheets.columns import HEADINGS, heading_of, shape
from samklang.knowledge.sheets.plan import PlannedRow, plan_rows
from samklang.knowledge.sheets.taking import rows_to_take
from samklang.people.models import District
from samklang.search.queries import find
from tests.cast import Cast, make_contact, make_contribution, make_organisation, make_topic, signed_in

pytestmark = pytest.mark.usefixtures("own_storage")

HEAD = "Slags;Titel;Kort fortalt;Emner;Organisation;Ejer;Situationen;Hvad I gjorde;Hvad der skete;Råd"


@pytest.fixture
def owner(cast: Cast) -> str:
    make_topic()
    return make_contact("Ellen Ejer", cast.other_administration, email="ellen@klangby.example").email


def bring(by: User, text: str | bytes, *, name: str = "ark.csv") -> KnowledgeSheet:
    content = text.encode() if isinstance(text, str) else text
    sheet = upload_sheet(by=by, name=name, content=content)
    Worker().run_until_empty()
    sheet.refresh_from_db()
    return sheet


def rows_of(by: User, text: str) -> list[PlannedRow]:
    return list(plan_rows(read_sheet(text.encode(), shape()), by=by))


def experience(cast: Cast, owner: str, *, title: str = "Ring først") -> str:
    place = cast.other_administration.name
    return (
        f"Erfaring;{title};Et opkald hjalp.;Lektiehjælp;{place};{owner};Ingen kom.;Vi ringede.;De kom.;Ring."
    )


def told(row: PlannedRow) -> str:
    return "\n".join(f"{fault.column}: {fault.value}: {fault.why}" for fault in row.faults)


def test_a_sheet_is_looked_at_by_a_job_and_changes_nothing_until_somebody_confirms(
    cast: Cast, owner: str
) -> None:
    sheet = bring(cast.coder, f"{HEAD}\n{experience(cast, owner)}\n")
    assert [row.state for row in sheet.rows.all()] == ["new"]
    assert not Contribution.objects.exists()
    confirm_sheet(sheet, by=cast.coder, fingerprint=sheet.fingerprint)
    Worker().run_until_empty()
    made = Contribution.objects.get()
    assert details_of(made).advice == "Ring."  # type: ignore[attr-defined]
    assert made.written_by == cast.coder.public_id
    kept = Revision.objects.get().texts
    assert (kept["advice"], kept["owner"]) == ("Ring.", made.owner.public_id)
    assert [hit.subject for hit in find("opkald", labels=frozenset({"role:inside"})).hits] == [made.public_id]
    assert Entry.objects.filter(verb="published", subject=made.public_id).count() == 1


def test_confirming_twice_writes_once(cast: Cast, owner: str) -> None:
    sheet = bring(cast.coder, f"{HEAD}\n{experience(cast, owner)}\n")
    first = confirm_sheet(sheet, by=cast.coder, fingerprint=sheet.fingerprint)
    assert confirm_sheet(sheet, by=cast.coder, fingerprint=sheet.fingerprint) == first
    Worker().run_until_empty()
    assert confirm_sheet(sheet, by=cast.coder, fingerprint=sheet.fingerprint) is None
    assert Contribution.objects.count() == 1


def test_the_same_sheet_brought_in_again_changes_nothing(cast: Cast, owner: str) -> None:
    text = f"{HEAD}\n{experience(cast, owner)}\n"
    sheet = bring(cast.coder, text)
    confirm_sheet(sheet, by=cast.coder, fingerprint=sheet.fingerprint)
    Worker().run_until_empty()
    assert [row.state for row in rows_of(cast.coder, text)] == [RowState.UNCHANGED]


def test_all_mistakes_of_a_row_are_told_at_once_with_what_stands_there_and_what_to_do(
    cast: Cast, owner: str
) -> None:
    make_contact("Per Hansen", cast.other_administration)
    make_contact("Per Hansen", cast.administration)
    text = (
        "Slags;Titel;Kort fortalt;Emner;Bydele;Organisation;Ejer;Stedfortræder;Status;Starter;Slutter;"
        "Penge;Links;Pris pr. deltager;Hvad prøves?;Hvad I gjorde\n"
        f"Projekt;{'x' * 151};;Lektiehjælpen;Atlantis;Ukendt Forening;Per Hansen;Ingen Sådan;Måske;"
        "31. februar;2010-01-01;mange penge;ikke et link;gratis;;hører ikke til\n"
    )
    (row,) = rows_of(cast.coder, text)
    assert row.state == RowState.WRONG
    faults = told(row)
    for column, part in [
        ("title", "151"),
        ("summary", "Her skal stå noget"),
        ("topics", "Lektiehjælp"),
        ("districts", "Atlantis"),
        ("organisation", "Ukendt Forening"),
        ("owner", "Flere kontaktpersoner"),
        ("substitute", "Ingen Sådan"),
        ("state", "Planlagt"),
        ("starts_on", "31. februar"),
        ("money", "mange penge"),
        ("links", "ikke et link"),
        ("cost_per_person", "gratis"),
        ("what", "Her skal stå noget"),
        ("what_we_did", "har ikke"),
    ]:
        heading = heading_of(column)
        assert any(line.startswith(heading) and part in line for line in faults.splitlines()), (
            column,
            faults,
        )


def test_a_row_of_no_known_kind_has_its_other_cells_checked_too(cast: Cast, owner: str) -> None:
    text = (
        "Slags;Titel;Kort fortalt;Emner;Organisation;Ejer;Starter;Slutter;Penge\n"
        f"Projket;;Kort;Ukendt;Ukendt Forening;{owner};31. februar;2010-01-01;mange penge\n"
    )
    (row,) = rows_of(cast.coder, text)
    wrong = {fault.column for fault in row.faults}
    names = ("kind", "title", "topics", "organisation", "starts_on", "money")
    assert wrong == {heading_of(name) for name in names}


def test_a_row_with_a_strange_id_has_its_other_cells_checked_too(cast: Cast, owner: str) -> None:
    (row,) = rows_of(cast.coder, "Id;Titel;Emner\nknow-222222222222;Ring;Ukendt\n")
    assert {fault.column for fault in row.faults} == {heading_of("id"), heading_of("topics")}


def test_text_that_is_called_a_spreadsheet_is_no_spreadsheet() -> None:
    with pytest.raises(SheetRefused, match="ikke et regneark, der kan læses"):
        read_sheet(b"Det her er slet ikke et ark.", shape())


def test_the_same_row_twice_says_which_row_it_is(cast: Cast, owner: str) -> None:
    first, second = rows_of(cast.coder, f"{HEAD}\n{experience(cast, owner)}\n{experience(cast, owner)}\n")
    assert first.state == RowState.NEW
    assert "Det samme står i række 2." in told(second)


def test_of_several_topics_with_a_comma_only_the_unknown_one_is_wrong(cast: Cast, owner: str) -> None:
    text = experience(cast, owner).replace("Lektiehjælp", '"Lektiehjælp, Fodbold"')
    (row,) = rows_of(cast.coder, f"{HEAD}\n{text}\n")
    assert "”Fodbold” kendes ikke her" in told(row)
    assert len(row.faults) == 1


def test_a_new_project_is_shown_with_its_topics_state_and_money(cast: Cast, owner: str) -> None:
    head = "Slags;Titel;Kort fortalt;Emner;Organisation;Ejer;Hvad prøves?;Status;Penge"
    place = cast.other_administration.name
    (row,) = rows_of(
        cast.coder, f'{head}\nProjekt;Ny;Kort;Lektiehjælp;{place};{owner};Det her;I gang;"400000; Staten"\n'
    )
    shown = {change.label: change.after for change in row.changes}
    assert (shown["Emner"], shown[heading_of("state")], shown["Penge"]) == (
        "Lektiehjælp",
        "I gang",
        "400.000 kr., Staten",
    )


def test_several_topics_may_have_a_comma_between_them(cast: Cast, owner: str) -> None:
    make_topic("Sundhed")
    make_topic("Job, løn og pension")
    head = "Slags;Titel;Kort fortalt;Emner;Organisation;Ejer;Hvad vil du gerne vide?"
    for written, names in [
        ("Sundhed, Lektiehjælp", {"Sundhed", "Lektiehjælp"}),
        ("Job, løn og pension | Sundhed", {"Job, løn og pension", "Sundhed"}),
        ("Sport, Ukendt", None),
    ]:
        row = f"Spørgsmål;Hvem?;Kort;{written};{cast.other_administration.name};{owner};Hvem?"
        (planned,) = rows_of(cast.coder, f"{head}\n{row}\n")
        if names is None:
            assert "|" in told(planned)
        else:
            assert planned.details is not None, told(planned)
            assert {topic.name for topic in planned.details.topics} == names


def test_names_are_looked_up_only_among_what_the_importer_may_know_of(cast: Cast, owner: str) -> None:
    hidden = make_contribution("Skjult", cast.other_administration, sharing="own")
    text = f"Id;Titel\n{hidden.public_id};Nyt navn\nknow-222222222222;Nyt navn\n"
    first, second = rows_of(cast.reader, text)
    assert first.faults[0].why == second.faults[0].why


def test_an_employee_brings_in_for_their_own_organisation_only(cast: Cast, owner: str) -> None:
    (row,) = rows_of(cast.reader, f"{HEAD}\n{experience(cast, owner)}\n")
    assert "egen organisation" in told(row)
    (row,) = rows_of(cast.coder, f"{HEAD}\n{experience(cast, owner)}\n")
    assert row.faults == ()


def test_an_employee_brings_in_for_where_they_belong(cast: Cast, owner: str) -> None:
    own = cast.employee.memberships.get().organisation
    text = f"{HEAD}\n{experience(cast, owner)}\n".replace(cast.other_administration.name, own.name)
    (row,) = rows_of(cast.employee, text)
    assert row.faults == ()


def test_headings_are_known_in_both_languages_and_nearly_spelled(cast: Cast) -> None:
    found = read_sheet(b"Tittel;TYPE;Sumary;Organisationn;Telefax\na;b;c;d;e\n", shape())
    assert dict(found.mapping) == {
        "Tittel": "title",
        "TYPE": "kind",
        "Sumary": "summary",
        "Organisationn": "organisation",
        "Telefax": "",
    }


def everything(cast: Cast) -> None:
    """One of each kind with all there can be, in the shapes that are hard to bring back."""
    odd = '=SUM(1)\n  - et "punkt"; med | streg\n\nog en linje til  '
    district = District.objects.create(name="Østervang")
    for kind in Kind.values:
        given = {"links": ["https://a.example/?q=1;2"], "sharing": "own", "districts": [district]}
        made = make_contribution(f"={kind} æøå", cast.other_administration, kind=kind, summary=odd, **given)
        make_contribution(f"{kind} uden mere", cast.other_administration, kind=kind)
        if kind == Kind.PROJECT:
            project = Project.objects.get(pk=made.pk)
            project.partners, project.what = ["A | B", "C; D"], odd
            project.save()
            Money.objects.create(project=project, amount=1_200_000, source="Puljen | Staten")
    make_topic("Lukket emne", closed_on="2020-01-01").contributions.add(made)


def _cell(name: str, row: dict[str, str]) -> str:
    return row.get(name, "")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_is_taken_away_comes_back_unchanged(cast: Cast, form: str) -> None:
    everything(cast)
    columns = [Column(name, heading_of(name), partial(_cell, name)) for name in HEADINGS]
    content = taken_away(list(rows_to_take(cast.coder)), columns=columns, name="ark", form=form).content
    planned = list(plan_rows(read_sheet(content, shape()), by=cast.coder))
    assert len(planned) == 10
    assert [
        (row.title, row.state, told(row), row.changes) for row in planned if row.state != "unchanged"
    ] == []


def test_a_sheet_taken_away_and_corrected_changes_just_that(cast: Cast) -> None:
    everything(cast)
    project = Project.objects.get(title="=project æøå")
    text = f"Id;Titel;Organisation\n{project.public_id};Natteravne;{project.organisation.name}\n"
    before = details_of(project)
    sheet = bring(cast.coder, text)
    assert sheet.rows.get().changes == [["Titel", "=project æøå", "Natteravne"]]
    confirm_sheet(sheet, by=cast.coder, fingerprint=sheet.fingerprint)
    Worker().run_until_empty()
    project.refresh_from_db()
    after = details_of(Project.objects.get(pk=project.pk))
    assert after.title == "Natteravne"
    assert {name for name in before.__slots__ if getattr(before, name) != getattr(after, name)} <= {"title"}
    assert project.version == 2
    assert Money.objects.filter(project=project).count() == 1


def test_what_was_changed_meanwhile_is_not_written_over(cast: Cast, owner: str) -> None:
    made = make_contribution("Skiftende", cast.other_administration)
    sheet = bring(cast.coder, f"Id;Titel\n{made.public_id};Nyt navn\n")
    Contribution.objects.filter(pk=made.pk).update(version=2)
    confirm_sheet(sheet, by=cast.coder, fingerprint=sheet.fingerprint)
    Worker().run_until_empty()
    page = signed_in(cast.coder).get(sheet.get_absolute_url()).content.decode()
    assert "blev ændret" in page
    assert Contribution.objects.get(pk=made.pk).title == "Skiftende"
    look_again(sheet, by=cast.coder)
    Worker().run_until_empty()
    sheet.refresh_from_db()
    confirm_sheet(sheet, by=cast.coder, fingerprint=sheet.fingerprint)
    Worker().run_until_empty()
    assert Contribution.objects.get(pk=made.pk).title == "Nyt navn"


def test_what_was_not_looked_at_is_not_confirmed(cast: Cast, owner: str) -> None:
    sheet = bring(cast.coder, f"{HEAD}\n{experience(cast, owner)}\n")
    with pytest.raises(ValidationError):
        confirm_sheet(sheet, by=cast.coder, fingerprint="something else")
    with pytest.raises(PermissionDenied):
        confirm_sheet(sheet, by=cast.approver, fingerprint=sheet.fingerprint)


@pytest.mark.parametrize("content", [b"%PDF-1.7\n\0\0", b"", b"Adresse\nx\n", b"PK\x03\x04 no zip"])
def test_what_is_no_spreadsheet_is_told_why(cast: Cast, content: bytes) -> None:
    sheet = bring(cast.coder, content)
    assert sheet.problem.endswith((".", ". "))
    assert sheet.problem in signed_in(cast.coder).get(sheet.get_absolute_url()).content.decode()


def _many(cast: Cast, owner: str, number: int, *, wrong: bool) -> str:
    lines = [experience(cast, owner, title=f"Erfaring {place}") for place in range(number)]
    if wrong:
        spoilt = [
            ("Erfaring;", "Erindring;"),
            ("Lektiehjælp", "Ukendt {}"),
            (owner, "ukendt{}@klangby.example"),
        ]
        spoilt += [
            (cast.other_administration.name, "Forening {}"),
            ("Vi ringede.", ""),
            ("Et opkald", "x" * 700),
        ]
        for place, line in enumerate(lines):
            old, new = spoilt[place % len(spoilt)]
            lines[place] = line.replace(old, new.format(place), 1)
    return "\n".join([HEAD, *lines]) + "\n"


@pytest.mark.parametrize("wrong", [True, False])
def test_looking_at_rows_asks_the_database_no_more_for_many_than_for_few(
    cast: Cast, owner: str, wrong: bool
) -> None:
    numbers = []
    for many in (6, 6, 120):
        with CaptureQueriesContext(connection) as asked:
            rows_of(cast.coder, _many(cast, owner, many, wrong=wrong))
        numbers.append(len(asked))
    _first, few, much = numbers  # the first time, what the asker may do is read and kept
    assert much == few


@pytest.mark.slow
def test_five_thousand_rows_with_every_kind_of_mistake_change_nothing_and_say_why(
    cast: Cast, owner: str
) -> None:
    sheet = bring(cast.coder, _many(cast, owner, 5000, wrong=True))
    assert sheet.rows.filter(state=RowState.WRONG).count() == 5000
    assert all(row.faults for row in sheet.rows.all())
    assert not Contribution.objects.exists()
    with pytest.raises(ValidationError):
        confirm_sheet(sheet, by=cast.coder, fingerprint=sheet.fingerprint)
    page = signed_in(cast.coder).get(sheet.get_absolute_url())
    assert "Der er fejl i 5000 rækker" in page.content.decode()
    assert len(page.content) < 100_000
    again = signed_in(cast.coder).get(reverse("sheet_mistakes", args=[sheet.public_id]))
    book = openpyxl.load_workbook(BytesIO(again.content), read_only=True)
    assert sum(1 for line in book.worksheets[0].iter_rows(values_only=True) if line[0]) == 5001


@pytest.mark.slow
def test_five_thousand_right_rows_are_written_by_one_confirmation(cast: Cast, owner: str) -> None:
    sheet = bring(cast.coder, _many(cast, owner, 5000, wrong=False))
    confirm_sheet(sheet, by=cast.coder, fingerprint=sheet.fingerprint)
    Worker().run_until_empty()
    sheet.refresh_from_db()
    assert sheet.rows_written == Contribution.objects.count() == 5000


def test_a_sheet_is_its_uploaders_alone(cast: Cast, owner: str) -> None:
    sheet = bring(cast.coder, f"{HEAD}\n{experience(cast, owner)}\n")
    for name in ("knowledge_sheet", "sheet_mistakes"):
        url = reverse(name, args=[sheet.public_id])
        assert signed_in(cast.coder).get(url).status_code == 200
        assert signed_in(cast.administrator).get(url).status_code == 404


@pytest.mark.parametrize("kind", Kind.values)
def test_the_empty_spreadsheet_can_be_read_and_its_example_is_left_out(cast: Cast, kind: str) -> None:
    make_topic()
    answer = signed_in(cast.coder).get(reverse("knowledge_sheet_template", args=[kind]))
    found = read_sheet(answer.content, shape())
    assert found.unknown_headings == ()
    assert len(found.rows) == 1
    assert list(plan_rows(found, by=cast.coder)) == []
    book = openpyxl.load_workbook(BytesIO(answer.content))
    assert book.worksheets[0].data_validations.dataValidation
    assert len(book.worksheets) == 2


def _example(by: User, kind: str) -> Sheet:
    answer = signed_in(by).get(reverse("knowledge_sheet_template", args=[kind]))
    return read_sheet(answer.content, shape())


@pytest.mark.parametrize("kind", Kind.values)
def test_the_example_is_right_under_a_title_of_ones_own(cast: Cast, kind: str) -> None:
    make_topic()
    make_contact(
        "Malene Employee", cast.other_administration, user=cast.employee, email="malene@klangby.example"
    )
    sheet = _example(cast.employee, kind)
    sheet.rows[0].cells["title"] = "Vores eget"
    (row,) = plan_rows(sheet, by=cast.employee)
    assert (row.state, row.faults) == (RowState.NEW, ())


def test_the_example_of_somebody_who_is_no_contact_says_what_to_write(cast: Cast) -> None:
    make_topic()
    sheet = _example(cast.employee, Kind.EXPERIENCE)
    assert "Navnet på en organisation" in sheet.rows[0].cells["organisation"]
    assert sheet.rows[0].cells["owner"]
    assert list(plan_rows(sheet, by=cast.employee)) == []


def test_it_is_done_on_the_pages_too(cast: Cast, owner: str) -> None:
    client = signed_in(cast.coder)
    file = SimpleUploadedFile("erfaringer.csv", f"{HEAD}\n{experience(cast, owner)}\n".encode("cp1252"))
    answer = client.post(reverse("new_knowledge_sheet"), {"file": file}, follow=True)
    assert "Venter på at komme til" in answer.content.decode()
    Worker().run_until_empty()
    sheet = KnowledgeSheet.objects.get()
    assert "Bekræft 1 række" in client.get(sheet.get_absolute_url()).content.decode()
    client.post(reverse("confirm_sheet", args=[sheet.public_id]), {"fingerprint": sheet.fingerprint})
    Worker().run_until_empty()
    assert "Regnearket er indlæst" in client.get(sheet.get_absolute_url()).content.decode()
    taken = client.get(reverse("current_knowledge_sheet"), {"format": "csv"}).content.decode("utf-8-sig")
    assert "Ring først" in taken


def test_two_places_of_one_name_are_asked_about(cast: Cast, owner: str) -> None:
    make_organisation(cast.other_administration.name, "association")
    (row,) = rows_of(cast.coder, f"{HEAD}\n{experience(cast, owner)}\n")
    assert "Organisation" in told(row)
