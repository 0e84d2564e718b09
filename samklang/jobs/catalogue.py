"""Which jobs there are: every `@job` in the `jobs` of an installed package, a module or a folder of them."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from django.apps import AppConfig, apps
from django.utils.module_loading import module_has_submodule

from samklang.jobs.job import JobFunction


@cache
def jobs_by_name() -> dict[str, JobFunction]:
    """Return all jobs by their names; two of the same name are an error."""
    found: dict[str, JobFunction] = {}
    for app in apps.get_app_configs():
        for item in _items_of(app):
            if isinstance(item, JobFunction) and found.setdefault(item.name, item) is not item:
                raise ValueError(f"Two jobs are named {item.name!r}.")
    return found


def _items_of(app: AppConfig) -> Iterator[object]:
    """Yield all that stands in the `jobs` of a package."""
    if module_has_submodule(app.module, "jobs"):
        for module in _modules(f"{app.name}.jobs"):
            yield from vars(module).values()


def _modules(name: str) -> Iterator[ModuleType]:
    module = import_module(name)
    yield module
    for each in iter_modules(getattr(module, "__path__", [])):
        yield import_module(f"{name}.{each.name}")


def title_of(name: str) -> str:
    """Return a job's title in the reader's language; its name when the code no longer has it."""
    known = jobs_by_name().get(name)
    return str(known.title) if known else name
