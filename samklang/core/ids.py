"""Public ids: short, stable, unguessable names for rows, safe in URLs, journals and exports."""

import secrets
from typing import Any

from django.db import models

from samklang.core.addresses import ALPHABET


def new_public_id(prefix: str) -> str:
    """Return e.g. "org-7k2m9x4wq3hd": 12 characters of a 31-letter alphabet, 59 bits."""
    return f"{prefix}-" + "".join(secrets.choice(ALPHABET) for _ in range(12))


class PublicIdField(models.CharField[str, str]):
    """A row's public id, made once when the row is made and never changed.

    The prefix says what kind of thing it is, so that a journal line or a search hit can be followed
    to its owner without a generic foreign key.
    """

    def __init__(self, *args: Any, prefix: str = "", **kwargs: Any) -> None:
        self.prefix = prefix
        kwargs.update(max_length=32, unique=True, editable=False)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        for fixed in ("max_length", "unique", "editable"):
            kwargs.pop(fixed, None)
        return name, path, args, {**kwargs, "prefix": self.prefix}

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        if not getattr(model_instance, self.attname):
            setattr(model_instance, self.attname, new_public_id(self.prefix))
        return super().pre_save(model_instance, add)
