"""What somebody follows, and how its news come: a page for them alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render, resolve_url
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from samklang.accounts.models import User
from samklang.accounts.requests import SignedInRequest
from samklang.core.editing import form_page, sent
from samklang.following import actions
from samklang.following.models import Follow, Frequency, NewsChoice, SavedSearch
from samklang.following.rules import can_be_told_at_once
from samklang.journal.subjects import Subject, describe
from samklang.overview.forms.following import NewsChoiceForm

_GROUPS: dict[str, Promise] = {
    "topic": gettext_lazy("Topics"),
    "know": gettext_lazy("What others have learned"),
    "fund": gettext_lazy("Funds"),
    "network": gettext_lazy("Networks"),
    "org": gettext_lazy("Organisations"),
    "district": gettext_lazy("Districts"),
}


@dataclass(frozen=True, slots=True)
class Followed:
    """Something followed, as it is called today."""

    follow: Follow
    thing: Subject
    can_be_told_at_once: bool


@require_safe
@login_required
def following(request: SignedInRequest) -> HttpResponse:
    """All that one follows and may still read, the searches one keeps, and how often the news come."""
    context = {
        "groups": _groups(request.user),
        "searches": SavedSearch.objects.readable_by(request.user),
        "frequency": Frequency(_choice_of(request.user)),
    }
    return render(request, "overview/following.html", context)


def _groups(user: User) -> list[tuple[Promise, list[Followed]]]:
    follows = list(Follow.objects.of(user))
    described = describe((follow.subject for follow in follows), reader=user)
    rows = [_row(follow, described[follow.subject]) for follow in follows if described[follow.subject].name]
    groups = ((label, _of_kind(prefix, rows)) for prefix, label in _GROUPS.items())
    return [(label, found) for label, found in groups if found]


def _row(follow: Follow, thing: Subject) -> Followed:
    return Followed(follow, thing, can_be_told_at_once(follow.subject))


def _of_kind(prefix: str, rows: Iterable[Followed]) -> list[Followed]:
    return [row for row in rows if row.follow.subject.startswith(f"{prefix}-")]


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def choose_news(request: SignedInRequest) -> HttpResponse:
    """Choose how often the news come by mail: what the foot of each such mail leads to."""
    form = NewsChoiceForm(sent(request), initial={"frequency": _choice_of(request.user)})
    return form_page(
        request,
        form,
        act=lambda: actions.choose_news(by=request.user, frequency=form.cleaned_data["frequency"]),
        done=_("Your choice is kept."),
        context={"title": _("Mail with my news"), "back_url": resolve_url("following")},
        template="overview/following_form.html",
        address=lambda _choice: resolve_url("following"),
    )


def _choice_of(user: User) -> str:
    chosen = NewsChoice.objects.filter(user=user).values_list("frequency", flat=True).first()
    return chosen or Frequency.WEEKLY
