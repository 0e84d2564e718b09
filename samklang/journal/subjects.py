"""From a public id to the kind of thing it names, by asking every installed model for its prefix.

The journal stands below the packages whose things it mentions, so it cannot import them; the public id is
the one permitted generic reference (docs/architecture.md).
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models.fields.reverse_related import ForeignObjectRel
from django.utils.translation import gettext as _

from samklang.accounts.models import User
from samklang.core.addresses import public_id_pattern
from samklang.core.ids import PublicIdField

_PUBLIC_ID = re.compile(public_id_pattern("(?P<prefix>[a-z]+)"))


@dataclass(frozen=True, slots=True)
class Subject:
    """What a line is about, as it is called today: its kind, its name and where it can be seen."""

    kind: str
    name: str
    url: str


@cache
def models_by_prefix() -> dict[str, type[models.Model]]:
    """Return the model of each public-id prefix, e.g. {"user": User}."""
    return {
        field.prefix: model
        for model in apps.get_models()
        for field in model._meta.local_concrete_fields
        if isinstance(field, PublicIdField)
    }


def model_of(public_id: str) -> type[models.Model] | None:
    """Return the model a public id belongs to, or None if it is no public id of ours."""
    match = _PUBLIC_ID.fullmatch(public_id)
    return models_by_prefix().get(match["prefix"]) if match else None


def whole_kind(subject: str) -> type[models.Model] | None:
    """Return the model a subject names all rows of ("contact": a list was taken away), or None."""
    return models_by_prefix().get(subject)


def has_field(model: type[models.Model], name: str) -> bool:
    try:
        model._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return True


def field_label(public_id: str, name: str) -> str:
    """Return what a field is called in the reader's language; its own name where it has no other."""
    model = model_of(public_id)
    if model is None or not has_field(model, name):
        return name
    field = model._meta.get_field(name)
    if isinstance(field, ForeignObjectRel):  # things that belong to it, such as a file's periods of keeping
        return str(field.related_model._meta.verbose_name_plural)
    return str(getattr(field, "verbose_name", None) or name.replace("_", " "))


def kind_of(public_id: str) -> str:
    """Return the kind of thing in the reader's language, e.g. "organisation"."""
    if everything := whole_kind(public_id):
        return str(everything._meta.verbose_name_plural)
    model = model_of(public_id)
    return str(model._meta.verbose_name) if model else _("something unknown")


def describe(public_ids: Iterable[str], *, reader: User | AnonymousUser) -> dict[str, Subject]:
    """Return what each id names, in one query per kind of thing.

    The owner of a thing says who may know its name: `readable_by` of its model. What is gone, what the
    reader may not read, and what has no such rule keeps only its kind.
    """
    by_model: dict[type[models.Model], set[str]] = defaultdict(set)
    described = {}
    for public_id in public_ids:
        described[public_id] = Subject(kind_of(public_id), "", "")
        if model := model_of(public_id):
            by_model[model].add(public_id)
    for model, wanted in by_model.items():
        for row in _readable(model, reader).filter(public_id__in=wanted):
            described[row.public_id] = _subject(row)
    return described


def _readable(model: type[models.Model], reader: User | AnonymousUser) -> "models.QuerySet[Any]":
    rows = model._default_manager
    if model is User:
        # The journal names whoever acts in it to all its readers, so it names those acted upon too.
        return rows.all()
    readable_by = getattr(rows, "readable_by", None)
    return readable_by(reader) if readable_by else rows.none()


def _subject(row: models.Model) -> Subject:
    address = getattr(row, "get_absolute_url", None)
    return Subject(str(row._meta.verbose_name), str(row), address() if address else "")
