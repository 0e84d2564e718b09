"""Reporting something to the editors, and what editors do: settle it, move what was written."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import form_page, sent
from samklang.core.fields import one_on_each_line
from samklang.knowledge import rules
from samklang.knowledge.actions import flags as actions
from samklang.knowledge.actions.moderating import Belonging, move
from samklang.knowledge.doors import get_contribution_for, get_flag_for
from samklang.knowledge.forms.moderating import FlagForm, MoveForm, SettleForm
from samklang.knowledge.models import Contribution, Flag
from samklang.people.doors import open_door
from samklang.people.naming import typed_as

_SETTLED = 20  # settled ones that are shown


def moderation_of(request: VisitorRequest, shown: Contribution) -> dict[str, object]:
    """Return what its page says of reports: to editors what waits, to a reader that theirs was sent."""
    user, may_moderate = request.user, rules.may_moderate(request.user)
    may_flag = rules.may_flag(user, shown)
    return {
        "may_moderate": may_moderate,
        "may_flag": may_flag,
        "has_flagged": may_flag and shown.flags.open().filter(raised_by=user.pk).exists(),
        "flags": shown.flags.open() if may_moderate else (),
    }


@require_http_methods(["GET", "HEAD", "POST"])
def flag_contribution(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Report something to the editors."""
    shown = get_contribution_for(request.user, public_id)
    open_door(rules.may_flag(request.user, shown))
    form = FlagForm(sent(request))

    def act() -> Contribution:
        actions.raise_flag(shown, by=actor_of(request), reason=form.cleaned_data["reason"])
        return shown

    return form_page(
        request,
        form,
        act=act,
        done=_("Thank you. The editors will look at it, and tell you what they did."),
        context={
            "title": _("Report “%(title)s” to the editors") % {"title": shown.title},
            "lead": _("Only the editors see it, and that it was you."),
            "button": _("Tell the editors"),
            "thing": shown,
        },
    )


@require_safe
def flags(request: VisitorRequest) -> HttpResponse:
    """What readers have reported: what waits first, then what was settled last."""
    open_door(rules.may_moderate(request.user))
    rows = Flag.objects.readable_by(request.user).select_related("contribution", "raised_by")
    context = {
        "waiting": rows.open(),
        "settled": rows.exclude(settled_at=None).order_by("-settled_at", "-pk")[:_SETTLED],
    }
    return render(request, "knowledge/flags.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def flag(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One report: what a reader wrote, what can be done, and settling it."""
    found = get_flag_for(request.user, public_id)
    form = SettleForm(sent(request))
    return form_page(
        request,
        form,
        act=lambda: actions.settle(found, by=actor_of(request), note=form.cleaned_data["note"]),
        done=_("It is settled, and whoever reported it is told."),
        template="knowledge/flag.html",
        context={"title": found.contribution.title, "flag": found, "thing": found.contribution},
        address=lambda settled: reverse("flags"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def move_contribution(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Give something to whoever should answer for it."""
    open_door(rules.may_moderate(request.user))
    kept = get_contribution_for(request.user, public_id)
    first = {
        "owner": typed_as(kept.owner, reader=request.user),
        "organisation": kept.organisation.name,
        "topics": one_on_each_line(topic.name for topic in kept.topics.all()),
    }
    form = MoveForm(sent(request), reader=request.user, initial=first)
    form.offer(first["topics"])

    def act() -> Contribution:
        given = dict(form.cleaned_data)
        because = given.pop("because")
        return move(kept, by=actor_of(request), to=Belonging(**given), because=because)

    return form_page(
        request,
        form,
        act=act,
        done=_("It is moved, and both owners are told."),
        context={"title": _("Move “%(title)s”") % {"title": kept.title}, "thing": kept},
    )
