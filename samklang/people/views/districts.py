"""Districts of the city."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.listing import Listing, list_page
from samklang.people import rules
from samklang.people.actions import districts as actions
from samklang.people.doors import get_district, get_kept_district_for, open_door
from samklang.people.forms.organisations import DistrictForm
from samklang.people.models import District, Organisation
from samklang.people.sheets.columns import DISTRICT_COLUMNS

_LISTING = Listing(
    template="people/districts.html",
    title=gettext_lazy("Districts"),
    lead=gettext_lazy("The parts of the city, each with its local committee."),
    columns=DISTRICT_COLUMNS,
    orders={"name": "sort_key", "committees": "committees"},
)


@require_safe
def districts(request: VisitorRequest) -> HttpResponse:
    """All districts with how many local committees each has."""
    may_keep = rules.may_keep_organisations(request.user)
    return list_page(request, _LISTING, District.objects.with_committees(), may_keep=may_keep)


@require_safe
def district(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One district and its organisations."""
    shown = get_district(public_id)
    may_keep = rules.may_keep_organisations(request.user)
    context = {
        "thing": shown,
        "back": "districts",
        "organisations": Organisation.objects.readable_by(request.user).filter(district=shown),
        "edit": "edit_district" if may_keep else "",
    }
    return render(request, "people/district.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_district(request: VisitorRequest) -> HttpResponse:
    """Add a district."""
    open_door(rules.may_keep_organisations(request.user))
    form = DistrictForm(sent(request), initial={"version": 1}, reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.add_district(by=actor_of(request), **_given(form)),
        done=_("The district is added."),
        context={"title": _("New district"), "back": "districts"},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit_district(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Give a district another name or number."""
    kept = get_kept_district_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        DistrictForm,
        act=lambda form, version: actions.edit_district(
            kept, by=actor_of(request), version=version, **_given(form)
        ),
        texts=lambda row: {"name": row.name, "number": row.number},
        done=_("The district is saved."),
    )


def _given(form: DistrictForm) -> dict[str, str]:
    return {name: form.cleaned_data[name] for name in ("name", "number")}
