"""Translations without GNU gettext: English stands in the code, Danish in each package's locale folder.

python -m tools.translations --update [package …]    add new texts to samklang/<package>/locale/da/…/django.po
python -m tools.translations --compile [package …]   make the .mo files Django reads
python -m tools.translations --check [package …]     fail if a text has no Danish, one is no longer used, or
                                                      two packages have different Danish for the same text
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import pofile
from babel.messages.catalog import Catalog, Message
from babel.messages.checkers import python_format
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from django.utils.translation.template import templatize

PACKAGES = sorted(path.parent for path in Path("samklang").glob("*/__init__.py"))
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
HEADER = "# Danish for the English texts in the code; `python -m tools.translations --update` keeps the list."
# What would change with each writing, or says nothing; git knows who wrote what and when.
NEEDLESS = tuple(
    f'"{name}:'.encode()
    for name in (
        "Project-Id-Version",
        "Report-Msgid-Bugs-To",
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Last-Translator",
        "Language-Team",
        "Generated-By",
    )
)


def po_path(package: Path) -> Path:
    return package / "locale" / "da" / "LC_MESSAGES" / "django.po"


def sources(package: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield each Python file, and each template turned into what looks like Python to the extractor."""
    for path in sorted(package.rglob("*.py")):
        yield path, path.read_bytes()
    for path in sorted([*package.rglob("*.html"), *package.rglob("templates/**/*.txt")]):
        lines = templatize(path.read_text(), origin=str(path)).splitlines()
        yield path, "\n".join(line.strip() for line in lines).encode()  # Python minds indentation


def texts_of(package: Path) -> Catalog:
    catalog = Catalog(locale="da", project="Samklang", charset="utf-8")
    for path, content in sources(package):
        for _line, message, _comments, context in extract("python", BytesIO(content), keywords=KEYWORDS):
            catalog.add(message, context=context, locations=[(str(path), 0)])
    return catalog


def read(package: Path) -> Catalog:
    path = po_path(package)
    if not path.exists():
        return Catalog(locale="da", charset="utf-8")
    with path.open("rb") as file:
        return pofile.read_po(file, locale="da")


def update(package: Path) -> None:
    catalog, wanted = read(package), texts_of(package)
    if not len(wanted) and not len(catalog):
        return
    catalog.update(wanted, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    po_path(package).parent.mkdir(parents=True, exist_ok=True)
    new = po_path(package).with_suffix(".new")
    new.write_bytes(_written(catalog))
    new.replace(po_path(package))


def _written(catalog: Catalog) -> bytes:
    """The catalogue as text that is the same whenever it holds the same."""
    catalog.header_comment, catalog.fuzzy = HEADER, False
    whole = BytesIO()
    pofile.write_po(whole, catalog, sort_output=True, width=110)
    return b"".join(line for line in whole.getvalue().splitlines(True) if not line.startswith(NEEDLESS))


def compile_messages(package: Path) -> None:
    path = po_path(package)
    if path.exists():
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, read(package))


def faults(package: Path) -> Iterator[str]:
    """Yield a line for each text without Danish, each unused translation, each broken placeholder."""
    catalog, wanted = read(package), texts_of(package)
    for message in wanted:
        if not message.id:
            continue
        translated = catalog.get(message.id, context=message.context)
        if translated is None or not _is_complete(translated):
            yield f"{package}: no Danish for {message.id!r} ({message.locations[0][0]})"
    for message in catalog:
        if message.id and wanted.get(message.id, context=message.context) is None:
            yield f"{package}: no longer used: {message.id!r}"
        yield from _broken_placeholders(package, catalog, message)


def conflicts(packages: Iterable[Path]) -> Iterator[str]:
    """Yield a line for each text that two packages translate differently: Django would silently take one."""
    danish: dict[tuple[str | None, str], dict[str, Path]] = defaultdict(dict)
    for package in packages:
        for message in read(package):
            if message.id and _is_complete(message):
                danish[message.context, str(message.id)].setdefault(str(message.string), package)
    for (_context, text), found in danish.items():
        if len(found) > 1:
            said = "; ".join(f"{package.name}: {string!r}" for string, package in found.items())
            yield f"Different Danish for {text!r}: {said}"


def _is_complete(message: Message) -> bool:
    strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return all(strings) and not message.fuzzy


def _broken_placeholders(package: Path, catalog: Catalog, message: Message) -> Iterator[str]:
    try:
        python_format(catalog, message)
    except Exception as error:  # noqa: BLE001 - Babel's own error class is not public
        yield f"{package}: {message.id!r}: {error}"


def main(arguments: list[str]) -> int:
    wanted, named = arguments[:1], set(arguments[1:])
    packages = [package for package in PACKAGES if not named or package.name in named]
    if wanted == ["--update"]:
        for package in packages:
            update(package)
    elif wanted == ["--compile"]:
        for package in packages:
            compile_messages(package)
    elif wanted == ["--check"]:
        found = [line for package in packages for line in faults(package)] + list(conflicts(PACKAGES))
        print("\n".join(found) or "Every text is translated.")
        return 1 if found else 0
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
