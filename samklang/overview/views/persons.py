"""Finding a person for something."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samklang.accounts.requests import VisitorRequest
from samklang.overview.forms.persons import FindPersonForm
from samklang.overview.who.persons import SHOWN, find_persons
from samklang.overview.who.weighing import PersonWanted
from samklang.people.doors import open_door
from samklang.people.rules import may_see_contacts


@require_safe
def find_person(request: VisitorRequest) -> HttpResponse:
    """Who fits what the address says, best first, each with the reasons."""
    open_door(may_see_contacts(request.user))
    form = FindPersonForm(request.GET or None, reader=request.user)
    wanted = _wanted(form) if form.is_bound else PersonWanted()
    people = find_persons(wanted, user=request.user)
    context = {
        "form": form,
        "wanted": wanted,
        "people": people,
        "is_many": len(people) == SHOWN,
    }
    return render(request, "overview/find_person.html", context)


def _wanted(form: FindPersonForm) -> PersonWanted:
    """What is said right; what is not asks for nothing, and stands in the form with its error."""
    form.is_valid()
    given = form.cleaned_data
    return PersonWanted(
        topics=frozenset(given.get("topic") or ()),
        districts=frozenset(given.get("district") or ()),
        organisation=given.get("organisation"),
        language=given.get("language", ""),
        text=given.get("q", ""),
    )
