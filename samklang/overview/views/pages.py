from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samklang.core.stages import Knot, Stage
from samklang.overview.roles import explained_roles


@require_safe
def front_page(request: HttpRequest) -> HttpResponse:
    """What Samklang is, for somebody who has never seen it."""
    knots = [Knot(stage=stage, is_reached=True) for stage in Stage]
    return render(request, "overview/front_page.html", {"stages": list(Stage), "knots": knots})


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """How to do what can be done here."""
    shown = {"stages": list(Stage), "roles": explained_roles()}
    return render(request, "overview/help.html", shown)
