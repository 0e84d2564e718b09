"""What is pasted into a field keeps its form: the clipboard of Word, Outlook, LibreOffice and Google Docs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.installation import PROJECT

pytestmark = pytest.mark.browser
SAMPLES = Path(__file__).parent / "pasted"
SCRIPT = PROJECT / "samklang" / "knowledge" / "static" / "knowledge" / "paste.js"
PASTE = """(html) => {
  const carried = new DataTransfer();
  carried.setData("text/html", html);
  carried.setData("text/plain", "uden form");
  const field = document.querySelector("textarea");
  field.focus();
  const event = new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true });
  return field.dispatchEvent(event);
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_content("<textarea data-formed rows=20>Før: </textarea><textarea id=other></textarea>")
    page.add_script_tag(path=SCRIPT)
    page.evaluate("document.querySelector('textarea').setSelectionRange(0, 5)")
    yield page
    page.close()


@pytest.mark.parametrize("program", ["word", "outlook", "libreoffice", "google"])
def test_lists_tables_headings_and_bold_come_along(program: str, page: Page) -> None:
    page.evaluate(PASTE, (SAMPLES / f"{program}.html").read_text())
    assert page.input_value("textarea >> nth=0") == (SAMPLES / f"{program}.txt").read_text().strip()


def test_what_was_pasted_can_be_taken_back(page: Page) -> None:
    page.evaluate(PASTE, "<p><b>Fed</b></p>")
    assert page.input_value("textarea >> nth=0") == "**Fed**"
    page.keyboard.press("Control+z")
    assert page.input_value("textarea >> nth=0") == "Før: "


@pytest.mark.parametrize("html", ["<span>ord</span>", "", "<!--x-->ord"])
def test_plain_words_are_left_to_the_browser(html: str, page: Page) -> None:
    assert page.evaluate(PASTE, html), "the script leaves what has no form alone"


def test_nothing_that_is_pasted_runs_or_is_fetched(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(
        PASTE,
        "<p>ord<img src='https://ond.example/x.png' onerror='document.title=1'></p>"
        "<script>document.title=2</script>",
    )
    assert page.input_value("textarea >> nth=0") == "ord"
    assert asked == []
    assert page.title() == ""


def test_styles_are_read_where_a_page_may_have_none(page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.evaluate(
        """() => {
          const policy = document.createElement("meta");
          policy.httpEquiv = "Content-Security-Policy";
          policy.content = "style-src 'self'";
          document.head.append(policy);
        }"""
    )
    page.evaluate(
        PASTE, "<style>p { color: red }</style><p><span style='font-weight:bold'>Fed style=1</span></p>"
    )
    assert page.input_value("textarea >> nth=0") == "**Fed style=1**"
    assert said == []
