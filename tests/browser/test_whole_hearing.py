"""A hearing from its letter to its white book: a real browser, a real mail server, a real mailbox."""

import json
import re
from collections.abc import Iterator
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, Page, expect

from tests.browser.sites import Site, served
from tests.browser.whole_scene import OFFICER, PARTY
from tests.cast import PASSWORD
from tests.consultations.mailing import mail
from tests.installation import Installation, wait_for
from tests.mail.imap import USER, Imap, imap_server
from tests.mail.servers import Answers, free_port, mail_server

pytestmark = pytest.mark.browser
TEXT = "# Stille gader\n\n## Mål\n\n### Mål 1: Færre biler\n\nDer kører færre biler om natten.\n"
BY_LINK = "Vi støtter mål 1. Vi foreslår, at der sættes et skilt op ved hver skole."
BY_MAIL = "Jeg støtter mål 1.\n\nJeg foreslår, at der bliver stille efter klokken 22.\n\nHilsen\nBo Hansen\n"
ATTACHED = "Bilag: Jeg foreslår, at der plantes hække langs vejen.\n"
BY_POST = "Gadens Forening\n\nVi er bekymrede for mål 1, som ikke siger, hvor mange biler der er tale om.\n"
COME = """
from datetime import timedelta
from django.utils import timezone
from samklang.inquiries.models import Inquiry
Inquiry.objects.update(deadline=timezone.now() - timedelta(minutes=1))
"""


@pytest.fixture
def mailbox(dovecot: str) -> Iterator[Imap]:
    with imap_server(dovecot) as server:
        yield server


@pytest.fixture
def smtp() -> Iterator[tuple[Answers, int]]:
    answers = Answers()
    with mail_server(answers, port=free_port()) as port:
        yield answers, port


@pytest.fixture
def running(
    tmp_path_factory: pytest.TempPathFactory,
    migrated_file: Path,
    mailbox: Imap,
    smtp: tuple[Answers, int],
) -> Iterator[Site]:
    """A site with a worker, a mail server and a mailbox."""
    servers = {"SAMKLANG_MAIL_HOST": "127.0.0.1", "SAMKLANG_MAIL_PORT": str(smtp[1]), **mailbox.environment()}
    with served("whole", _fill, factory=tmp_path_factory, migrated=migrated_file, **servers) as site:
        site.installation.start_worker()
        yield site
        site.installation.stop()


def _fill(installation: Installation) -> dict[str, str]:
    ids: dict[str, str] = json.loads(
        installation.python("from tests.browser.whole_scene import main; main()")
    )
    return ids


def mail_to(answers: Answers, address: str, *, about: str) -> EmailMessage:
    """Wait for a mail to somebody whose subject says what it is about."""

    def found() -> EmailMessage | None:
        fits = (
            each for each in answers.taken if address in str(each["To"]) and about in str(each["Subject"])
        )
        return next(fits, None)

    wait_for(found, why=f"a mail to {address} about {about}")
    there = found()
    assert there is not None
    return there


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def press(page: Page, action: str) -> None:
    page.locator(f"form[action*='{action}'] button").first.click()


def number(site: Site, query: str) -> int:
    return int(site.installation.rows(f"SELECT count(*) FROM {query}")[0][0])


def sign_in(site: Site, browser: Browser) -> Page:
    page = browser.new_page(locale="da-DK", viewport={"width": 1280, "height": 900})
    page.goto(site.url("/account/login/"))
    page.fill("[name=login]", OFFICER)
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.wait_for_url("**/desk/")
    return page


def prepare_and_open(site: Site, page: Page) -> str:
    """Prepare a hearing as an officer does, and open it; return the address of its page."""
    page.goto(site.url("/hearings/new/"))
    page.fill("[name=title]", "Stille gader")
    page.fill("[name=about]", "Vi vil gerne vide, hvor larmen er værst.")
    page.fill("[name=deadline]", "2099-01-31")
    page.fill("[name=subject]", "Høring om stille gader")
    page.get_by_role("button", name="Gem").click()
    page.wait_for_url(re.compile(r"/hearings/hear-"))
    hearing = page.url
    page.goto(f"{hearing}texts/new/")
    page.fill("[name=name]", "Udkastet")
    page.fill("[name=text]", TEXT)
    page.get_by_role("button", name="Gem").click()
    page.goto(f"{hearing}parties/")
    page.locator("[name=kinds][value=local_committee]").check(force=True)
    page.locator("main form button").last.click()
    page.wait_for_url("**/board/")
    page.goto(hearing)
    press(page, "/open/")
    expect(page.locator("main")).to_contain_text("Åben")
    return hearing


