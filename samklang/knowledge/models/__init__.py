"""Contributions of five kinds, and what people do with them."""

from samklang.knowledge.models.assessments import (
    AssessedAs,
    Assessment,
    AssessmentDraft,
    Mark,
)
from samklang.knowledge.models.contributions import Contribution, Kind, Result, Sharing, Strength
from samklang.knowledge.models.criteria import (
    Area,
    CriteriaSet,
    CriteriaVersion,
    Criterion,
    Level,
)
from samklang.knowledge.models.drafts import Draft
from samklang.knowledge.models.ended_drafts import EndedDraft
from samklang.knowledge.models.files import Attachment, Reading
from samklang.knowledge.models.fits import RejectedFit
from samklang.knowledge.models.flags import Flag
from samklang.knowledge.models.imports import (
    KnowledgeSheet,
    PlannedContribution,
    ProjectReport,
    Suggestion,
    SuggestionDecision,
)
from samklang.knowledge.models.kinds import (
    NOT_BEGUN,
    Experience,
    Idea,
    Money,
    Practice,
    Project,
    ProjectState,
    Question,
)
from samklang.knowledge.models.remarks import Remark
from samklang.knowledge.models.revisions import Revision
from samklang.knowledge.models.supports import Support
from samklang.knowledge.models.uses import Use

__all__ = [
    "NOT_BEGUN",
    "Area",
    "AssessedAs",
    "Assessment",
    "AssessmentDraft",
    "Attachment",
    "Contribution",
    "CriteriaSet",
    "CriteriaVersion",
    "Criterion",
    "Draft",
    "EndedDraft",
    "Experience",
    "Flag",
    "Idea",
    "Kind",
    "KnowledgeSheet",
    "Level",
    "Mark",
    "Money",
    "PlannedContribution",
    "Practice",
    "Project",
    "ProjectReport",
    "ProjectState",
    "Question",
    "Reading",
    "RejectedFit",
    "Remark",
    "Result",
    "Revision",
    "Sharing",
    "Strength",
    "Suggestion",
    "SuggestionDecision",
    "Support",
    "Use",
]
