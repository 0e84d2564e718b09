"""Contributions of five kinds, and what gathers around them."""

from samklang.knowledge.models.around import Draft, Remark, Revision, Support, Use
from samklang.knowledge.models.contributions import Contribution, Kind, Result, Sharing, Strength
from samklang.knowledge.models.kinds import (
    Experience,
    Idea,
    Money,
    Practice,
    Project,
    ProjectState,
    Question,
)

__all__ = [
    "Contribution",
    "Draft",
    "Experience",
    "Idea",
    "Kind",
    "Money",
    "Practice",
    "Project",
    "ProjectState",
    "Question",
    "Remark",
    "Result",
    "Revision",
    "Sharing",
    "Strength",
    "Support",
    "Use",
]
