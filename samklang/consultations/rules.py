"""Who may do what in a hearing, and what its stage allows."""

from samklang.accounts.actors import System
from samklang.accounts.rules import is_administrator
from samklang.consultations.models import Consultation, DutyCase, Stage, Submission, bodies_close_to
from samklang.meetings.rules import may_keep_meetings
from samklang.people.models import Organisation
from samklang.people.rules import Asker, is_in_secretariat, may_code


def may_see_hearings(asker: Asker) -> bool:
    """Whether the answers, the parties and the numbers are theirs to see."""
    return is_in_secretariat(asker)


def may_run(asker: Asker) -> bool:
    """Whether somebody prepares, opens and closes hearings and confirms answers: the secretariat's coders."""
    return may_code(asker)


def may_be_prepared(consultation: Consultation) -> bool:
    """Until it opens, its texts, its parties and its letter can be changed."""
    return consultation.stage() is Stage.DRAFT


def may_be_corrected(consultation: Consultation) -> bool:
    """While it is open, a text that is heard can be corrected: everybody sees what and when."""
    return consultation.is_open()


def deadline_may_be_moved(consultation: Consultation) -> bool:
    """Until those who answered were answered, the deadline can be moved; a closed hearing opens again so."""
    return consultation.stage() in (Stage.OPEN, Stage.CLOSED)


def takes_answers(consultation: Consultation) -> bool:
    """Whether the secretariat may still enter answers: late ones come after it has closed, too."""
    return consultation.stage() in (Stage.OPEN, Stage.CLOSED)


def takes_gatherings(consultation: Consultation) -> bool:
    """Whether meetings, digests and the engagement log are entered: many are held before it opens."""
    return consultation.stage() in (Stage.DRAFT, Stage.OPEN, Stage.CLOSED)


def may_be_decided(submission: Submission) -> bool:
    """Facts are confirmed and corrected until the hearing has been answered."""
    return takes_answers(submission.consultation) and submission.stands()


def may_be_counted_anew(consultation: Consultation) -> bool:
    """Whether other rules of counting may be decided: until it is put away."""
    return consultation.stage() is not Stage.ARCHIVED


def may_see_mailbox(asker: Asker) -> bool:
    """Whether somebody sees how reading the mailbox goes. What lies in it is only the secretariat's."""
    return is_in_secretariat(asker) or is_administrator(asker)


def may_see_duty(asker: Asker) -> bool:
    """Whether somebody has to do with the duty to be heard: the secretariat, and who is close to a body."""
    return is_in_secretariat(asker) or (not isinstance(asker, System) and bool(bodies_close_to(asker)))


def may_register_for(asker: Asker, body: Organisation) -> bool:
    """Who keeps a body's meetings registers its cases: its secretary, its officers, the secretariat."""
    return may_keep_meetings(asker, body)


def may_be_asked_about(case: DutyCase) -> bool:
    """A case is put before who has the field it touches once; then what was asked stands."""
    return case.consultation_id is None
