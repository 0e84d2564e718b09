"""Who works with what across administrations: a picture, its table, and who could talk to whom."""

from collections.abc import Callable, Mapping
from functools import cache
from urllib.parse import urlencode

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from samklang.accounts.requests import VisitorRequest
from samklang.core.listing import Column, Listing, given_in, handed_over
from samklang.knowledge.models import Kind
from samklang.knowledge.rules import may_write
from samklang.overview.who.drawn_matrix import draw_matrix
from samklang.overview.who.matrix import STATES, Counting, Matrix, matrix_of
from samklang.overview.who.pairings import pairings
from samklang.people.models import Topic
from samklang.people.rules import may_see_contacts
from samklang.people.trees import AdministrationTree, Branch

ListUrl = Callable[[Topic, Branch], str]

_TITLE = gettext_lazy("Who works with what")
_MOST_ROWS = 20  # more makes the page heavy, and nobody reads it


class MatrixFilter(forms.Form):
    """What is counted, and where."""

    counting = forms.ChoiceField(label=_("What is counted"), required=False)
    organisation = forms.ChoiceField(label=_("Where"), required=False)

    def __init__(self, data: Mapping[str, str], *, branches: list[Branch], counts_people: bool) -> None:
        super().__init__(data)
        counted = [each for each in Counting if counts_people or each != Counting.PEOPLE]
        self._offer("counting", [(each.value, each.label) for each in counted])
        offered = [(branch.public_id, branch.name) for branch in branches]
        self._offer("organisation", [("", _("All administrations")), *offered])

    def _offer(self, name: str, choices: list[tuple[str, str | Promise]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


@require_safe
def who_works_with_what(request: VisitorRequest) -> HttpResponse:
    """Topics against administrations, or against the parts of one."""
    tree = AdministrationTree.readable_by(request.user)
    sees_people = may_see_contacts(request.user)
    branches = [branch for branch in tree.uppermost() if branch.is_open]
    chosen = MatrixFilter(request.GET, branches=branches, counts_people=sees_people)
    given = given_in(chosen)
    counting = Counting(given.get("counting") or Counting.ALL)
    within = next((each for each in branches if each.public_id == given.get("organisation")), None)
    matrix = matrix_of(request.user, tree, counting=counting, within=within.pk if within else None)
    if request.GET.get("format"):
        return handed_over(request, _listing(matrix), matrix.topics)
    shown = matrix.fullest(_MOST_ROWS)
    list_url = _lists(matrix, counting)
    context = {
        "title": _TITLE,
        "filter": chosen,
        "counting": counting.label,
        "drawn": _drawn(shown, list_url),
        "rows": [_row(shown, topic, list_url) for topic in shown.topics],
        "left_out": len(matrix.topics) - len(shown.topics),
        "pairings": pairings(request.user, tree) if sees_people else [],
        "may_write": may_write(request.user),
    }
    return render(request, "overview/matrix.html", context)


def _listing(matrix: Matrix) -> Listing:
    """The table as a spreadsheet: a row for each topic, a column for each branch."""
    numbers = [
        Column(branch.public_id, branch.name, _number_in(matrix, branch), 16) for branch in matrix.branches
    ]
    columns = [Column("topic", gettext_lazy("Topic"), lambda topic: topic.name, 36), *numbers]
    return Listing(template="overview/matrix.html", title=_TITLE, lead="", columns=columns, orders={})


def _number_in(matrix: Matrix, branch: Branch) -> Callable[[Topic], str]:
    return lambda topic: str(matrix.number(topic, branch))


def _row(matrix: Matrix, topic: Topic, list_url: ListUrl) -> dict[str, object]:
    cells = [_cell(matrix.number(topic, branch), list_url(topic, branch)) for branch in matrix.branches]
    return {"topic": topic, "url": _topic_url(topic), "cells": cells}


def _cell(number: int, url: str) -> str:
    """A number that leads to its list, made here: there are hundreds of them."""
    return format_html('<a href="{}">{}</a>', url, number) if number and url else str(number or "")


def _drawn(matrix: Matrix, list_url: ListUrl) -> object:
    return draw_matrix(
        matrix,
        cell_url=list_url,
        topic_url=_topic_url,
        branch_url=lambda branch: reverse("known_of_organisation", args=[branch.public_id]),
    )


def _topic_url(topic: Topic) -> str:
    return reverse("known_of_topic", args=[topic.public_id])


def _lists(matrix: Matrix, counting: Counting) -> ListUrl:
    """Return what says which list is behind a number: of a branch with its parts; "" where none is just that.

    The picture and its table both ask, for hundreds of numbers.
    """
    page = reverse("find_person" if counting == Counting.PEOPLE else "contributions")
    states = STATES.get(counting, ())
    more = [("kind", Kind.PROJECT.value), *(("state", state.value) for state in states)] if states else []

    @cache
    def url(topic: Topic, branch: Branch) -> str:
        if branch.pk == matrix.own:
            return ""
        called = branch.name if counting == Counting.PEOPLE else branch.public_id
        return f"{page}?{urlencode([('topic', topic.public_id), ('organisation', called), *more])}"

    return url
