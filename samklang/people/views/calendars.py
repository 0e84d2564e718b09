"""A person's calendars: the secret address of them, and what a calendar program is given there."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samklang.accounts.entrance import for_programs
from samklang.accounts.links import whole_address
from samklang.accounts.models import User
from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.calendars import calendar_answer, calendar_of
from samklang.people.actions.calendars import forget_calendar_address, make_calendar_address
from samklang.people.calendars.offered import Calendar, calendars_for
from samklang.people.doors import open_door
from samklang.people.models import CalendarAddress


@require_safe
def calendar_address(request: VisitorRequest) -> HttpResponse:
    """Whether somebody has an address, what can be read at it, and how to make, renew or give it up."""
    open_door(request.user.is_authenticated)
    return _page(request, actor_of(request))


@require_POST
@never_cache
def new_calendar_address(request: VisitorRequest) -> HttpResponse:
    """Make a new address and show it, this once: so the answer is the page itself and kept by nobody."""
    user = _owner(request)
    return _page(request, user, secret=make_calendar_address(by=user))


@require_POST
def revoke_calendar_address(request: VisitorRequest) -> HttpResponse:
    """Give the address up."""
    user = _owner(request)
    forget_calendar_address(user, by=user)
    messages.success(request, _("The address opens nothing any more."))
    return redirect("calendar_address")


@for_programs
@require_safe
def calendar(request: HttpRequest, secret: str, name: str) -> HttpResponse:
    """One of somebody's calendars, for whoever has their secret address; a wrong one leads nowhere."""
    address = CalendarAddress.objects.of_secret(secret)
    if address is None:
        raise Http404
    asked = next((each for each in calendars_for(address.user) if each.name == name), None)
    if asked is None:
        raise Http404
    with override(address.user.language):
        written = calendar_of(asked.events(address.user), name=str(asked.title))
    answer = calendar_answer(request, written)
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer


def _owner(request: VisitorRequest) -> User:
    open_door(bool(calendars_for(request.user)))
    return actor_of(request)


def _page(request: VisitorRequest, user: User, *, secret: str = "") -> HttpResponse:
    context = {
        "address": CalendarAddress.objects.filter(user=user).first(),
        "calendars": [(each, _link(each, secret) if secret else "") for each in calendars_for(user)],
        "is_new": bool(secret),
    }
    return render(request, "people/calendar_address.html", context)


def _link(calendar: Calendar, secret: str) -> str:
    return whole_address(reverse("calendar", args=[secret, calendar.name]))
