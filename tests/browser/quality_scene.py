"""Quality in the browser: criteria in two versions, a draft of the third, and a project assessed twice."""

from dataclasses import replace
from datetime import date
from typing import Any

from samklang.accounts.models import User
from samklang.knowledge.actions import criteria as actions
from tests.knowledge.quality import MEASURE, PLAN, US, decide, make_assessment, make_set


def assessed(project: Any) -> dict[str, Any]:
    """What the pages of criteria and assessments show."""
    criteria = make_set("Gode projekter", PLAN, MEASURE)
    someone = User.objects.filter(is_administrator=True).first()
    assert someone is not None
    make_assessment(project, someone, criteria, 0, 2, on=date(2025, 1, 10))
    draft = actions.begin_draft(criteria, by=US)
    plan = draft.criteria.all()[0]
    better = replace(
        PLAN, levels=("Der er ingen plan.", "Der er en plan for det første halve år.", "Til det sidste.")
    )
    actions.edit_criterion(plan, better, by=US, version=plan.version)
    decided = decide(draft, on=date(2025, 6, 1))
    made = make_assessment(project, someone, criteria, 2, None, on=date(2026, 1, 10))
    begun = actions.begin_draft(criteria, by=US)
    actions.add_criterion(begun, replace(PLAN, name="Risici", question="Hvad kan gå galt?"), by=US)
    criterion = begun.criteria.all()[1]
    return {
        "criteria": criteria,
        "measure": decided,
        "measure_draft": begun,
        "criterion": criterion,
        "assessment": made,
    }
