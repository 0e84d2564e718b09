"""Users, for administrators: who may sign in, in which roles, who has left."""

from functools import partial
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.links import password_link
from samklang.accounts.models import User
from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import form_page, sent
from samklang.core.listing import Listing, given_in, list_page
from samklang.core.naming import found_in
from samklang.journal.actions import note_export
from samklang.journal.history import history_of
from samklang.people import rules
from samklang.people.actions import users as actions
from samklang.people.actions.tracing import traces_of_user
from samklang.people.doors import get_kept_user_for, get_user_for, get_user_to_erase_for, open_door
from samklang.people.forms.contacts import EraseForm
from samklang.people.forms.users import InviteForm, ShutOutForm, UserFilter
from samklang.people.mentions import Mentions, mentions_of
from samklang.people.models import Contact, Membership
from samklang.people.models.memberships import users_with_roles
from samklang.people.sheets.columns import USER_COLUMNS

_LISTING = Listing(
    template="people/users.html",
    title=gettext_lazy("Users"),
    lead=gettext_lazy("Who can sign in. What they may do follows from their roles in organisations."),
    columns=USER_COLUMNS,
    orders={"name": "sort_key", "email": "email", "roles": "roles", "seen": "last_login"},
    note=partial(note_export, subject="user"),
)
_STATES: dict[str, dict[str, Any]] = {
    "": {"is_active": True},
    "without": {"is_active": True, "is_administrator": False, "roles": 0},
    "administrators": {"is_active": True, "is_administrator": True},
    "out": {"is_active": False, "erased_at": None},
}


def _address(shown: User) -> str:
    return reverse("user", args=[shown.public_id])


@require_safe
def users(request: VisitorRequest) -> HttpResponse:
    """All users, narrowed and sorted as the address says."""
    open_door(rules.may_keep_users(request.user))
    chosen = UserFilter(request.GET)
    return list_page(request, _LISTING, _chosen(given_in(chosen)), chosen=chosen)


def _chosen(given: dict[str, Any]) -> QuerySet[User]:
    rows = users_with_roles()
    if text := given.get("q"):
        rows = rows.filter(found_in("findable", text))
    return rows.filter(**_STATES[given.get("state", "")])


@require_safe
def user(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One user: roles now and before, contact, what an administrator did with them."""
    shown = get_user_for(request.user, public_id)
    memberships = Membership.objects.filter(user=shown).order_by("-since", "pk")
    members = [membership.public_id for membership in memberships]
    is_waiting = rules.may_be_invited_again(shown)
    context = {
        "thing": shown,
        "back": "users",
        "lead": "" if shown.is_erased() else shown.email,
        "memberships": memberships,
        "contact": Contact.objects.filter(user=shown).first(),
        "is_self": shown == request.user,
        "may_erase": rules.may_erase_user(request.user, shown),
        "is_without_role": shown.is_active and not rules.has_role(shown),
        "may_be_invited_again": is_waiting,
        "has_server": bool(settings.EMAIL_HOST),
        "link": password_link(shown) if is_waiting and rules.may_hand_over_link(request.user) else "",
        "history": history_of([shown.public_id, *members], reader=request.user),
    }
    return render(request, "people/user.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def invite_user(request: VisitorRequest) -> HttpResponse:
    """Invite somebody by mail."""
    open_door(rules.may_keep_users(request.user))
    form = InviteForm(sent(request))
    return form_page(
        request,
        form,
        act=lambda: actions.invite(by=actor_of(request), **form.cleaned_data),
        address=_address,
        done=_what_became_of_it(),
        context={"title": _("Invite a user"), "back": "users", **_what_will_happen()},
    )


def _what_will_happen() -> dict[str, str]:
    """What the form promises: a mail is sent only where there is a mail server to send it."""
    if settings.EMAIL_HOST:
        lead = _("The person gets a mail with a link to choose a password. Then give them a role.")
        return {"lead": lead, "button": _("Send the invitation")}
    lead = _(
        "No mail server is configured, so the invitation to the person will wait in the outbox. "
        "Give the person a role meanwhile."
    )
    return {"lead": lead, "button": _("Add the user")}


def _what_became_of_it() -> str:
    if settings.EMAIL_HOST:
        return _("The invitation is on its way.")
    return _("The invitation waits in the outbox.")


@require_http_methods(["GET", "HEAD", "POST"])
def shut_out_user(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Let a user who has left sign in no more, and hand over."""
    shown = get_kept_user_for(request.user, public_id)
    form = ShutOutForm(sent(request), reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.shut_out_user(
            shown, by=actor_of(request), successor=form.cleaned_data["successor"]
        ),
        done=_("%(name)s can no longer sign in.") % {"name": shown.name},
        address=_address,
        context={
            "title": _("Shut out %(name)s") % {"name": shown.name},
            "lead": _("All roles end today. What the person has done stays."),
            "button": _("Shut out"),
            "back_url": _address(shown),
        },
    )


@require_POST
def invite_user_again(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Send the invitation again."""
    shown = get_kept_user_for(request.user, public_id)
    try:
        actions.invite_again(shown, by=actor_of(request))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _what_became_of_it())
    return redirect(_address(shown))


@require_POST
def let_in_user(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Let a user who was shut out sign in again."""
    shown = get_kept_user_for(request.user, public_id)
    actions.let_in_again(shown, by=actor_of(request))
    messages.success(request, _("%(name)s can sign in again, and has no role yet.") % {"name": shown.name})
    return redirect(_address(shown))


@require_http_methods(["GET", "HEAD", "POST"])
def erase_user(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Erase what is known of a user who is shut out, when somebody has said that they are sure."""
    shown = get_user_to_erase_for(request.user, public_id)
    form = EraseForm(sent(request))
    return form_page(
        request,
        form,
        act=lambda: actions.erase_user(shown, by=actor_of(request), ground=form.cleaned_data["ground"]),
        done=_("What was known about the user is erased."),
        address=_address,
        template="people/erase_user.html",
        context={
            "title": _("Erase what is known about %(name)s") % {"name": shown.name},
            "contact": Contact.objects.filter(user=shown).first(),
            "days_kept": settings.SHEETS_KEPT_DAYS,
            "mentions": partial(_mentions_of, shown, reader=actor_of(request)),
            "back_url": _address(shown),
        },
    )


def _mentions_of(user: User, *, reader: User) -> Mentions:
    is_in_directory = Contact.objects.filter(user=user).exists()
    return mentions_of(traces_of_user(user), reader=reader, in_mails_alone=is_in_directory)


@require_POST
def set_administrator(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Make a user an administrator (administrator=yes), or stop it."""
    shown = get_kept_user_for(request.user, public_id)
    wanted = request.POST.get("administrator") == "yes"
    try:
        actions.set_administrator(shown, by=actor_of(request), is_administrator=wanted)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("The change is saved."))
    return redirect(_address(shown))
