"""What others have written of a person, here and in earlier versions and drafts, forgets who is erased."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Model

from samklang.accounts.actors import Actor
from samklang.core.traces import Traces, take_out
from samklang.journal.actions import record
from samklang.knowledge.actions.contributions import own_fields
from samklang.knowledge.details import PEOPLE
from samklang.knowledge.entries import index_contributions
from samklang.knowledge.models import (
    Assessment,
    AssessmentDraft,
    Attachment,
    Contribution,
    Draft,
    Experience,
    Flag,
    Idea,
    KnowledgeSheet,
    Mark,
    Money,
    PlannedContribution,
    Practice,
    Project,
    ProjectReport,
    Question,
    Remark,
    Revision,
    Suggestion,
    Use,
)

_OF_CONTRIBUTIONS: dict[type[Model], Sequence[str]] = {
    Contribution: ("title", "summary", "links", "withdrawn_because"),
    Project: (
        *("what", "why", "for_whom", "goals", "partners", "steering", "measured"),
        *("came_of_it", "evidence", "after_the_money", "otherwise"),
    ),
    Experience: ("situation", "what_we_did", "what_happened", "advice"),
    Practice: ("how", "when_to_use", "stands_behind", "evidence"),
    Idea: ("proposal", "why", "declined_because"),
    Question: ("asked",),
}
_AROUND: dict[type[Model], Sequence[str]] = {
    Money: ("source",),
    Use: ("where", "note"),
    Remark: ("text",),
    Revision: ("texts",),
    Draft: ("typed",),
    Attachment: ("name", "description", "words"),
    Flag: ("reason", "note"),
    Assessment: ("note", "withdrawn_because"),
    AssessmentDraft: ("typed",),
    Mark: ("why",),
    KnowledgeSheet: ("name", "problem", "mapping"),
    PlannedContribution: ("title", "changes", "faults"),
    ProjectReport: ("name", "problem"),
    Suggestion: ("value", "quote", "heading"),
}
TEXTS: dict[type[Model], Sequence[str]] = {**_OF_CONTRIBUTIONS, **_AROUND}
"""What people write here in words of their own, and what a machine made of it."""

_SEARCHED = (Contribution, Money, Attachment)
"""What is found by words that may be gone now."""


def forget_traces(traces: Traces, *, by: Actor) -> None:
    """Take a person out of all texts, and of what is found by them (`CONTACT_ERASURES`).

    A version points to people by their ids, so this is about what somebody wrote of them in running text.
    """
    searched: set[int] = set()
    for row, changed in _taken_out(traces):
        if public_id := getattr(row, "public_id", ""):
            of_contribution = isinstance(row, Contribution)
            fields = own_fields(dict.fromkeys(changed)) if of_contribution else changed
            record(by=by, verb="erased", subject=public_id, fields=fields)
        if isinstance(row, _SEARCHED) and (pk := _contribution_of(row)):
            searched.add(pk)
    index_contributions(sorted(searched))


def _taken_out(traces: Traces) -> Iterator[tuple[Any, list[str]]]:
    for model, columns in TEXTS.items():
        rows = model._base_manager.all()
        yield from take_out(rows, traces, columns=columns, emptied=PEOPLE if model is Draft else ())


def _contribution_of(row: Contribution | Money | Attachment) -> int | None:
    if isinstance(row, Contribution):
        return row.pk
    return row.project_id if isinstance(row, Money) else row.contribution_id
