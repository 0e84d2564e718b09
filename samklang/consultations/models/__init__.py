"""Consultations, the text that is heard, and the answers to it."""

from samklang.consultations.models.answers import AnswerDraft, AnswerDraftFile
from samklang.consultations.models.casefiles import CaseFile
from samklang.consultations.models.consultations import Consultation, ConsultationKind, Stage
from samklang.consultations.models.counting import CountingRules
from samklang.consultations.models.duty import DutyCase, DutyState
from samklang.consultations.models.heard import HeardDocument, HeardVersion, Passage
from samklang.consultations.models.mails import IncomingMail, MailboxReading, MailNature, MailState
from samklang.consultations.models.readings import Reading
from samklang.consultations.models.respondents import Channel, RespondentKind
from samklang.consultations.models.submissions import Submission, SubmissionFile
from samklang.consultations.models.whitebooks import (
    EditionAnswer,
    Order,
    WhiteBookEdition,
    WhiteBookFile,
    WhiteBookPage,
)

__all__ = [
    "AnswerDraft",
    "AnswerDraftFile",
    "CaseFile",
    "Channel",
    "Consultation",
    "ConsultationKind",
    "CountingRules",
    "DutyCase",
    "DutyState",
    "EditionAnswer",
    "HeardDocument",
    "HeardVersion",
    "IncomingMail",
    "MailNature",
    "MailState",
    "MailboxReading",
    "Order",
    "Passage",
    "Reading",
    "RespondentKind",
    "Stage",
    "Submission",
    "SubmissionFile",
    "WhiteBookEdition",
    "WhiteBookFile",
    "WhiteBookPage",
]
