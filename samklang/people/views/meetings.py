"""A network's meetings: called, listed, written up, and taken away as a calendar."""

from functools import partial

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.calendars import calendar_answer, calendar_of
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.listing import page_of
from samklang.journal.history import history_of
from samklang.people import rules
from samklang.people.actions import meetings as actions
from samklang.people.calendars.meetings import events_of
from samklang.people.doors import (
    get_kept_meeting_for,
    get_meeting_for,
    get_network_read_within_for,
    get_network_written_in_for,
)
from samklang.people.forms.networks import MeetingForm, NewMeetingForm, texts_of_meeting
from samklang.people.models import Contact, NetworkMeeting


@require_safe
def network_meetings(request: VisitorRequest, public_id: str) -> HttpResponse:
    """All meetings of a network: those to come, then those that were."""
    network = get_network_read_within_for(request.user, public_id)
    page = page_of(network.meetings.past(), request)
    context = {
        "thing": network,
        "coming": network.meetings.coming() if page.number == 1 else [],
        "past": page.object_list,
        "page": page,
        "may_write": network.is_open() and rules.may_write_in_network(request.user, network),
    }
    return render(request, "people/network_meetings.html", context)


@require_safe
def network_calendar(request: VisitorRequest, public_id: str) -> HttpResponse:
    """The meetings of a network as a calendar file."""
    network = get_network_read_within_for(request.user, public_id)
    meetings = network.meetings.select_related("network").order_by("starts_at", "pk")
    written = calendar_of(events_of(meetings), name=network.name)
    return calendar_answer(request, written, file_name=network.name)


@require_safe
def network_meeting(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One meeting: when and where, what about, what was said and who was there."""
    shown = get_meeting_for(request.user, public_id)
    may_write = rules.may_write_in_network(request.user, shown.network)
    readable = Contact.objects.readable_by(request.user).filter(meetings=shown)
    context = {
        "thing": shown,
        "participants": readable.select_related("organisation"),
        "may_write": may_write,
        "history": history_of([shown.public_id], reader=request.user)
        if rules.is_inside(request.user)
        else [],
    }
    return render(request, "people/network_meeting.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_meeting(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Call a network together."""
    network = get_network_written_in_for(request.user, public_id)
    form = NewMeetingForm(sent(request), initial={"version": 1}, reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.call_meeting(network, form.details(), by=actor_of(request)),
        done=_("The meeting stands in the network. Write to the members when you want them to know."),
        context={"title": _("New meeting"), "lead": network.name, "back": "networks", "thing": network},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit_meeting(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change a meeting; afterwards, write what was said and tick who was there."""
    kept = get_kept_meeting_for(request.user, public_id)
    form = MeetingForm.among(_who_may_have_been_there(request, kept))
    return edit_page(
        request,
        kept,
        form,
        act=lambda form, version: actions.edit_meeting(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=partial(texts_of_meeting, people=form.people),
        done=_("The meeting is saved."),
        back="networks",
    )


def _who_may_have_been_there(request: VisitorRequest, meeting: NetworkMeeting) -> list[Contact]:
    """Members and those noted already, as far as the visitor may see them."""
    readable = Contact.objects.readable_by(request.user)
    members = Q(pk__in=meeting.network.members.values("pk"))
    there = Q(pk__in=meeting.participants.values("pk"))
    return list(readable.filter(members | there).select_related("organisation"))


@require_POST
def call_off_meeting(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say that it will not be held."""
    kept = get_kept_meeting_for(request.user, public_id)
    actions.call_off(kept, by=actor_of(request))
    return redirect(kept)


@require_POST
def hold_meeting(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say that it will be held after all."""
    kept = get_kept_meeting_for(request.user, public_id)
    actions.hold_after_all(kept, by=actor_of(request))
    return redirect(kept)
