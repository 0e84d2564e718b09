"""The background work of the outbox."""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import System
from samklang.jobs.actions import enqueue
from samklang.jobs.job import job
from samklang.jobs.models import Job
from samklang.jobs.progress import Progress
from samklang.mail.delivery import RefusedForGood, deliver, mail_server
from samklang.mail.forgetting import forget
from samklang.mail.models import Message, MessageQuerySet, State
from samklang.mail.private import drop_files_of


@job(name="mail.send", title=_("Send a mail"), attempts=60)
def send_message(progress: Progress, *, message: str) -> None:
    """Hand one mail to the mail server and note that it was taken.

    A worker that is killed after the server has taken the mail and before the note is committed sends it
    once more when it is back. That is the only way a mail can go out twice; both have one Message-ID.
    """
    mail = Message.objects.get(public_id=message)
    if mail.state() != State.WAITING:
        return
    if mail.is_too_old(now=timezone.now()):
        _note_refusal(progress, mail, problem=mail.problem or _too_late())
        return
    try:
        with mail_server() as server:
            deliver(mail, server=server)
            # The server has it, whatever somebody may have decided meanwhile.
            _note_end(
                progress,
                Message.objects.filter(pk=mail.pk),
                sent_at=timezone.now(),
                refused_at=None,
                problem="",
                **_without_text(mail),
            )
    except RefusedForGood as refusal:
        _note_refusal(progress, mail, problem=str(refusal))
    except OSError as error:  # no connection, or an answer that it may go better later
        _still_waiting(mail).update(problem=str(error)[:500])
        raise


def _note_refusal(progress: Progress, mail: Message, *, problem: str) -> None:
    """Note why it could not be sent, unless somebody has taken it out of the outbox meanwhile."""
    refused = {"refused_at": timezone.now(), "problem": problem, **_without_text(mail)}
    _note_end(progress, _still_waiting(mail), **refused)


def _still_waiting(mail: Message) -> MessageQuerySet:
    return Message.objects.filter(pk=mail.pk).in_state(State.WAITING)


def _without_text(mail: Message) -> dict[str, object]:
    """A private mail loses its text as soon as it has ended."""
    return {"text": "", "html": ""} if mail.is_private else {}


def _note_end(progress: Progress, mail: MessageQuerySet, **changes: object) -> None:
    keys = list(mail.values_list("pk", flat=True))
    with progress.finish():
        mail.update(**changes)
        drop_files_of(keys)


def _too_late() -> str:
    return gettext("No mail server took the mail in time.")


@job(name="mail.queue", title=_("Look for mails that wait"))
def queue_waiting(progress: Progress) -> None:
    """Give up the mails that have waited too long, and see to it that every other one has a job.

    A mail may wait without a job because there was no mail server when it was written, or because its job
    was given up. One that has a job is left to it: it may just be on its way.
    """
    at_work = Job.objects.unfinished().filter(name=send_message.name).values("key")
    idle = Message.objects.in_state(State.WAITING).exclude(public_id__in=at_work)
    with progress.finish():
        _give_up(idle.too_old(now=timezone.now()))
        if settings.EMAIL_HOST:
            for message in idle.values_list("public_id", flat=True)[:1000]:
                enqueue(send_message, by=System("mail"), key=message, message=message)


def _give_up(mails: MessageQuerySet) -> None:
    drop_files_of(mails.filter(is_private=True).values_list("pk", flat=True))
    mails.filter(is_private=True).update(text="", html="")
    mails.filter(problem="").update(problem=_too_late())
    mails.update(refused_at=timezone.now())


@job(name="mail.forget", title=_("Erase what old mails say and to whom"))
def forget_mails(progress: Progress) -> None:
    """Erase what mails that ended more than `MAIL_KEPT_DAYS` ago say, and to whom they went.

    When they went and how it ended stays, and the journal says that the rest is gone.
    """
    past = list(Message.objects.past_keeping(now=timezone.now()).order_by("pk").values_list("pk", flat=True))
    progress.expect(progress.done + len(past))
    for mail in past:
        with progress.step():
            forget(mail, by=System("mail"))
