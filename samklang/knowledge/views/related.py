"""What else there is: names for the field that offers them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samklang.accounts.requests import VisitorRequest
from samklang.knowledge import rules
from samklang.knowledge.naming import offered
from samklang.people.doors import open_door


@require_safe
def contribution_names(request: VisitorRequest) -> HttpResponse:
    """Titles like what was typed, for the field that offers them; only of what the visitor may read."""
    open_door(rules.may_write(request.user))
    typed = str(next(iter(request.GET.dict().values()), ""))[:200]
    return render(request, "people/offered.html", {"names": offered(typed, reader=request.user)})
