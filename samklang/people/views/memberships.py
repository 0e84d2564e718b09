"""Who has which role in an organisation."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import form_page, sent
from samklang.people.actions.memberships import add_membership, end_membership
from samklang.people.doors import get_kept_membership_for, get_kept_organisation_for
from samklang.people.forms.users import EndMembershipForm, MembershipForm


@require_http_methods(["GET", "HEAD", "POST"])
def new_membership(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Give a user a role in an organisation."""
    kept = get_kept_organisation_for(request.user, public_id)
    form = MembershipForm(sent(request), organisation=kept, initial=request.GET.dict(), reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: add_membership(by=actor_of(request), organisation=kept, **form.cleaned_data),
        done=_("The role is given."),
        context={"title": _("New member of %(name)s") % {"name": kept.name}, "thing": kept},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def end_role(request: VisitorRequest, public_id: str) -> HttpResponse:
    """End a role."""
    kept = get_kept_membership_for(request.user, public_id)
    form = EndMembershipForm(sent(request))
    return form_page(
        request,
        form,
        act=lambda: end_membership(kept, by=actor_of(request), on=form.cleaned_data["on"]),
        done=_("The role is ended."),
        context={
            "title": _("End the role of %(name)s") % {"name": kept.user},
            "lead": f"{kept.get_role_display()}, {kept.organisation}",
            "thing": kept.organisation,
            "button": _("End the role"),
        },
    )
