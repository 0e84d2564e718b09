"""How it stands with what was dropped at one time: each file in one state, and what belongs together."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Case, CharField, Count, Q, Value, When
from django.utils.translation import pgettext_lazy

from samklang.consultations.models import Intake, IntakeFile, Submission
from samklang_whitebook.model import ANSWER

_ANNEX = re.compile(r"bilag|annex|appendi(?:ks|x)", re.IGNORECASE)
_MOST_TOGETHER = 12


class DroppedState(models.TextChoices):
    """How it stands with a dropped file: told by its row and its answer's, never stored."""

    WAITING = "waiting", pgettext_lazy("dropped", "Waits")
    BEING_READ = "being_read", pgettext_lazy("dropped", "Is being read")
    READ = "read", pgettext_lazy("dropped", "Read")
    UNREAD = "unread", pgettext_lazy("dropped", "Could not be read")
    SAME = "same", pgettext_lazy("dropped", "Was here before")
    JOINED = "joined", pgettext_lazy("dropped", "Part of another answer")
    REFUSED = "refused", pgettext_lazy("dropped", "Not taken in")
    ARCHIVE = "archive", pgettext_lazy("dropped", "Unpacked")


_CONDITIONS = (
    (DroppedState.WAITING, Q(handled_at=None)),
    (DroppedState.REFUSED, ~Q(problem="")),
    (DroppedState.ARCHIVE, Q(is_archive=True)),
    (DroppedState.SAME, Q(is_repeat=True)),
    (DroppedState.JOINED, Q(submission__joined_into__isnull=False)),
    (DroppedState.BEING_READ, Q(submission__reading=None) | Q(submission__reading__is_stale=True)),
    (DroppedState.UNREAD, ~Q(submission__reading__problem="")),
)
"""In this order: the first that is so is the state."""


FILE_STATES = tuple(state for state in DroppedState if state is not DroppedState.ARCHIVE)
"""How a file that may be an answer can stand; an archive is only what they came in."""


def in_states(rows: models.QuerySet[IntakeFile], states: Iterable[str]) -> Any:
    """Return the rows that stand in one of these ways, each with its `state`."""
    return _with_state(rows).filter(state__in=[str(state) for state in states])


def _with_state(rows: models.QuerySet[IntakeFile]) -> Any:
    whens = [When(condition, then=Value(state.value)) for state, condition in _CONDITIONS]
    return rows.annotate(state=Case(*whens, default=Value(DroppedState.READ.value), output_field=CharField()))


@dataclass(frozen=True, slots=True)
class Standing:
    """How many files of an intake stand how; they add up to `files`, the unpacked archives left out."""

    counts: tuple[tuple[DroppedState, int], ...]

    @property
    def files(self) -> int:
        return sum(number for _state, number in self.counts)

    @property
    def done(self) -> int:
        return self.files - self.of(DroppedState.WAITING) - self.of(DroppedState.BEING_READ)

    def of(self, state: DroppedState) -> int:
        return dict(self.counts).get(state, 0)

    def is_done(self) -> bool:
        return self.done == self.files


def standing_of(intake: Intake) -> Standing:
    """Return how many files of an intake stand how, in one query."""
    rows = _with_state(IntakeFile.objects.filter(intake=intake)).order_by()
    found = dict(rows.values_list("state").annotate(Count("pk")))
    return Standing(tuple((state, found[state]) for state in FILE_STATES if state in found))


@dataclass(frozen=True, slots=True)
class Bundle:
    """A letter and what lay with it in a folder of an archive: they seem to be one answer."""

    folder: str
    letter: Submission
    annexes: tuple[Submission, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(str(each) for each in (self.letter, *self.annexes))


def bundles_in(intake: Intake) -> list[Bundle]:
    """Return the folders that hold one letter and annexes, as they were read; two queries."""
    rows = in_states(IntakeFile.objects.filter(intake=intake), [DroppedState.READ])
    in_folders = rows.exclude(folder="").filter(
        submission__in=Submission.objects.standing().filter(confirmed_at=None)
    )
    told = in_folders.values_list(
        "came_in", "folder", "name", "submission", "submission__reading__found__kind"
    ).order_by("came_in", "folder", "place")
    folders: dict[tuple[int | None, str], list[tuple[str, int, str]]] = defaultdict(list)
    for came_in, folder, name, submission, kind in told:
        folders[came_in, folder].append((name, submission, kind))
    return _bundles((folder, files) for (_archive, folder), files in folders.items())


def _bundles(folders: Iterable[tuple[str, list[tuple[str, int, str]]]]) -> list[Bundle]:
    found: list[tuple[str, int, list[int]]] = []
    for folder, files in folders:
        letters = [key for name, key, kind in files if kind == ANSWER and not _ANNEX.search(name)]
        if len(letters) == 1 and 1 < len(files) <= _MOST_TOGETHER:
            found.append((folder, letters[0], [key for _name, key, _kind in files if key != letters[0]]))
    keys = [key for _folder, letter, others in found for key in (letter, *others)]
    answers = Submission.objects.select_related("consultation").in_bulk(keys)
    return [
        Bundle(folder, answers[letter], tuple(answers[key] for key in others))
        for folder, letter, others in found
    ]
