"""Pages about the outbox."""

from typing import cast

from django.conf import settings
from django.contrib import messages as notices
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samklang.accounts.actors import names_of
from samklang.accounts.models import User
from samklang.mail import actions, rules
from samklang.mail.doors import get_message_for, get_messages_for
from samklang.mail.models import State
from samklang.mail.rows import rows_of, tabs_of

_PAGE = 50


@require_safe
def mails(request: HttpRequest) -> HttpResponse:
    """The mails in one state, the newest first; those that wait when no state is asked for."""
    outbox = get_messages_for(request.user)
    asked = request.GET.get("state", "")
    state = State(asked) if asked in State.values else State.WAITING
    page = Paginator(outbox.in_state(state).order_by("-pk"), _PAGE).get_page(request.GET.get("page"))
    shown = {
        "tabs": tabs_of(outbox, here=state),
        "state": state,
        "page": page,
        "rows": rows_of(list(page)),
        "has_server": bool(settings.EMAIL_HOST),
    }
    return render(request, "mail/mails.html", shown)


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
