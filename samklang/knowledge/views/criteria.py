"""Sets of quality criteria: what is asked of projects, since when, and what was asked before."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import edit_page, form_page, sent
from samklang.journal.history import history_of
from samklang.knowledge import rules
from samklang.knowledge.actions import criteria as actions
from samklang.knowledge.forms.criteria import (
    CriteriaSetForm,
    CriterionForm,
    PutInForceForm,
    texts_of_criterion,
    texts_of_set,
)
from samklang.knowledge.models import CriteriaSet, CriteriaVersion
from samklang.knowledge.quality.criteria import changes_between
from samklang.knowledge.quality.doors import (
    get_criteria_set_for,
    get_criteria_version_for,
    get_draft_of_criteria_for,
    get_drafted_criterion_for,
    get_kept_criteria_set_for,
)
from samklang.people.doors import open_door
from samklang.people.rules import is_inside


@require_safe
def criteria_sets(request: VisitorRequest) -> HttpResponse:
    """All sets the visitor may know of, each with the version that holds."""
    sets = CriteriaSet.objects.readable_by(request.user).prefetch_related("versions__criteria")
    context = {
        "sets": sets,
        "may_keep": rules.may_keep_criteria(request.user),
        "may_compare": rules.may_compare_quality(request.user),
    }
    return render(request, "knowledge/criteria_sets.html", context)


@require_safe
def criteria_set(request: VisitorRequest, public_id: str) -> HttpResponse:
    """A set: its criteria as they hold today, and all its versions with what was new in each."""
    shown = get_criteria_set_for(request.user, public_id)
    versions = list(shown.versions.readable_by(request.user).prefetch_related("criteria__levels"))
    newest_first = zip(versions, [*versions[1:], None], strict=True)
    context = {
        "thing": shown,
        "current": next((each for each in versions if each.is_in_force()), None),
        "draft": next((each for each in versions if each.is_draft()), None),
        "versions": [
            (each, changes_between(before, each) if before else []) for each, before in newest_first
        ],
        "may_keep": rules.may_keep_criteria(request.user),
        "may_compare": rules.may_compare_quality(request.user),
        "history": _history(request, shown, versions),
    }
    return render(request, "knowledge/criteria_set.html", context)


def _history(request: VisitorRequest, shown: CriteriaSet, versions: list[CriteriaVersion]) -> list[object]:
    subjects = [shown.public_id, *(each.public_id for each in versions)]
    return [*history_of(subjects, reader=request.user)] if is_inside(request.user) else []


@require_safe
def criteria_version(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One version in full; for its editors a draft with all that can be done to it."""
    shown = get_criteria_version_for(request.user, public_id)
    earlier = shown.criteria_set.versions.decided().filter(number__lt=shown.number)
    before = earlier.prefetch_related("criteria__levels").first()
    context = {
        "thing": shown,
        "criteria": list(shown.criteria.all()),
        "before": before,
        "changes": changes_between(before, shown) if before else [],
        "may_keep": rules.may_keep_criteria(request.user),
    }
    return render(request, "knowledge/criteria_version.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_criteria_set(request: VisitorRequest) -> HttpResponse:
    """Add a set of criteria."""
    open_door(rules.may_keep_criteria(request.user))
    form = CriteriaSetForm(sent(request), initial={"version": 1}, reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.add_set(form.details(), by=actor_of(request)),
        done=_("The set is added. Write its criteria in the draft."),
        context={"title": _("New set of criteria"), "back": "criteria_sets"},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit_criteria_set(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change a set's name or purpose."""
    kept = get_kept_criteria_set_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        CriteriaSetForm,
        act=lambda form, version: actions.edit_set(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=texts_of_set,
        done=_("The set is saved."),
    )


@require_POST
def close_criteria_set(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Assess nothing more by it."""
    kept = get_kept_criteria_set_for(request.user, public_id)
    return redirect(actions.close_set(kept, by=actor_of(request)))


@require_POST
def reopen_criteria_set(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Assess by it again."""
    kept = get_kept_criteria_set_for(request.user, public_id)
    return redirect(actions.reopen_set(kept, by=actor_of(request)))


@require_POST
def begin_criteria_draft(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Begin a new version, or go on with the one that is begun."""
    kept = get_kept_criteria_set_for(request.user, public_id)
    return redirect(actions.begin_draft(kept, by=actor_of(request)))


@require_POST
def discard_criteria_draft(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Throw a draft of a version away."""
    draft = get_draft_of_criteria_for(request.user, public_id)
    actions.discard_draft_of_criteria(draft, by=actor_of(request))
    messages.success(request, _("The draft is thrown away."))
    return redirect(draft.criteria_set)


@require_http_methods(["GET", "HEAD", "POST"])
def put_criteria_in_force(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Say from which day a draft holds; then it is frozen."""
    draft = get_draft_of_criteria_for(request.user, public_id)
    first = {"on": timezone.localdate(), "changes": draft.changes, "version": draft.version}
    form = PutInForceForm(sent(request), initial=first)
    return form_page(
        request,
        form,
        act=lambda: actions.put_in_force(draft, by=actor_of(request), **form.cleaned_data),
        done=_("The version is decided."),
        context={
            "title": _("Put “%(name)s” in force") % {"name": draft},
            "lead": _("After that it is not changed any more. Assessments made before keep their version."),
            "button": _("Put it in force"),
            "thing": draft,
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def new_criterion(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Write a criterion in a draft."""
    draft = get_draft_of_criteria_for(request.user, public_id)
    first = {"version": 1, "area": request.GET.get("area", "")}
    form = CriterionForm(sent(request), initial=first, reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.add_criterion(draft, form.details(), by=actor_of(request)),
        done=_("The criterion is added."),
        context={"title": _("New criterion"), "thing": draft},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit_criterion(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change a criterion of a draft."""
    kept = get_drafted_criterion_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        CriterionForm,
        act=lambda form, version: actions.edit_criterion(
            kept, form.details(), by=actor_of(request), version=version
        ),
        texts=texts_of_criterion,
        done=_("The criterion is saved."),
    )


@require_POST
def remove_criterion(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Take a criterion out of a draft."""
    kept = get_drafted_criterion_for(request.user, public_id)
    actions.remove_criterion(kept, by=actor_of(request))
    messages.success(request, _("“%(name)s” is removed from the draft.") % {"name": kept.name})
    return redirect(kept.criteria_version)


@require_POST
def move_criterion(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Move a criterion one place up or down in its area."""
    kept = get_drafted_criterion_for(request.user, public_id)
    actions.move_criterion(kept, by=actor_of(request), is_up=request.POST.get("way") == "up")
    return redirect(kept)
