"""What the story of the hearing holds in its hands while it is told, and one thing that happens in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from samklang.accounts.models import User
from samklang.consultations.models import Consultation, Submission
from samklang.people.models import District, Organisation


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens at a time of the story (local, ISO)."""

    at: str
    happens: Callable[[], Any]


@dataclass(slots=True)
class Course:
    """The town, who runs the hearing, and what has come so far: answers by who sent them."""

    bodies: Mapping[str, Organisation]
    districts: Mapping[str, District]
    head: User
    officer: User
    consultation: Consultation
    answers: dict[str, Submission] = field(default_factory=dict)
