"""Handing over what somebody who has left still stands for, seen before it is done."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samklang.accounts.models import User
from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import form_page, sent
from samklang.knowledge.actions.handover import hand_over_all, left_behind_by
from samklang.knowledge.doors import get_leaver_for
from samklang.knowledge.forms.handover import HandOverForm
from samklang.people.models import Contact
from samklang.people.naming import typed_as


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: VisitorRequest, public_id: str) -> HttpResponse:
    """All that somebody who has left stands for, and who is to have it."""
    leaver = get_leaver_for(request.user, public_id)
    user = actor_of(request)
    successor = Contact.objects.readable_by(user).present().filter(took_over_from=leaver).first()
    first = {"to": typed_as(successor, reader=user) if successor else ""}
    form = HandOverForm(sent(request), initial=first, reader=user)
    return form_page(
        request,
        form,
        act=lambda: _handed_over(leaver, user, form.cleaned_data["to"]),
        done=_("It is handed over."),
        template="knowledge/hand_over.html",
        context={
            "title": _("Hand over from %(name)s") % {"name": leaver},
            "thing": leaver,
            "left": left_behind_by(leaver, by=user),
        },
    )


def _handed_over(leaver: Contact, user: User, to: Contact) -> Contact:
    hand_over_all(leaver, by=user, to=to)
    return leaver
