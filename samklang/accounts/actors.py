"""Who did a thing: a person with a login, or the system itself under a name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from samklang.accounts.models import ERASED_NAME, User

_SYSTEM_NAME = re.compile(r"[a-z][a-z_]{0,30}")


@dataclass(frozen=True, slots=True)
class System:
    """A part of the system that acts on its own: `System("mail")`, `System("schedule")`."""

    name: str

    def __post_init__(self) -> None:
        if not _SYSTEM_NAME.fullmatch(self.name):
            raise ValueError(f"{self.name!r} cannot name a part of the system: small letters and _ only.")


Actor = User | System


class ActorField(models.CharField[str, str]):
    """An actor's id as text: rows outlive logins, and the system has no row of its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"editable": False, **kwargs, "max_length": 40})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("max_length", None)
        return name, path, args, kwargs


def actor_id(by: Actor) -> str:
    """Return "user-…" for a person, "system:mail" for the system; refuse all else, such as a visitor."""
    if isinstance(by, System):
        return f"system:{by.name}"
    if isinstance(by, User) and by.public_id:
        return by.public_id
    raise TypeError(f"Only a saved user or a System can act, not {by!r}.")


def names_of(actors: Iterable[str]) -> dict[str, str]:
    """Return what to call each actor id, in one query and as they are called today.

    A login that is gone is "a former user", one whose data was erased "an erased user": no row keeps a name
    that should be forgotten.
    """
    wanted = set(actors)
    users = User.objects.filter(public_id__in=wanted).values_list("public_id", "name", "erased_at")
    names = {public_id: str(ERASED_NAME) if erased_at else name for public_id, name, erased_at in users}
    return {actor: names.get(actor) or _unnamed(actor) for actor in wanted}


def _unnamed(actor: str) -> str:
    return _("The system") if actor.startswith("system:") else _("A former user")
