"""How a plain function becomes background work, and what it can tell and learn while it runs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django_stubs_ext import StrPromise


@dataclass(frozen=True, slots=True)
class JobFunction:
    """A function that may be queued: its stable name, its title for people, its bound of attempts."""

    function: Callable[..., None]
    name: str
    title: "StrPromise | str"
    attempts: int


def job(
    *, name: str, title: "StrPromise | str", attempts: int = 3
) -> Callable[[Callable[..., None]], JobFunction]:
    """Mark `function(progress, **arguments)` in a package's `jobs` module as background work.

    The name is stored with each job, so it stays when the function moves. `attempts` bounds how often it is
    tried when it raises. The function may be run again from the start after any line of it: what it does
    to the database belongs in `progress.step()` or `progress.finish()`, what it does to the outside world
    must bear being done twice.
    """

    def mark(function: Callable[..., Any]) -> JobFunction:
        return JobFunction(function=function, name=name, title=title, attempts=attempts)

    return mark
