"""A job that is named by a word is checked by no type: the name and what it is given are looked up here."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import samklang
from samklang.jobs.actions import enqueue
from samklang.jobs.catalogue import jobs_by_name
from samklang.jobs.job import JobFunction

_CODE = Path(samklang.__file__).parent
_OF_ENQUEUE = set(inspect.signature(enqueue).parameters)


def _named_jobs() -> Iterator[tuple[str, str, frozenset[str]]]:
    """Yield each place that puts a job in the queue by its name, the name, and what the job is given."""
    for path in sorted(_CODE.rglob("*.py")):
        tree = ast.parse(path.read_text())
        words = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name) and isinstance(node.value.value, str)
        }
        for call in ast.walk(tree):
            if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.args):
                continue
            first = call.args[0]
            name = first.value if isinstance(first, ast.Constant) else words.get(getattr(first, "id", ""))
            if call.func.id == enqueue.__name__ and isinstance(name, str):
                given = frozenset(each.arg for each in call.keywords if each.arg) - _OF_ENQUEUE
                yield f"{path.relative_to(_CODE)}:{call.lineno}", name, given


def test_each_name_is_that_of_a_job_and_it_is_given_what_it_asks_for() -> None:
    named = list(_named_jobs())
    assert len(named) > 5  # else nothing was looked at
    jobs = jobs_by_name()
    wrong = [place for place, name, given in named if name not in jobs or given != _asked(jobs[name])]
    assert wrong == []


def _asked(job: JobFunction) -> frozenset[str]:
    parameters = inspect.signature(job.function).parameters.values()
    return frozenset(each.name for each in parameters if each.kind is each.KEYWORD_ONLY)
