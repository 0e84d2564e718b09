"""An old report and a spreadsheet that lie ready: one to take over, one with mistakes to be shown."""

from samklang.accounts.models import User
from samklang.core.listing import as_csv
from samklang.knowledge.actions.importing import upload_report, upload_sheet
from samklang_files.report import Paragraph, Report, Section, report_to_docx

_EDITOR = "jonas@klangby.example"
_HEAD = (
    "Slags", "Titel", "Kort fortalt", "Emner", "Organisation", "Ejer",
    "Situationen", "Hvad I gjorde", "Hvad der skete", "Råd",
)  # fmt: skip
_ROWS = (
    (
        "Erfaring", "Læg forældremødet klokken 8", "Flere kom, da mødet lå ved aflevering om morgenen.",
        "Forældre og familie", "Socialforvaltningen", "henrik@klangby.example",
        "Tre ud af tyve forældre kom til aftenmøderne.", "Vi flyttede mødet til klokken 8 og lavede kaffe.",
        "Elleve kom første gang.", "Spørg forældrene om klokkeslættet, før du trykker sedlen.",
    ),
    (
        "Erfaring", "Skriv navnet på døren", "", "Foreldre", "Socialforvaltningen", "henrik@klangby.exampel",
        "Beboerne vidste ikke, hvem der havde kontoret.", "Vi satte navn og billede på døren.",
        "", "Gør det samme dag.",
    ),
    (
        "Erindring", "Cyklen er bedre end bilen", "Vi mødte flere ved at cykle ud.", "Tryghed",
        "Socialforvaltningen", "henrik@klangby.example", "Vi kendte ingen på gaden.",
        "Vi cyklede ud hver fredag.", "Efter tre uger hilste folk.", "Hold ved i mindst en måned.",
    ),
)  # fmt: skip


def tell_what_was_brought_in() -> None:
    """Bring in a report and a spreadsheet as the editor of the demo would; jobs read them."""
    by = User.objects.get(email=_EDITOR)
    upload_report(by=by, name="Slutrapport Aftenskole for forældre.docx", content=report_to_docx(_report()))
    table = [list(_HEAD), *(list(row) for row in _ROWS)]
    upload_sheet(by=by, name="Erfaringer fra foråret.csv", content=as_csv(table))


def _report() -> Report:
    told = (
        ("Baggrund", "Mange forældre i Nordhavnen havde aldrig selv gået i dansk skole."),
        ("Formål", "At forældrene ved, hvad skolen forventer, og tør ringe til læreren."),
        ("Målgruppe", "Forældre til børn i børnehaveklasse og 1. klasse."),
        ("Aktiviteter", "Otte aftener på skolen med spisning, tolk og en lærer. Halvt med spørgsmål."),
        ("Resultater", "34 forældre kom mindst seks gange. Lærerne fortalte, at flere ringede i tide."),
        ("Økonomi", "Projektet løb fra august 2009 til juni 2010. Socialministeriet bevilgede 180.000 kr."),
        ("Forankring", "Skolen holder selv to aftener hvert efterår. Spisningen er der ikke råd til."),
        ("Hvad vi ville gøre anderledes", "Begynde med forældrenes spørgsmål, ikke med vores oplæg."),
    )  # fmt: skip
    sections = tuple(Section(heading, (Paragraph(text),)) for heading, text in told)
    return Report(
        title="Slutrapport for projektet Aftenskole for forældre",
        language="da-DK",
        sections=sections,
        organisation="Socialforvaltningen",
        title_page=False,
    )
