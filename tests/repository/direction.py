"""Which way relations and migrations point: what an import linter cannot see, since a key may be a string."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import migrations, models

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Link:
    """One thing in a package that points to a package: `what` says where it is written."""

    source: str
    target: str
    what: str


def contracts() -> list[dict[str, Any]]:
    """The import linter's contracts, as pyproject.toml has them."""
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text())
    found: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    return found


def layers() -> list[str]:
    """The packages of the site, the uppermost first."""
    return list(contracts()[0]["layers"])


def upward(links: Iterable[Link]) -> list[str]:
    """Return what is wrong: links from a package to one above it."""
    height = {name: -place for place, name in enumerate(layers())}
    return [
        f"{link.what}: {link.source} stands below {link.target}"
        for link in links
        if link.source in height and link.target in height and height[link.target] > height[link.source]
    ]


def links_of_models(found: Iterable[type[models.Model]]) -> Iterator[Link]:
    """Every foreign key, one-to-one and many-to-many of these models, with the table between."""
    for model in found:
        for field in [*model._meta.local_fields, *model._meta.local_many_to_many]:
            yield from links_of_field(
                field, source=model._meta.app_label, what=f"{model.__name__}.{field.name}"
            )


def links_of_field(field: models.Field[Any, Any], *, source: str, what: str) -> Iterator[Link]:
    remote = field.remote_field
    if remote is None:
        return
    for target in (remote.model, getattr(remote, "through", None)):
        if target is not None:
            yield Link(source, _label(target, within=source), what)


def links_of_migration(migration: Any, *, source: str) -> Iterator[Link]:
    """What a migration depends on or must run before, and the keys of the fields it makes."""
    for target, name in [*migration.dependencies, *getattr(migration, "run_before", [])]:
        yield Link(source, target, f"migration {source}, dependency {target}.{name}")
    for operation in migration.operations:
        for name, field in _fields_of(operation):
            yield from links_of_field(field, source=source, what=f"migration {source}, field {name}")


def _fields_of(operation: migrations.operations.base.Operation) -> list[tuple[str, Any]]:
    if isinstance(operation, migrations.CreateModel):
        return [(name, field) for name, field in operation.fields]
    if isinstance(operation, (migrations.AddField, migrations.AlterField)):
        return [(operation.name, operation.field)]
    return []


def _label(target: type[models.Model] | str, *, within: str) -> str:
    """The package of what a key points to; a key may be a string, with or without its package."""
    if not isinstance(target, str):
        return target._meta.app_label
    return target.split(".")[0] if "." in target else within
