"""The stylesheets and the templates know the same classes."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from samklang.core.stages import Stage

SITE = Path(__file__).resolve().parents[2] / "samklang"
SHEETS = "\n".join(path.read_text() for path in sorted(SITE.glob("*/static/*/*.css")))
SCRIPTS = "\n".join(path.read_text() for path in sorted(SITE.rglob("*.js")))
COMPOSED = (
    "sk-alert-",
    "sk-tag-",
    "button-",
    "sk-shade-",
    "sk-swatch-",
    "kn-result-",
    "kn-swatch-",
    "ca-h",
    "ca-in",
)  # class="sk-alert-{{ kind }}"
OURS = r"\b(?:sk|kn|fd|ca|cn|co)-[\w-]+"
_STYLED = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"/\*.*?\*/|url\([^)]*\)", "", SHEETS, flags=re.DOTALL)))


def test_no_rule_is_for_a_class_that_no_page_has() -> None:
    used = _used() | {f"sk-{stage.value}" for stage in Stage}
    assert {name for name in _STYLED - used if not name.startswith(COMPOSED)} == set()


def test_no_page_has_a_class_of_ours_that_nothing_is_done_with() -> None:
    done_with = set(re.findall(OURS, SHEETS + SCRIPTS))
    beginnings = tuple(name for name in COMPOSED if any(each.startswith(name) for each in done_with))
    named = {name for name in _used() if re.fullmatch(OURS, name) and not name.startswith(beginnings)}
    assert named - done_with == set()


def test_a_word_of_the_text_is_no_class() -> None:
    page = '<p class="sk-soft{% if each %} sk-lacks{% endif %}">text</p>{# class="no" #}'
    assert set(_classes(page)) & {"sk-soft", "sk-lacks", "text", "no"} == {"sk-soft", "sk-lacks"}


def _used() -> set[str]:
    """Return every word that stands where a class can: in an attribute, in a string of code or script."""
    used = {word for path in SITE.rglob("*.html") for word in _classes(path.read_text())}
    for path in SITE.rglob("*.py"):
        if "demo" not in path.parts:
            used |= {word for text in _strings(path) for word in (*text.split(), *_classes(text))}
    quoted = re.findall(r'"[^"\n]*"|`[^`]*`', re.sub(r"/\*.*?\*/", "", SCRIPTS, flags=re.DOTALL))
    return used | {word for text in quoted for word in re.findall(r"[a-z][\w-]*", text)}


def _classes(page: str) -> Iterator[str]:
    """Find the words in its class attributes; those of the template's own tags among them."""
    without_comments = re.sub(r"\{#.*?#\}", "", page)
    for value in re.findall(r'\bclass="((?:\{[%{].*?[%}]\}|[^"])*)"', without_comments, flags=re.DOTALL):
        yield from re.findall(r"[a-z][\w-]*", value)


def _strings(path: Path) -> Iterator[str]:
    """Find the strings of a module that are not its docstrings."""
    tree = ast.parse(path.read_text())
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value
