"""The days on which bodies meet: the list, and what is written there."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.listing import Column, Listing, given_in, list_page
from samklang.core.naming import found_in
from samklang.meetings import rules
from samklang.meetings.actions import meetings as actions
from samklang.meetings.doors import get_kept_meeting_for
from samklang.meetings.forms import MeetingFilter, MeetingForm, MeetingsForm, texts_of_meeting
from samklang.meetings.models import Meeting
from samklang.people.doors import open_door

_LISTING = Listing(
    template="meetings/meetings.html",
    title=gettext_lazy("Days of meetings"),
    lead=gettext_lazy("When committees and councils meet: who is asked can say on which day it is treated."),
    columns=[
        Column("held_on", gettext_lazy("Day"), lambda row: row.held_on.isoformat(), 14),
        Column("body", gettext_lazy("Who meets?"), lambda row: row.body.name, 40),
        Column("place", pgettext_lazy("meeting", "Where?"), lambda row: row.place, 30),
    ],
    orders={"held_on": "held_on", "body": "body__sort_key"},
)


@require_safe
def meetings(request: VisitorRequest) -> HttpResponse:
    """The days on which bodies meet, the next one first."""
    open_door(rules.may_see_meetings(request.user))
    chosen = MeetingFilter(request.GET)
    given = given_in(chosen)
    rows = Meeting.objects.readable_by(request.user)
    rows = rows.past() if given.get("when") else rows.coming()
    if body := given.get("body"):
        rows = rows.filter(found_in("body__findable", body))
    kept = set(rules.bodies_kept_by(request.user).values_list("pk", flat=True))
    return list_page(request, _LISTING, rows.select_related("body"), chosen=chosen, kept=kept)


@require_http_methods(["GET", "HEAD", "POST"])
def new_meetings(request: VisitorRequest) -> HttpResponse:
    """Add the days on which a body meets, a whole year at once."""
    open_door(rules.keeps_meetings(request.user))
    own = rules.bodies_kept_by(request.user)[:2]
    first = {"body": own[0].name} if len(own) == 1 else {}
    form = MeetingsForm(sent(request), initial=first, reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: _added(request, form),
        done=_("The days stand in the list."),
        context={"title": _("New days of meetings"), "back": "meetings"},
        address=lambda _made: reverse("meetings"),
    )


def _added(request: VisitorRequest, form: MeetingsForm) -> Meeting:
    given = form.cleaned_data
    made = actions.add_meetings(given["body"], given["days"], by=actor_of(request), place=given["place"])
    if not made:
        raise ValidationError({"days": _("All these days stand there already.")})
    return made[0]


@require_http_methods(["GET", "HEAD", "POST"])
def edit_body_meeting(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Move a meeting to another day or place."""
    kept = get_kept_meeting_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        MeetingForm,
        act=lambda form, version: actions.edit_meeting(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=texts_of_meeting,
        done=_("It is saved."),
        template="meetings/meeting_form.html",
        may_remove=not kept.items.exists(),
    )


@require_POST
def remove_body_meeting(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take a day out of the list."""
    kept = get_kept_meeting_for(request.user, public_id)
    try:
        actions.remove_meeting(kept, by=actor_of(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("The day is taken out."))
    return redirect("meetings")
