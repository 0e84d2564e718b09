"""The pictures of README and the user guide: the demo as one sees it, and pages of a white book we made.

`make pictures` runs this and copies what it made to docs/pictures.
"""

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Window

from samklang.demo.logins import PASSWORD
from samklang_whitebook.command import main
from samklang_whitebook.texts import Words
from tests.browser.conftest import Watched
from tests.browser.sites import Site, served
from tests.installation import PROJECT, Installation

pytestmark = pytest.mark.browser
MADE = PROJECT / "build" / "pictures" / "guide"
KEPT = PROJECT / "docs" / "pictures"
LETTERS = PROJECT / "evals" / "letters"
LARGEST = 150_000  # bytes: a page of the guide must open quickly on a phone
SECRETARIAT, ADMINISTRATOR = "mette@klangby.example", "admin@klangby.example"
EMPLOYEE = "birthe@klangby.example"
HEARING = "Medborgerskab og inklusion 2011-2014"
SHEET = (
    "Navn;Type;Korte navne;E-mail;Betjener\n"
    "Klangby Idrætsråd;Råd;KIR;idraet@klangby.example;\n"
    "Handicaprådet;Råd;;handicap@klangby.example;\n"
    "Ældrerådet;Råd;;aeldreraad@klangby.example;\n"
    "Cykelklubben;Klub;;;\n"
)


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of the demo: where it starts, who looks, the links that lead on, and how much is shown.

    A page is called as the link to it, but for the last one where it has a `heading`.
    """

    name: str
    start: str
    reader: str = ""
    links: tuple[str, ...] = ()
    height: int = 800
    heading: str = ""


SHOTS = [
    Shot("front-page", "/", height=880),
    Shot("sign-in", "/account/login/", height=640),
    Shot("desk", "/desk/", ADMINISTRATOR, height=860),
    Shot("search", "/search/?q=mentor", SECRETARIAT, height=860),
    Shot("organisations", "/organisations/", SECRETARIAT, height=860),
    Shot("organisation", "/organisations/?q=MBU", ADMINISTRATOR, ("Medborgerskabsudvalget",), height=880),
    Shot("contact", "/people/", SECRETARIAT, ("Amina Bækgaard",)),
    Shot("network", "/networks/", SECRETARIAT, ("Mentornetværket",), height=760),
    Shot("knowledge", "/knowledge/", EMPLOYEE, height=1000),
    Shot("knowledge-search", "/knowledge/all/?q=lektiehjælp", EMPLOYEE, height=900),
    Shot("knowledge-topic", "/knowledge/", EMPLOYEE, ("Sprog",), height=1000),
    Shot(
        "knowledge-project",
        "/knowledge/all/?q=mentor+nyuddannede&kind=project",
        EMPLOYEE,
        ("Mentor til nyuddannede: ni måneder ind i første job",),
        height=820,
    ),
    Shot("knowledge-writing", "/knowledge/new/project/", EMPLOYEE, height=1000),
    Shot("knowledge-fund", "/funds/", EMPLOYEE, ("Fru Agnete Brandts Legat for skolebørn",), height=900),
    Shot("hearing", "/hearings/", SECRETARIAT, (HEARING,), height=960),
    Shot("hearing-board", "/hearings/", SECRETARIAT, (HEARING, "Hvem der spørges"), height=900),
    Shot("hearing-answers", "/hearings/", SECRETARIAT, (HEARING, "Svar"), height=900),
    Shot("hearing-answer", "/hearings/", SECRETARIAT, (HEARING, "Svar", "Asta Bech"), height=1000),
    Shot(
        "hearing-campaign", "/hearings/", SECRETARIAT, (HEARING, "Kampagner", "Bevar modersmålet"), height=900
    ),
    Shot(
        "hearing-engagement",
        "/hearings/",
        SECRETARIAT,
        (HEARING, "Inddragelse"),
        height=900,
        heading="Sådan er høringen gennemført",
    ),
    Shot("hearing-numbers", "/hearings/", SECRETARIAT, (HEARING, "Tal"), height=1000),
    Shot("hearing-white-books", "/hearings/", SECRETARIAT, (HEARING, "Hvidbog"), height=700),
    Shot("journal", "/journal/", SECRETARIAT, height=760),
    Shot("users", "/users/", ADMINISTRATOR, height=760),
]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Iterator[Site]:
    """The demo of `make run`, with its journal sealed."""
    with served("demo", _tell, factory=tmp_path_factory, migrated=migrated_file) as site:
        yield site


def _tell(installation: Installation) -> dict[str, str]:
    installation.manage("demo")
    return {}


def sign_in(page: Window, site: Site, *, reader: str) -> None:
    page.goto(site.url("/account/login/"))
    page.fill("[name=login]", reader)
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.wait_for_url("**/desk/")


@pytest.fixture
def window(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="da-DK")
    yield Watched(context.new_page())
    context.close()


def take(window: Watched, *, name: str, height: int) -> None:
    """Take the top of the page, and look that nothing was wrong with it."""
    picture = MADE / f"{name}.png"
    window.page.set_viewport_size({"width": 1280, "height": height})
    window.page.screenshot(path=picture)
    assert window.complaints == []
    assert picture.stat().st_size < LARGEST


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_the_guide_shows_the_demo_as_it_is(shot: Shot, demo: Site, window: Watched) -> None:
    if shot.reader:
        sign_in(window.page, demo, reader=shot.reader)
    answer = window.page.goto(demo.url(shot.start))
    assert answer is not None
    assert answer.status == 200
    for link in shot.links:
        window.page.locator("main").get_by_role("link", name=link, exact=True).first.click()
        called = shot.heading if shot.heading and link == shot.links[-1] else link
        window.page.get_by_role("heading", level=1, name=called).wait_for()
    take(window, name=shot.name, height=shot.height)


def test_the_guide_shows_a_spreadsheet_before_anything_is_changed(
    demo: Site, window: Watched, tmp_path: Path
) -> None:
    sheet = tmp_path / "hoeringsparter.csv"
    sheet.write_text(SHEET)
    sign_in(window.page, demo, reader=ADMINISTRATOR)
    window.page.goto(demo.url("/imports/organisations/new/"))
    window.page.set_input_files("input[type=file]", sheet)
    window.page.locator("main form button").click()
    window.page.get_by_role("heading", level=1, name="hoeringsparter.csv").wait_for()
    take(window, name="import", height=860)


@pytest.fixture(scope="module")
def white_book(tmp_path_factory: pytest.TempPathFactory, tesseract: str) -> Path:
    """The white book of the twenty letters in evals/."""
    folder = tmp_path_factory.mktemp("whitebook")
    files, draft = LETTERS / "files", LETTERS / "udkast.docx"
    assert main([str(files), "--draft", str(draft), "--out", str(folder), "--quiet"]) == 0
    return folder / "whitebook.pdf"


PAGES = {
    "white-book-front": r"HVIDBOG · FØRSTE UDKAST",
    "white-book-overview": r"1\s+Resumé\s[\s\S]*Synspunkter fordelt på",
    "white-book-point": r"\A(?![\s\S]*Resumé)[\s\S]*Forvaltningens bemærkning",
}


@pytest.mark.parametrize("name", PAGES)
def test_the_guide_shows_pages_of_a_white_book(name: str, white_book: Path, pdftoppm: str) -> None:
    texts = subprocess.run(["pdftotext", white_book, "-"], capture_output=True, text=True, check=True)
    pages = texts.stdout.split("\f")
    number = str(next(at for at, text in enumerate(pages, 1) if re.search(PAGES[name], text)))
    MADE.mkdir(parents=True, exist_ok=True)
    where = ["-f", number, "-l", number, "-singlefile", str(white_book), str(MADE / name)]
    subprocess.run([pdftoppm, "-r", "80", "-png", *where], check=True, capture_output=True)
    assert (MADE / f"{name}.png").stat().st_size < LARGEST


def test_readme_shows_rows_of_the_real_table(white_book: Path) -> None:
    read = json.loads(white_book.with_suffix(".json").read_text())["submissions"]
    words, fields = Words("da"), ("sender", "date", "case_number")
    rows = {
        (each["file"], words.submission_kind(each["kind"]), *(each[f] or "–" for f in fields))
        for each in read
    }
    lines = re.findall(r"^│ (.+) │$", (PROJECT / "README.md").read_text(), re.MULTILINE)
    assert len(lines) > 1
    assert {tuple(cell.strip() for cell in line.split("│")) for line in lines[1:]} <= rows


def test_docs_keep_the_pictures_that_are_made_here_and_no_others() -> None:
    made = {shot.name for shot in SHOTS} | {"import"} | set(PAGES)
    assert {path.name for path in KEPT.iterdir()} == {f"{name}.png" for name in made}
