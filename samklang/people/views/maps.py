"""Bringing in a map of the districts: choose a file, look at whose border is whose, confirm."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import sent
from samklang.files.errors import FileRefused
from samklang.people import rules
from samklang.people.actions import maps as actions
from samklang.people.doors import get_district_map_for, open_door
from samklang.people.forms.maps import MapForm
from samklang.people.maps.picture import picture_of_drawing
from samklang.people.maps.reading import MapRefused
from samklang.people.models import DistrictMap


@require_http_methods(["GET", "HEAD", "POST"])
def new_district_map(request: VisitorRequest) -> HttpResponse:
    """Choose a file of borders."""
    open_door(rules.may_keep_organisations(request.user))
    form = MapForm(sent(request), request.FILES or None)
    if form.is_bound and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            return redirect(actions.upload_map(by=actor_of(request), name=file.name, content=file))
        except (MapRefused, FileRefused) as error:
            form.add_error("file", str(error))
    context = {"form": form, "earlier": DistrictMap.objects.readable_by(request.user)[:10]}
    return render(request, "people/new_map.html", context, status=422 if form.errors else 200)


@require_safe
def district_map(request: VisitorRequest, public_id: str) -> HttpResponse:
    """What a file would draw, or that it is drawn."""
    return _preview(request, get_district_map_for(request.user, public_id))


@require_POST
def confirm_district_map(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Draw what was shown."""
    kept = get_district_map_for(request.user, public_id)
    try:
        actions.confirm_map(
            kept,
            by=actor_of(request),
            by_property=request.POST.get("by", ""),
            fingerprint=request.POST.get("fingerprint", ""),
        )
    except ValidationError as error:
        return _preview(request, kept, refused=" ".join(error.messages))
    return redirect(kept)


def _preview(request: VisitorRequest, kept: DistrictMap, *, refused: str = "") -> HttpResponse:
    context: dict[str, object] = {"map": kept, "refused": refused}
    if not (kept.is_confirmed() or kept.file.is_erased()):
        plan = actions.plan_of(kept, by_property=request.GET.get("by", ""))
        context["plan"] = plan
        try:
            context["picture"] = picture_of_drawing(plan.drawing) if plan.matched else None
        except MapRefused as error:
            context["refused"] = str(error)
    return render(request, "people/map.html", context, status=409 if refused else 200)
