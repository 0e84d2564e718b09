"""News that wait to be told, for tests of what happens when the telling is killed."""

from datetime import timedelta

from django.utils import timezone

from samklang.accounts.actors import System
from samklang.following.actions import follow, save_search
from samklang.following.models import KnownHit, NewsChoice
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job
from samklang.knowledge.actions.remarks import write_remark
from samklang.knowledge.entries import index_contribution
from samklang.mail.models import Message
from samklang.overview.jobs import tell_one
from samklang.people.models import OrganisationKind, Role
from tests.cast import make_contribution, make_member, make_organisation, make_topic, make_user

LONG_AGO = timezone.now() - timedelta(days=400)


def leave_news() -> None:
    """Two people follow a topic and keep a search; something is new in both."""
    place = make_organisation("Kulturforvaltningen", OrganisationKind.ADMINISTRATION)
    for name in ("Malene Employee", "Rikke Reader"):
        user = make_user(name)
        make_member(user, place, Role.EMPLOYEE)
        follow(make_topic().public_id, by=user)
        save_search(by=user, name="Ring", text="ring")
    index_contribution(make_contribution("Ring først", place))
    NewsChoice.objects.update(told_until=LONG_AGO)


def ask_for_news() -> Job:
    leave_news()
    user = NewsChoice.objects.earliest("pk").user
    return enqueue(tell_one, by=System("tests"), key=user.public_id, user=user.public_id)


def news_told() -> tuple[int, int, int]:
    """How many mails were written, how many hits are known to have been told, how many people are done."""
    mails = Message.objects.filter(key__startswith="news:").count()
    done = NewsChoice.objects.filter(told_until__gt=LONG_AGO).count()
    return mails, KnownHit.objects.exclude(told_on=None).count(), done


def remark_on_what_is_followed() -> Job:
    leave_news()
    writer, follower = (choice.user for choice in NewsChoice.objects.order_by("pk"))
    thing = make_contribution("Hvem ved?", make_organisation("Kulturudvalget"), kind="question")
    follow(thing.public_id, by=follower, at_once=True)
    write_remark(thing, by=writer, words="Det ved jeg")
    return Job.objects.get(name="knowledge.tell_followers")


def remarks_told() -> int:
    return Message.objects.filter(key__startswith="remark:").count()
