"""What somebody owes those who look for what others have learned."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.knowledge import rules
from samklang.knowledge.models import Contribution, Draft, Flag, Project
from samklang.knowledge.quality.awaiting import awaiting_their_owner, seen_by_owner_only
from samklang.overview.desk.lists import DeskList, DeskRow, fill
from samklang.overview.known.counts import awaiting_an_answer_of
from samklang.people.rules import is_editor
from samklang.search.models import Miss


def _day(contribution: Contribution) -> DeskRow:
    day = date_format(contribution.confirmed_on, "SHORT_DATE_FORMAT")
    return DeskRow(contribution.title, contribution.get_absolute_url(), day)


def _ending(project: Any) -> DeskRow:
    day = date_format(project.ends_on, "SHORT_DATE_FORMAT")
    return DeskRow(project.title, project.get_absolute_url(), day)


def nothing_after(user: User, *, shown: int) -> DeskList | None:
    """One's own projects that end within half a year, where nobody has written what happens then."""
    return fill(
        Project.objects.owned_by(user).with_nothing_after().order_by("ends_on", "pk"),
        title=_("Projects that end with nothing planned after"),
        explanation=_("Within half a year. Write what happens when the money ends."),
        icon="payments",
        row=_ending,
        shown=shown,
        is_urgent=True,
    )


def past_their_end(user: User, *, shown: int) -> DeskList | None:
    """One's own projects that still are said to run after their last day."""
    return fill(
        Project.objects.owned_by(user).past_their_end().order_by("ends_on", "pk"),
        title=_("Projects whose end is past: what came of them?"),
        explanation=_("Write what came of it and that it has ended, or when it ends now."),
        icon="flag",
        row=_ending,
        shown=shown,
        is_urgent=True,
    )


def own_drafts(user: User, *, shown: int) -> DeskList | None:
    """What somebody began to write and has not published."""
    return fill(
        Draft.objects.readable_by(user),
        title=_("What you began to write"),
        explanation=_("Nobody but you can see it until it is published."),
        icon="edit",
        row=lambda draft: DeskRow(
            str(draft), draft.get_absolute_url(), date_format(draft.saved_at, "SHORT_DATE_FORMAT")
        ),
        shown=shown,
    )


def own_stale(user: User, *, shown: int) -> DeskList | None:
    """What one answers for, and nobody has confirmed for two years, or is to be looked at again."""
    return fill(
        Contribution.objects.owned_by(user).stale().order_by("confirmed_on", "pk"),
        title=_("Does what you wrote still hold?"),
        explanation=_("It is to be looked at again. Correct it, confirm it, or withdraw it."),
        icon="refresh",
        row=_day,
        shown=shown,
    )


def searches_in_vain(user: User, *, shown: int) -> DeskList | None:
    """What several have looked for and nobody has written: the editors ask somebody to."""
    if not is_editor(user):
        return None
    return fill(
        Miss.objects.often().order_by("-count", "text"),
        title=_("Looked for in vain"),
        explanation=_("Several have searched for it, and no text has all of it. Who could write it?"),
        icon="zoom-out",
        row=lambda miss: DeskRow(
            miss.text, f"{reverse('contributions')}?{urlencode({'q': miss.text})}", str(miss.count)
        ),
        shown=shown,
    )


def unanswered_questions(user: User, *, shown: int) -> DeskList | None:
    """Questions nobody has answered: for all who may answer, but not to the asker."""
    return fill(
        awaiting_an_answer_of(user),
        title=_("Questions nobody has answered"),
        explanation=_("Do you know the answer, or who does?"),
        icon="help",
        row=lambda question: DeskRow(
            question.title,
            question.get_absolute_url(),
            date_format(question.published_on, "SHORT_DATE_FORMAT"),
        ),
        shown=shown,
    )


def own_unassessed(user: User, *, shown: int) -> DeskList | None:
    """One's own projects that no owner has assessed for a year, while there are criteria for it."""
    return fill(
        awaiting_their_owner(user).order_by("ends_on", "pk"),
        title=_("How are your projects doing?"),
        explanation=_(
            "It is a year since their owner assessed them, or nobody has yet. It takes ten minutes."
        ),
        icon="checklist",
        row=_assessed_next,
        shown=shown,
    )


def assessed_by_owner_only(user: User, *, shown: int) -> DeskList | None:
    """Projects no other eyes have seen: the editors ask somebody to look."""
    if not is_editor(user):
        return None
    return fill(
        seen_by_owner_only(user).order_by("sort_key", "pk"),
        title=_("Projects assessed only by their owner"),
        explanation=_("Whom could you ask to assess them with fresh eyes?"),
        icon="visibility",
        row=lambda project: DeskRow(project.title, f"{project.get_absolute_url()}#quality"),
        shown=shown,
    )


def _assessed_next(project: Any) -> DeskRow:
    address = reverse("assess_project", args=[project.public_id])
    return DeskRow(project.title, address, project.get_state_display())


def reported(user: User, *, shown: int) -> DeskList | None:
    """What readers have asked the editors to look at, the oldest first."""
    if not rules.may_moderate(user):
        return None
    return fill(
        Flag.objects.readable_by(user).open().select_related("contribution"),
        title=_("Reported by readers"),
        explanation=_("Look at it, put right what is wrong, and close it with a note."),
        icon="flag",
        row=lambda flag: DeskRow(
            flag.contribution.title,
            flag.get_absolute_url(),
            date_format(flag.raised_at, "SHORT_DATE_FORMAT"),
        ),
        shown=shown,
        is_urgent=True,
    )
