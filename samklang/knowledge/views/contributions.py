"""One contribution: what it says, what came of it, who used it, and keeping it true."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import form_page, sent
from samklang.funding.rules import may_see_funds
from samklang.journal.history import history_of
from samklang.knowledge import rules
from samklang.knowledge.actions import contributions as actions
from samklang.knowledge.actions.moderating import withdraw_and_tell
from samklang.knowledge.doors import get_contribution_for, get_kept_contribution_for
from samklang.knowledge.forms.ideas import DecideForm
from samklang.knowledge.forms.remarks import RemarkForm
from samklang.knowledge.forms.uses import UseForm
from samklang.knowledge.forms.withdrawing import WithdrawForm
from samklang.knowledge.models import Contribution, Draft, Idea, Kind, Project
from samklang.knowledge.reading import parts_of, uses_in_words
from samklang.knowledge.signing import readers_of_words_on, signed
from samklang.knowledge.views.beside import quality_of
from samklang.knowledge.views.moderating import moderation_of
from samklang.people.models import Contact, Organisation
from samklang.people.rules import is_editor, is_inside, may_see_contacts

Shown = dict[str, object]


@require_safe
def contribution(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Everything known of it, the answer first: what came of it, then how, then who to call."""
    shown = get_contribution_for(request.user, public_id)
    return render(request, "knowledge/contribution.html", context_of(request, shown))


def context_of(request: VisitorRequest, shown: Contribution) -> Shown:
    """Return what the page of a contribution shows this visitor."""
    user = request.user
    may_edit = rules.may_edit(user, shown)
    uses = list(shown.uses.select_related("user"))
    return {
        "thing": shown,
        "kind": Kind(shown.kind),
        "parts": parts_of(shown),
        "uses": signed(uses, reader=user),
        "uses_in_words": uses_in_words(uses),
        "remarks": signed(shown.remarks.select_related("user"), reader=user),
        "readers_of_words": readers_of_words_on(shown),
        "related": Contribution.objects.readable_by(user).published().filter(related=shown),
        "owner": Contact.objects.readable_by(user).filter(pk=shown.owner_id).first(),
        "substitute": Contact.objects.readable_by(user).filter(contributions_as_substitute=shown).first(),
        "organisation": _known(request, shown.organisation_id),
        "attachments": shown.attachments.standing().select_related("file"),
        "may_edit": may_edit,
        "may_find_person": may_see_contacts(user),
        "may_read_versions": rules.may_read_versions(user),
        "may_look_for_funds": may_see_funds(user) and rules.may_be_paid_for(shown),
        "draft": Draft.objects.readable_by(user).filter(contribution=shown).first() if may_edit else None,
        "may_use": rules.may_use(user, shown),
        "may_remark": rules.may_remark(user, shown),
        **moderation_of(request, shown),
        "may_mark": rules.may_mark_helpful(user, shown),
        "may_remove_all": is_editor(user),
        "use_form": UseForm(initial={"used_on": timezone.localdate()}),
        "remark_form": RemarkForm.on(shown),
        "history": history_of([shown.public_id], reader=user) if is_inside(user) else [],
        **(_context_of_idea(request, shown) if isinstance(shown, Idea) else {}),
        **(quality_of(request, shown) if isinstance(shown, Project) else {}),
    }


def _context_of_idea(request: VisitorRequest, idea: Idea) -> Shown:
    user = request.user
    supporters = list(idea.supports.select_related("user").order_by("since"))
    return {
        "taken_up_by": _known(request, idea.taken_up_by_id),
        "supporters": supporters,
        "names_supporters": rules.may_see_writers(user),
        "supports": any(each.user_id == user.pk for each in supporters),
        "may_support": rules.may_support(user, idea),
        "may_decide": rules.may_decide_on(user, idea),
        "decide_form": DecideForm(reader=user),
    }


def _known(request: VisitorRequest, organisation: int | None) -> Organisation | None:
    """Return an organisation if the visitor may know that there is one."""
    known = Organisation.objects.readable_by(request.user)
    return known.filter(pk=organisation).first() if organisation else None


@require_POST
def confirm_contribution(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say that what is written still holds."""
    kept = get_kept_contribution_for(request.user, public_id)
    actions.confirm(kept, by=actor_of(request))
    return redirect(kept)


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_contribution(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take it out of sight, with the reason."""
    kept = get_kept_contribution_for(request.user, public_id)
    form = WithdrawForm(sent(request))
    return form_page(
        request,
        form,
        act=lambda: withdraw_and_tell(kept, by=actor_of(request), because=form.cleaned_data["because"]),
        done=_("It is withdrawn."),
        context={
            "title": _("Withdraw “%(title)s”") % {"title": kept.title},
            "thing": kept,
            "button": _("Withdraw"),
        },
    )


@require_POST
def bring_back_contribution(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Publish it again."""
    kept = get_kept_contribution_for(request.user, public_id)
    actions.bring_back(kept, by=actor_of(request))
    return redirect(kept)
