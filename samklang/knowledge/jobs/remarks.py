"""Telling those who want to hear of remarks and answers at once. It is done by a job: they may be many."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.accounts.models import User
from samklang.following.queries import followers_of
from samklang.jobs.job import job
from samklang.jobs.progress import Progress
from samklang.knowledge.models import Contribution, Kind, Remark
from samklang.knowledge.signing import signed
from samklang.mail.telling import Letter, Receiver, tell, way_to


@job(name="knowledge.tell_followers", title=gettext_lazy("Tell those who follow it of a remark"))
def tell_followers(progress: Progress, *, remark: str) -> None:
    """Write to each who asked to be told at once; not to its writer, nor to the owner, who has been told.

    Each mail has a key, so that nobody is told twice. A remark that was taken away meanwhile is not told of,
    nor a contribution that somebody may no longer read.
    """
    found = Remark.objects.standing().filter(public_id=remark)
    with progress.finish():
        for each in found.select_related("user", "contribution__owner"):
            for follower in _to_tell(each):
                _tell(follower, each)


def _to_tell(remark: Remark) -> list[User]:
    thing = remark.contribution
    followers = followers_of([thing.public_id], at_once=True)
    others = followers.exclude(pk__in=filter(None, [remark.user_id, thing.owner.user_id]))
    readable = Contribution.objects.filter(pk=thing.pk)
    return [each for each in others if readable.readable_by(each).exists()]


def _tell(user: User, remark: Remark) -> None:
    """Write one mail. It is for its receiver's eyes only, and no subject line tells what they follow."""
    thing = remark.contribution

    def write() -> Letter:
        is_answer = thing.kind == Kind.QUESTION
        line = _("%(name)s has answered:") if is_answer else _("%(name)s has written a remark:")
        stop = _("You follow it and asked to be told at once. Stop or change that on its page.")
        subject = (
            _("A new answer you asked to be told of")
            if is_answer
            else _("A new remark you asked to be told of")
        )
        [(_remark, name)] = signed([remark], reader=user)
        return Letter(subject, (way_to(thing), line % {"name": name}, remark.text, stop))

    key = f"remark:{remark.public_id}:{user.public_id}"
    tell(Receiver.of(user), write, by=remark.user, key=key, is_private=True)
