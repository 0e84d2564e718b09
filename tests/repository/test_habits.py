"""Habits of this repository that no linter knows."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.repository.direction import PROJECT
from tools.translations import KEYWORDS

PACKAGES = ("samklang", "samklang_text", "samklang_files", "samklang_whitebook")
SOURCES = sorted(
    path
    for package in PACKAGES
    for path in (PROJECT / package).rglob("*.py")
    if "migrations" not in path.parts
)
TEMPLATES = sorted((PROJECT / "samklang").rglob("templates/**/*.html"))
LONGEST = 60
SAVE_SIGNALS = {"pre_save", "post_save", "pre_delete", "post_delete", "m2m_changed", "pre_init", "post_init"}
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "mixins", "base", "lib"}


def _name(path: Path) -> str:
    return str(path.relative_to(PROJECT))


@cache
def _nodes(text: str) -> tuple[ast.AST, ...]:
    """All that a module is made of; read once for all tests here."""
    return tuple(ast.walk(ast.parse(text)))


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in _nodes(path.read_text()):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node


def test_no_function_is_too_long_to_read() -> None:
    long = [
        f"{_name(path)}: {function.name}"
        for path in SOURCES
        for function in _functions(path)
        if (function.end_lineno or 0) - function.lineno + 1 > LONGEST
    ]
    assert long == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [_name(path) for path in SOURCES if path.stem in NAMES_THAT_SAY_NOTHING] == []
    folders = {path.parent for path in SOURCES}
    assert [_name(folder) for folder in folders if folder.name in NAMES_THAT_SAY_NOTHING] == []


def _save_signals(text: str) -> set[str]:
    names = {node.attr for node in _nodes(text) if isinstance(node, ast.Attribute)}
    names |= {node.id for node in _nodes(text) if isinstance(node, ast.Name)}
    return names & SAVE_SIGNALS


def test_no_rule_hangs_on_a_save_signal() -> None:
    assert [_name(path) for path in SOURCES if _save_signals(path.read_text()) - _own_names(path)] == []


def _own_names(path: Path) -> set[str]:
    """`pre_save` is also a method that a model field may have."""
    return {function.name for function in _functions(path)}


@pytest.mark.parametrize(
    "line", ["post_save.connect(f)", "signals.pre_delete.connect(f)", "receiver(m2m_changed)"]
)
def test_a_save_signal_is_caught(line: str) -> None:
    assert _save_signals(line)


def test_every_page_that_answers_get_answers_head() -> None:
    """A link checker asks by HEAD; `require_GET` would tell it that the page does not exist that way."""
    assert [_name(path) for path in SOURCES if "require_GET" in path.read_text()] == []


def _variables(text: str) -> set[str]:
    return set(re.findall(r"SAMKLANG_[A-Z0-9_]+", text))


def test_every_variable_the_code_reads_is_told_and_no_other() -> None:
    told = _variables((PROJECT / "docs/running.md").read_text())
    assert told == set().union(*(_variables(path.read_text()) for path in SOURCES))


_INLINE = {
    "a script in the page": re.compile(r"<script(?![^>]*\bsrc=)", re.IGNORECASE),
    "a style in the page": re.compile(r"<style\b|\sstyle=", re.IGNORECASE),
    "an event handler": re.compile(r"\s(?:on[a-z]+|hx-on[:\w-]*)=", re.IGNORECASE),
    "a script as an address": re.compile(r"javascript:|\bjs:\{", re.IGNORECASE),
}


def _inline(text: str) -> list[str]:
    return [what for what, pattern in _INLINE.items() if pattern.search(text)]


def test_no_template_has_script_or_style_of_its_own() -> None:
    """The Content-Security-Policy would refuse it, and the page would break in silence."""
    assert {_name(path): found for path in TEMPLATES if (found := _inline(path.read_text()))} == {}


@pytest.mark.parametrize(
    "text",
    [
        "<script>x</script>",
        '<p style="x">',
        "<style>",
        '<a onclick="x">',
        '<a href="javascript:x">',
        '<b hx-on:x="">',
    ],
)
def test_script_and_style_in_a_template_are_caught(text: str) -> None:
    assert _inline(text)


def test_no_template_is_left_over() -> None:
    """Each is named by a view, another template or a setting, or is a component or an error page."""
    texts = [path.read_text() for path in [*SOURCES, *TEMPLATES]]
    left_over = []
    for path in TEMPLATES:
        name = str(path).split("/templates/")[-1]
        if name.startswith(("cotton/", "account/", "mfa/", "socialaccount/")) or re.fullmatch(
            r"\d{3}\.html", name
        ):
            continue
        if not any(name in text for text in texts):
            left_over.append(_name(path))
    assert left_over == []


def test_every_component_is_used() -> None:
    texts = [path.read_text() for path in TEMPLATES]
    components = {path.stem for path in TEMPLATES if "cotton" in path.parts}
    assert {name for name in components if not any(f"<c-{name}" in text for text in texts)} == set()


REQUIREMENTS = sorted((PROJECT / "requirements").glob("*.in"))


@pytest.mark.parametrize(
    "path", [path for path in REQUIREMENTS if path.stem != "uv"], ids=lambda path: path.name
)
def test_every_dependency_has_its_reason(path: Path) -> None:
    lines = [line for line in path.read_text().splitlines() if line and not line.startswith(("#", "-c"))]
    assert lines
    assert [line for line in lines if not re.search(r"\S\s+# \S", line)] == []


LOCKS = [*sorted((PROJECT / "requirements").glob("*.txt")), PROJECT / "package-lock.json"]


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_no_lock_file_has_an_address(path: Path) -> None:
    """Where packages come from is the machine's own matter; what they are is fixed by their hashes."""
    text = path.read_text()
    assert "://" not in re.sub(r'"(?:url|funding|homepage)": "[^"]*"', "", text)
    assert "--index-url" not in text
    assert "sha256:" in text or '"integrity": "sha512-' in text


def _unseen_by_translators(text: str) -> set[str]:
    """Names under which a text is translated that the list of texts is not made from."""
    return {
        alias.asname
        for node in _nodes(text)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.asname and "gettext" in alias.name and alias.asname not in KEYWORDS
    }


def test_every_text_is_marked_by_a_name_that_translators_see() -> None:
    assert [_name(path) for path in SOURCES if _unseen_by_translators(path.read_text())] == []


def test_a_name_that_translators_do_not_see_is_caught() -> None:
    assert _unseen_by_translators("from django.utils.translation import gettext as text") == {"text"}
