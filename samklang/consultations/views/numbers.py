"""The numbers of a hearing, and the rules by which it is counted."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.consultations import rules
from samklang.consultations.actions.counting import set_counting_rules
from samklang.consultations.counting.charts import bars_of, timeline_of
from samklang.consultations.counting.numbers import Numbers
from samklang.consultations.counting.outcomes import rules_of
from samklang.consultations.counting.sheets import numbers_workbook
from samklang.consultations.counting.wording import in_words
from samklang.consultations.doors import get_run_consultation_for, get_watched_consultation_for
from samklang.consultations.forms.counting import CountingForm, shown_rules
from samklang.core.editing import form_page, sent

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def numbers(request: VisitorRequest, public_id: str) -> HttpResponse:
    """How many answered, in every way it is told, and how one comes from all of them to what counts."""
    consultation = get_watched_consultation_for(request.user, public_id)
    counted = Numbers(consultation)
    if request.GET.get("format") == "xlsx":
        return _as_workbook(counted)
    context = {
        "thing": consultation,
        "numbers": counted,
        "rules": counted.rules,
        "sentences": in_words(counted.rules),
        "breakdowns": [(each, bars_of(each)) for each in counted.breakdowns],
        "timeline": timeline_of(counted.periods, consultation.inquiry.deadline),
        "has_campaigns": counted.as_one != counted.counted or counted.rules.campaigns_as_one,
        "may_set": rules.may_run(request.user) and rules.may_be_counted_anew(consultation),
    }
    return render(request, "consultations/numbers.html", context)


def _as_workbook(counted: Numbers) -> HttpResponse:
    content = numbers_workbook(counted, author=settings.MUNICIPALITY)
    name = f"{counted.consultation.number} {_('numbers')}.xlsx"
    response = HttpResponse(content, content_type=_EXCEL)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def counting_rules(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Decide by which rules it is counted."""
    consultation = get_run_consultation_for(request.user, public_id)
    form = CountingForm(sent(request), initial=shown_rules(rules_of(consultation)))
    back = reverse("numbers", args=[consultation.public_id])
    return form_page(
        request,
        form,
        act=lambda: set_counting_rules(
            consultation,
            by=actor_of(request),
            details=form.details(),
            because=form.cleaned_data["because"],
        ),
        done=_("The hearing is counted by these rules now."),
        context={"title": _("What counts?"), "thing": consultation, "back_url": back},
        address=lambda _made: back,
    )