def answer_by_link(site: Site, browser: Browser, letter: EmailMessage) -> None:
    found = re.search(r"https?://\S+/answer/[\w-]+/", text_of(letter))
    assert found
    page = browser.new_page(locale="da-DK", viewport={"width": 390, "height": 844})
    page.goto(found[0])
    page.fill("[name=text]", BY_LINK)
    page.locator("button[name=send]").click()
    expect(page.locator("main")).to_contain_text(re.compile(r"H\d{4}-\d\d-001"))
    page.close()


def confirm(page: Page, answer: str, *, respondent: str, kind: str) -> None:
    page.goto(f"{answer}confirm/")
    page.fill("[name=respondent]", respondent)
    page.select_option("[name=kind]", kind)
    page.locator("main form button").last.click()
    page.wait_for_url(answer)


def test_a_hearing_runs_from_its_letter_to_its_white_book(
    running: Site, browser: Browser, mailbox: Imap, smtp: tuple[Answers, int], tmp_path: Path
) -> None:
    site, sent = running, smtp[0]
    officer = sign_in(site, browser)
    hearing = prepare_and_open(site, officer)

    letter = mail_to(sent, PARTY, about="Høring om stille gader")
    answer_by_link(site, browser, letter)
    mail_to(sent, PARTY, about="-001")

    (year,) = site.installation.rows("SELECT year FROM consultations_consultation")[0]
    citizens = mail(
        sender="Bo Hansen <bo@hansen.example>", text=BY_MAIL, to=USER.replace("@", f"+h{year}-01@")
    )
    citizens.add_attachment(ATTACHED.encode(), maintype="text", subtype="plain", filename="Hække.txt")
    doubtful = mail(sender="Ida Holm <ida@holm.example>", subject="Om larmen", text="Jeg er enig i mål 1.")
    away = mail(sender=PARTY, subject="Automatisk svar: Høring", auto_submitted="auto-replied")
    mailbox.put(citizens.as_bytes(), doubtful.as_bytes(), away.as_bytes())
    officer.goto(site.url("/mailbox/"))
    press(officer, "/mailbox/read/")
    receipt = mail_to(sent, "bo@hansen.example", about="-002")
    assert "Stille gader" in text_of(receipt)
    wait_for(lambda: number(site, _SORTED) == 3, why="mails that have their places")

    officer.goto(site.url("/mailbox/"))
    officer.get_by_role("link", name="Om larmen").click()
    expect(officer.locator("main")).to_contain_text("Jeg er enig i mål 1.")
    officer.locator("a[href$='/give/']").click()
    officer.locator("main form button").last.click()
    mail_to(sent, "ida@holm.example", about="-003")

    officer.goto(f"{hearing}answers/take-in/")
    dropped = {"name": "brev.txt", "mimeType": "text/plain", "buffer": BY_POST.encode()}
    officer.set_input_files("[name=answers]", dropped)  # type: ignore[arg-type]
    officer.locator("main form button").last.click()
    officer.wait_for_url("**/intakes/**")
    wait_for(lambda: number(site, _READ) == 4, why="four answers that are read")

    for reference, respondent, kind in CONFIRMED:
        answer = _address_of(site, reference)
        confirm(officer, answer, respondent=respondent, kind=kind)
    officer.goto(_address_of(site, 2))
    expect(officer.locator("main")).to_contain_text("Hække.txt")
    assert [str(each["To"]) for each in sent.taken if "Modtaget" in str(each["Subject"])] == [
        PARTY,
        "bo@hansen.example",
        "ida@holm.example",
    ]

    site.installation.python(COME)
    officer.goto(hearing)
    press(officer, "/close/")
    expect(officer.locator("main")).to_contain_text("Lukket")

    officer.goto(f"{hearing}white-books/")
    press(officer, "/white-books/make/")
    wait_for(lambda: number(site, _MADE) == 1, why="a white book")
    officer.goto(f"{hearing}white-books/")
    with officer.expect_download() as download:
        officer.locator("a[href*='/white-book-files/']", has_text=re.compile("docx|Word")).first.click()
    book = tmp_path / "book.docx"
    download.value.save_as(book)
    said = _text_in(book.read_bytes())
    for each in (
        "skilt op ved hver skole",
        "stille efter klokken 22",
        "hække langs vejen",
        "hvor mange biler",
    ):
        assert each in said, each


CONFIRMED = (
    (2, "Bo Hansen", "citizen"),
    (3, "Ida Holm", "citizen"),
    (4, "Gadens Forening", "association"),
)
_SORTED = "consultations_incomingmail WHERE sorted_at IS NOT NULL"
_READ = "consultations_reading WHERE found IS NOT NULL"
_MADE = "consultations_whitebookedition WHERE made_at IS NOT NULL"


def _address_of(site: Site, reference: int) -> str:
    query = f"SELECT public_id FROM consultations_submission WHERE number = {reference}"
    return site.url(f"/answers/{site.installation.rows(query)[0][0]}/")


def _text_in(docx: bytes) -> str:
    document = Document(BytesIO(docx))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
