"""Writing in the browser: files dropped and chosen, text pasted, and what there is like it already."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import Reading
from tests.browser.looking import can_be_used_by_all
from tests.browser.sites import Site
from tests.installation import wait_for

pytestmark = pytest.mark.browser
PASTED = Path(__file__).parent / "pasted"
DROP = """([names, zone]) => {
  const carried = new DataTransfer();
  names.forEach((name) => carried.items.add(new File(["Ord i " + name], name)));
  const target = document.querySelector(zone);
  const event = (type) => new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true });
  target.dispatchEvent(event("dragover"));
  target.dispatchEvent(event("drop"));
}"""
PASTE = """(html) => {
  const carried = new DataTransfer();
  carried.setData("text/html", html);
  document.activeElement.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true }));
}"""


def _listed(page: Page) -> list[str]:
    return page.locator("#files .sk-file-link span").all_inner_texts()


def test_files_are_dropped_while_one_writes_and_nothing_typed_is_lost(site: Site, reading: Reading) -> None:
    window = reading("employee")
    page = window.page
    page.goto(site.url("/knowledge/new/experience/"))
    page.fill("[name=title]", "Varme veste til vandrere")
    page.evaluate(DROP, [["a.txt", "b – æøå.txt"], "[data-drop]"])
    page.wait_for_url(re.compile("/knowledge/drafts/draft-"))
    assert [name.split("\n")[0] for name in _listed(page)] == ["a.txt", "b – æøå.txt"]
    assert page.input_value("[name=title]") == "Varme veste til vandrere"
    page.get_by_role("button", name=re.compile(r"Fjern den\s*: a\.txt")).click()
    expect(page.locator("#files .sk-file-link")).to_have_count(1)
    can_be_used_by_all(page)
    assert window.complaints == []


def test_a_file_dropped_beside_the_place_for_it_takes_nobody_away(site: Site, reading: Reading) -> None:
    page = reading("employee").page
    page.goto(site.url("/knowledge/new/experience/"))
    page.evaluate(DROP, [["a.txt"], "h1"])
    assert page.url.endswith("/knowledge/new/experience/")
    assert _listed(page) == []


def test_files_are_chosen_and_taken_away_without_javascript(site: Site, reading: Reading) -> None:
    page = reading("employee", scripts=False).page
    page.goto(site.url("/knowledge/new/experience/"))
    page.fill("[name=title]", "Uden script")
    file: FilePayload = {"name": "a.txt", "mimeType": "text/plain", "buffer": b"Ord"}
    page.set_input_files("[name=files]", [file])
    page.get_by_role("button", name="Tilføj filerne").click()
    expect(page.locator("#files .sk-file-link")).to_have_count(1)
    assert [name.split("\n")[0] for name in _listed(page)] == ["a.txt"]
    assert page.input_value("[name=title]") == "Uden script"
    page.focus("[name=title]")
    page.keyboard.press("Enter")
    expect(page.locator("#files .sk-file-link")).to_have_count(1)
    expect(page.locator("[data-error-summary]")).to_be_visible()


def test_a_list_pasted_from_word_is_a_list_on_the_page(site: Site, reading: Reading) -> None:
    page = reading("employee").page
    page.goto(site.url("/knowledge/new/experience/"))
    page.fill("[name=title]", "Indsat fra Word")
    page.fill("[name=summary]", "Kort fortalt.")
    for name in ("situation", "what_we_did", "what_happened"):
        page.fill(f"[name={name}]", "Ord.")
    page.focus("[name=advice]")
    page.evaluate(PASTE, (PASTED / "word.html").read_text())
    page.get_by_label("Tryghed i byen").check()
    page.fill("[name=organisation]", "Kultur- og Fritidsforvaltningen")
    page.fill("[name=owner]", "Jens Aagaard")
    page.get_by_role("button", name="Offentliggør").click()
    expect(page.locator("h1")).to_contain_text("Indsat fra Word")
    expect(page.locator(".kn-text ul li", has_text="En telefon")).to_be_visible()
    expect(page.locator(".kn-text td", has_text="2009")).to_be_visible()
    assert page.locator(".kn-text :is(h1, h2, h3)").filter(has_text="Sådan gør vi").count() == 1
    can_be_used_by_all(page)


def test_what_there_is_already_is_shown_while_one_writes(site: Site, reading: Reading) -> None:
    page = reading("employee").page
    page.goto(site.url("/knowledge/new/project/"))
    page.locator("[name=title]").press_sequentially("Natteravne på torvet")
    expect(page.locator("#alike a", has_text="Natteravne på stationen")).to_be_visible()


def test_what_is_not_kept_is_said_and_kept_once_one_is_signed_in_again(site: Site, reading: Reading) -> None:
    page = reading("employee").page
    page.goto(site.url("/knowledge/new/experience/"))
    page.locator("[name=title]").press_sequentially("Før")
    expect(page.locator("[data-keeps]")).to_contain_text("gemt")
    signed_in = page.context.cookies()
    page.context.clear_cookies()
    page.locator("[name=summary]").press_sequentially("Mens jeg var logget ud")
    alarm = page.locator("[data-not-kept]")
    expect(alarm).to_contain_text("bliver ikke gemt")
    expect(alarm.get_by_role("link", name="Log ind")).to_have_attribute("target", "_blank")
    expect(page.locator("[data-keeps]")).to_be_hidden()
    assert page.input_value("[name=summary]") == "Mens jeg var logget ud"
    signed_in = [{**each, "value": "x" * 32} if each["name"] == "csrftoken" else each for each in signed_in]
    page.context.add_cookies(signed_in)  # type: ignore[arg-type]
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(alarm).to_be_empty()
    expect(page.locator("[data-keeps]")).to_contain_text("gemt")
    page.reload()
    assert page.input_value("[name=summary]") == "Mens jeg var logget ud"


def test_that_the_network_is_gone_is_said(site: Site, reading: Reading) -> None:
    page = reading("employee").page
    page.goto(site.url("/knowledge/new/experience/"))
    page.context.set_offline(True)
    page.locator("[name=title]").press_sequentially("Uden net")
    expect(page.locator("[data-not-kept]")).to_contain_text("forbindelse")
    page.context.set_offline(False)
    expect(page.locator("[data-not-kept]")).to_be_empty()
    expect(page.locator("[data-keeps]")).to_contain_text("gemt")


def test_who_leaves_at_once_loses_nothing(site: Site, reading: Reading) -> None:
    page = reading("employee").page
    page.goto(site.url("/knowledge/new/experience/"))
    page.locator("[name=title]").press_sequentially("Skrevet i en fart")
    page.goto(site.url("/knowledge/"))
    draft = page.get_by_role("link", name="Skrevet i en fart")
    wait_for(lambda: page.goto(site.url("/knowledge/drafts/")) and draft.count(), why="it is kept")
    draft.click()
    page.wait_for_load_state()
    page.fill("[name=summary]", "Og ændret i en fart")
    address = page.url
    page.goto(site.url("/knowledge/"))
    summary = page.locator("[name=summary]")
    wait_for(lambda: page.goto(address) and summary.input_value() == "Og ændret i en fart", why="so is that")
