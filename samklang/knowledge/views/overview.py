"""The front page of what the municipality knows."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samklang.accounts.rules import Visitor
from samklang.knowledge import rules
from samklang.knowledge.models import Contribution, Draft, Kind, Project, Use
from samklang.knowledge.overview import counted_kinds, counted_results, counted_topics, unanswered
from samklang.people.requests import VisitorRequest

_SHOWN = 6


@require_safe
def knowledge(request: VisitorRequest) -> HttpResponse:
    """What there is by topic and by result; what is new, unanswered, about to end, and has been used."""
    user = request.user
    readable = Contribution.objects.readable_by(user).published()
    context = {
        "topics": counted_topics(user),
        "kinds": counted_kinds(user),
        "results": counted_results(user),
        "newest": readable.exclude(kind=Kind.QUESTION).with_places(user)[:_SHOWN],
        "unanswered": unanswered(user)[:_SHOWN],
        "used": _used(user),
        "ending": Project.objects.readable_by(user).with_nothing_after().with_places(user)[:_SHOWN],
        "drafts": Draft.objects.readable_by(user)[:_SHOWN],
        "may_write": rules.may_write(user),
    }
    return render(request, "knowledge/knowledge.html", context)


def _used(user: Visitor) -> list[Use]:
    """What has been used lately, each thing once."""
    readable = Contribution.objects.readable_by(user).published()
    uses = Use.objects.filter(contribution__in=readable).select_related("contribution")
    newest: dict[int, Use] = {}
    for use in uses[: _SHOWN * 5]:
        newest.setdefault(use.contribution_id, use)
    return list(newest.values())[:_SHOWN]
