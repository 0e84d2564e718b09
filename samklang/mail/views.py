"""Pages about the outbox."""

from functools import partial
from typing import cast

from django.conf import settings
from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from samklang.accounts.actors import names_of
from samklang.accounts.models import User
from samklang.core.listing import Listing, list_page
from samklang.journal.actions import note_export
from samklang.mail import actions, rules
from samklang.mail.doors import get_message_for, get_messages_for
from samklang.mail.forms import MailFilter
from samklang.mail.models import State
from samklang.mail.rows import COLUMNS, rows_of, tabs_of

_LISTING = Listing(
    template="mail/mails.html",
    title=gettext_lazy("Outgoing mail"),
    lead=gettext_lazy(
        "Every mail the system sends, and what became of it. None is lost when the mail server is down."
    ),
    columns=COLUMNS,
    orders={"subject": "subject", "to": "to", "written": "requested_at"},
    note=partial(note_export, subject="mail"),
)


@require_safe
def mails(request: HttpRequest) -> HttpResponse:
    """The mails in one state, the newest first; those that wait when no state is asked for."""
    outbox = get_messages_for(request.user)
    asked = request.GET.get("state", "")
    state = State(asked) if asked in State.values else State.WAITING
    chosen = MailFilter(request.GET)
    narrowed = chosen.narrow(outbox)
    typed = request.GET.get("q", "")
    return list_page(
        request,
        _LISTING,
        narrowed.in_state(state).order_by("-pk"),
        chosen=chosen,
        dressed=rows_of,
        tabs=tabs_of(narrowed, here=state, query=typed),
        is_narrowed=bool(typed) or state != State.WAITING,
        state=state,
        has_server=bool(settings.EMAIL_HOST),
    )


@require_safe
def mail(request: HttpRequest, public_id: str) -> HttpResponse:
    """One mail: to whom, what became of it and, if it is for others to read, its text."""
    found = get_message_for(request.user, public_id)
    shown = {
        "row": rows_of([found])[0],
        "message": found,
        "written_by": names_of([found.requested_by])[found.requested_by],
        "may_read_text": rules.may_read_text(cast(User, request.user), message=found),
        "has_server": bool(settings.EMAIL_HOST),
    }
    return render(request, "mail/mail.html", shown)


@require_POST
def resend_mail(request: HttpRequest, public_id: str) -> HttpResponse:
    found = get_message_for(request.user, public_id)
    actions.send_again(by=cast(User, request.user), message=found)
    notices.success(request, _("The mail waits to be sent again."))
    return redirect(found)
