"""Assessing a project by the quality criteria, and one assessment in full."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import form_page, sent
from samklang.knowledge import rules
from samklang.knowledge.actions import assessments as actions
from samklang.knowledge.forms.assessing import AssessmentForm
from samklang.knowledge.forms.withdrawing import WithdrawForm
from samklang.knowledge.models import (
    AssessedAs,
    Assessment,
    AssessmentDraft,
    CriteriaSet,
    CriteriaVersion,
    Project,
)
from samklang.knowledge.quality.doors import (
    get_assessed_project_for,
    get_assessment_for,
    get_assessment_to_withdraw_for,
)
from samklang.knowledge.quality.profiles import seen_before, with_marks

_TEMPLATE = "knowledge/assess.html"


@require_http_methods(["GET", "HEAD", "POST"])
def assess_project(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Answer all criteria on one page; what was begun is gone on with."""
    project = get_assessed_project_for(request.user, public_id)
    draft = AssessmentDraft.objects.filter(writer=actor_of(request), project=project).first()
    criteria = _criteria_for(request, draft)
    form = AssessmentForm(sent(request), criteria=criteria, initial=draft.typed if draft else {})
    if form.is_bound and "keep" in form.data:
        _keep(request, project, criteria, form)
        messages.success(request, _("What you have answered is kept. Nobody but you can see it."))
        return redirect("assess_project", project.public_id)
    assessed_as = AssessedAs(str(rules.assesses_as(request.user, project)))
    before = seen_before(project, assessed_as=assessed_as)
    return form_page(
        request,
        form,
        act=lambda: actions.assess(
            project,
            by=actor_of(request),
            criteria=criteria,
            marks=form.marks(),
            note=form.cleaned_data["note"],
        ),
        done=_("Thank you. The assessment stands on the project's page."),
        template=_TEMPLATE,
        context={
            "title": _("Assess “%(title)s”") % {"title": project.title},
            "thing": project,
            "criteria": criteria,
            "asked": list(form.asked(project, before=before)),
            "assessed_as": assessed_as,
            "kept": draft,
            "other_sets": CriteriaSet.objects.in_use().exclude(pk=criteria.criteria_set_id),
        },
        address=lambda _made: f"{project.get_absolute_url()}#quality",
    )


def _criteria_for(request: VisitorRequest, draft: AssessmentDraft | None) -> CriteriaVersion:
    """Return the criteria the form was shown with, those chosen, those of a draft, or the first in use."""
    in_use = CriteriaVersion.objects.in_force().filter(criteria_set__closed_on=None)
    in_use = in_use.select_related("criteria_set").order_by("criteria_set__sort_key", "-number")
    asked = in_use.filter(public_id=request.POST.get("criteria", "")).first()
    chosen = in_use.filter(criteria_set__public_id=request.GET.get("set", "")).first()
    begun = in_use.filter(pk=draft.criteria_version_id).first() if draft else None
    if found := asked or chosen or begun or in_use.first():
        return found
    raise Http404


def _keep(
    request: VisitorRequest, project: Project, criteria: CriteriaVersion, form: AssessmentForm
) -> AssessmentDraft:
    return actions.keep_assessment(project, by=actor_of(request), criteria=criteria, typed=form.typed())


@require_POST
def keep_assessment(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Keep what is answered so far while it is being answered."""
    project = get_assessed_project_for(request.user, public_id)
    criteria = _criteria_for(request, None)
    kept = _keep(request, project, criteria, AssessmentForm(request.POST, criteria=criteria))
    return render(request, "knowledge/assessment_kept.html", {"kept": kept})


@require_POST
def discard_assessment(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Throw away what was begun."""
    project = get_assessed_project_for(request.user, public_id)
    actions.discard_assessment(project, by=actor_of(request))
    messages.success(request, _("The draft is thrown away."))
    return redirect(project)


@require_safe
def assessment(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One assessment: who, when, by which criteria, and why; beside it the others of the project."""
    shown = get_assessment_for(request.user, public_id)
    others = Assessment.objects.readable_by(request.user).filter(project=shown.project)
    context = {
        "thing": shown,
        "marks": with_marks(Assessment.objects.filter(pk=shown.pk))[0].marks.all(),
        "others": others.exclude(pk=shown.pk).select_related("user", "criteria_version__criteria_set"),
        "may_withdraw": rules.may_withdraw_assessment(request.user, shown),
    }
    return render(request, "knowledge/assessment.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_assessment(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Withdraw an assessment, with the reason."""
    kept = get_assessment_to_withdraw_for(request.user, public_id)
    form = WithdrawForm(sent(request))
    form.fields["because"].help_text = _("It counts no longer. You and the editors still see it.")
    return form_page(
        request,
        form,
        act=lambda: actions.withdraw_assessment(
            kept, by=actor_of(request), because=form.cleaned_data["because"]
        ),
        done=_("The assessment is withdrawn."),
        context={"title": _("Withdraw the assessment"), "thing": kept},
        address=lambda _made: kept.project.get_absolute_url(),
    )
