"""Consultations, the text that is heard, and the answers to it."""

from samklang.consultations.models.answers import AnswerDraft, AnswerDraftFile
from samklang.consultations.models.consultations import Consultation, ConsultationKind, Stage
from samklang.consultations.models.heard import HeardDocument, HeardVersion, Passage
from samklang.consultations.models.readings import Reading
from samklang.consultations.models.respondents import Channel, RespondentKind
from samklang.consultations.models.submissions import Submission, SubmissionFile
from samklang.consultations.models.whitebooks import WhiteBookEdition, WhiteBookFile

__all__ = [
    "AnswerDraft",
    "AnswerDraftFile",
    "Channel",
    "Consultation",
    "ConsultationKind",
    "HeardDocument",
    "HeardVersion",
    "Passage",
    "Reading",
    "RespondentKind",
    "Stage",
    "Submission",
    "SubmissionFile",
    "WhiteBookEdition",
    "WhiteBookFile",
]
