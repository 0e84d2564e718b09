"""What README and docs say: links lead somewhere, pictures are there, figures are those of the code."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.conf import settings

from samklang.people.sheets.reading import MOST_ROWS
from samklang_whitebook import command
from samklang_whitebook.options import parser
from samklang_whitebook.texts import Words
from tests.repository.direction import PROJECT

PACKAGES = ("samklang", "samklang_text", "samklang_files", "samklang_whitebook", "tests")
GUIDE = PROJECT / "docs" / "brugervejledning"
DOCUMENTS = sorted([*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md"), *PROJECT.glob("evals/*.md")])
DECISIONS = sorted((PROJECT / "docs" / "adr").glob("[0-9]*.md"))
LARGEST_PICTURE = 150_000
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_PACKAGE_FILE = re.compile(r"`((?:samklang(?:_\w+)?|tests|tools|evals|benchmarks)/[\w./-]+)`")
_MAKE_TARGET = re.compile(r"^([a-z-]+):.*## ", re.MULTILINE)
# The part of the site's help page that says in short what a page of the guide says at length.
ON_THE_HELP_PAGE = {
    "gode-projekter": "quality",
    "viden": "knowledge",
    "README": "thread",
    "fra-breve-til-hvidbog": "whitebook",
    "hoeringer": "hearings",
    "kom-i-gang": "account",
    "organisationer-og-personer": "roles",
    "netvaerk-og-kontaktpersoner": "directory",
    "logbogen": "journal",
    "for-administratorer": "work",
}


def _name(path: Path) -> str:
    return str(path.relative_to(PROJECT))


def _links(path: Path) -> list[str]:
    return _LINK.findall(_CODE.sub("", path.read_text()))


def _anchors(path: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", path.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _leads_nowhere(path: Path, link: str) -> bool:
    file, _, anchor = unquote(link).partition("#")
    target = (path.parent / file).resolve() if file else path
    return not target.exists() or bool(anchor and anchor not in _anchors(target))


@pytest.mark.parametrize("path", DOCUMENTS, ids=_name)
def test_every_link_and_picture_is_there(path: Path) -> None:
    inside = [link for link in _links(path) if "://" not in link]
    assert [link for link in inside if _leads_nowhere(path, link)] == []


def test_a_link_that_leads_nowhere_is_caught() -> None:
    assert _leads_nowhere(PROJECT / "README.md", "docs/nowhere.md")
    assert _leads_nowhere(PROJECT / "README.md", "docs/tour.md#nowhere")
    assert not _leads_nowhere(PROJECT / "README.md", "docs/tour.md#3-bytes-become-a-document")


@pytest.mark.parametrize("path", DOCUMENTS, ids=_name)
def test_every_file_that_is_named_exists(path: Path) -> None:
    named = _PACKAGE_FILE.findall(path.read_text())
    assert [name for name in named if not (PROJECT / name).exists()] == []


@pytest.mark.parametrize("name", ["tour.md", "architecture.md"])
def test_every_module_on_the_way_through_the_code_exists(name: str) -> None:
    modules = [str(path) for package in PACKAGES for path in (PROJECT / package).rglob("*.py")]
    named = re.findall(r"`([\w/]+\.py)\b", (PROJECT / "docs" / name).read_text())
    assert [each for each in named if not any(path.endswith(f"/{each}") for path in modules)] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=_name)
def test_every_make_target_that_is_named_exists(path: Path) -> None:
    there = set(_MAKE_TARGET.findall((PROJECT / "Makefile").read_text()))
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", path.read_text(), re.MULTILINE))
    assert named <= there


def test_every_picture_is_small_and_shown() -> None:
    pictures = set((PROJECT / "docs" / "pictures").iterdir())
    shown = {(path.parent / link).resolve() for path in DOCUMENTS for link in _links(path)}
    assert pictures - shown == set()
    assert [_name(picture) for picture in pictures if picture.stat().st_size > LARGEST_PICTURE] == []


def test_each_page_of_the_guide_is_reached_from_its_index_and_leads_back() -> None:
    pages = {path.name for path in GUIDE.glob("*.md")} - {"README.md"}
    assert pages <= set(_links(GUIDE / "README.md"))
    assert [page for page in pages if "README.md" not in _links(GUIDE / page)] == []


def test_the_help_page_has_a_part_for_each_page_of_the_guide() -> None:
    help_page = (PROJECT / "samklang/overview/templates/overview/help.html").read_text()
    assert set(ON_THE_HELP_PAGE) == {path.stem for path in GUIDE.glob("*.md")}
    assert [part for part in ON_THE_HELP_PAGE.values() if f'<section id="{part}">' not in help_page] == []


def test_every_decision_has_its_own_number_and_is_listed() -> None:
    numbers = [path.name[:4] for path in DECISIONS]
    assert numbers == [f"{number:04}" for number in range(1, len(DECISIONS) + 1)]
    assert {path.name for path in DECISIONS} <= set(_links(PROJECT / "docs" / "adr" / "README.md"))


@pytest.mark.parametrize("path", DECISIONS, ids=_name)
def test_a_decision_is_titled_by_its_number_and_dated(path: Path) -> None:
    first, _, dated = path.read_text().splitlines()[:3]
    assert first.startswith(f"# {int(path.name[:4])}. ")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d · (accepted|replaced by \d+)", dated)


def test_the_guide_names_every_option_and_exit_code_of_the_command() -> None:
    guide = (GUIDE / "fra-breve-til-hvidbog.md").read_text()
    options = {option for action in parser(Words("da"))._actions for option in action.option_strings}
    assert set(re.findall(r"^\| `(--[a-z-]+)` \|", guide, re.MULTILINE)) == options - {"-h", "--help"}
    codes = {command.ALL_READ, command.OWN_FAULT, command.WRONG_USAGE}
    codes |= {command.SOME_UNREAD, command.NO_ANSWERS, command.INTERRUPTED}
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", guide, re.MULTILINE)} == codes


def test_the_guide_gives_the_figures_that_are_in_force() -> None:
    start = (GUIDE / "kom-i-gang.md").read_text()
    assert "'min_length': 12" in str(settings.AUTH_PASSWORD_VALIDATORS)
    assert "mindst tolv tegn" in start
    assert (settings.PASSWORD_RESET_TIMEOUT, "i tre dage" in start) == (3 * 24 * 60 * 60, True)
    assert f"{MOST_ROWS} rækker" in (GUIDE / "organisationer-og-personer.md").read_text()


def test_every_setting_is_described() -> None:
    code = "".join(path.read_text() for path in (PROJECT / "samklang").rglob("*.py"))
    code += (PROJECT / "samklang_whitebook" / "places.py").read_text()
    described = (PROJECT / "docs" / "running.md").read_text()
    assert {name for name in re.findall(r"SAMKLANG_[A-Z_]+", code) if name not in described} == set()
