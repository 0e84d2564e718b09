"""The deadlines of hearings: moved for all, and as a calendar anybody can follow."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samklang.accounts.entrance import for_programs
from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.actions.deadlines import move_deadline_of
from samklang.consultations.calendars import public_deadlines
from samklang.consultations.doors import get_run_consultation_for
from samklang.consultations.forms.corrections import DeadlineForm
from samklang.core.calendars import calendar_answer, calendar_of
from samklang.core.editing import form_page, sent
from samklang.people.doors import open_door


@require_http_methods(["GET", "HEAD", "POST"])
def move_deadline(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Give all who were asked longer, and tell them why."""
    kept = get_run_consultation_for(request.user, public_id)
    open_door(rules.deadline_may_be_moved(kept))
    form = DeadlineForm(sent(request))
    asked = kept.inquiry.parties.filter(asked_at__isnull=False).count()
    lead = _("%(number)s parties are told by mail. The reminders follow the new deadline.") % {
        "number": asked
    }
    return form_page(
        request,
        form,
        act=lambda: move_deadline_of(
            kept, by=actor_of(request), until=form.until(), reason=form.cleaned_data["reason"]
        ),
        done=_("The deadline is moved."),
        context={
            "title": _("Move the deadline"),
            "thing": kept,
            "lead": lead if asked else "",
            "button": _("Move the deadline"),
        },
    )


@for_programs
@require_safe
def public_hearings_calendar(request: HttpRequest) -> HttpResponse:
    """The deadlines of all public hearings, for anybody's calendar program."""
    calendar = calendar_of(public_deadlines(), name=str(_("Deadlines of public hearings")))
    return calendar_answer(request, calendar)
