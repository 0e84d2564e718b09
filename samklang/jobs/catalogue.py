"""Which jobs there are: every `@job` in the `jobs` module of an installed package."""

from functools import cache
from importlib import import_module

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from samklang.jobs.job import JobFunction


@cache
def jobs_by_name() -> dict[str, JobFunction]:
    """Return all jobs by their names; two of the same name are an error."""
    found: dict[str, JobFunction] = {}
    for app in apps.get_app_configs():
        if not module_has_submodule(app.module, "jobs"):
            continue
        for item in vars(import_module(f"{app.name}.jobs")).values():
            if isinstance(item, JobFunction) and found.setdefault(item.name, item) is not item:
                raise ValueError(f"Two jobs are named {item.name!r}.")
    return found


def title_of(name: str) -> str:
    """Return a job's title in the reader's language; its name when the code no longer has it."""
    known = jobs_by_name().get(name)
    return str(known.title) if known else name
