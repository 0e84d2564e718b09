"""Consultations, the text that is heard, and the answers to it."""

from samklang.consultations.models.answers import AnswerDraft, AnswerDraftFile
from samklang.consultations.models.campaigns import Campaign, CampaignDecision, CampaignSuggestion
from samklang.consultations.models.casefiles import CaseFile
from samklang.consultations.models.comments import (
    CommentSheet,
    PlannedComment,
    RememberedColumns,
    WebComment,
)
from samklang.consultations.models.consultations import Consultation, ConsultationKind, Stage
from samklang.consultations.models.counting import CountingRules
from samklang.consultations.models.duty import DutyCase, DutyState, WasHeard, bodies_close_to
from samklang.consultations.models.engagement import COUNTED, Activity, ActivityFile, ActivityKind
from samklang.consultations.models.gatherings import (
    DIGESTED,
    GATHERED,
    Challenge,
    DigestItem,
    Gathering,
    GatheringVersion,
)
from samklang.consultations.models.heard import HeardDocument, HeardVersion, Passage
from samklang.consultations.models.intakes import Intake, IntakeFile
from samklang.consultations.models.mails import (
    Aside,
    IncomingMail,
    IncomingMailQuerySet,
    MailboxReading,
    MailNature,
    MailState,
    Waits,
)
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
    "Activity",
    "ActivityFile",
    "ActivityKind",
    "AnswerDraft",
    "AnswerDraftFile",
    "Aside",
    "COUNTED",
    "Campaign",
    "CampaignDecision",
    "CampaignSuggestion",
    "CaseFile",
    "Challenge",
    "Channel",
    "CommentSheet",
    "Consultation",
    "ConsultationKind",
    "CountingRules",
    "DIGESTED",
    "DigestItem",
    "DutyCase",
    "DutyState",
    "EditionAnswer",
    "GATHERED",
    "Gathering",
    "GatheringVersion",
    "HeardDocument",
    "HeardVersion",
    "IncomingMail",
    "IncomingMailQuerySet",
    "Intake",
    "IntakeFile",
    "MailNature",
    "MailState",
    "MailboxReading",
    "Order",
    "Passage",
    "PlannedComment",
    "Reading",
    "RememberedColumns",
    "RespondentKind",
    "Stage",
    "Submission",
    "SubmissionFile",
    "Waits",
    "WebComment",
    "WhiteBookEdition",
    "WhiteBookFile",
    "WhiteBookPage",
    "WasHeard",
    "bodies_close_to",
]
