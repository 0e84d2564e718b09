"""Forms about funds."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.rules import Visitor
from samklang.core.amounts import typed_amount
from samklang.core.days import typed_day
from samklang.core.fields import YES, YesField, check_length, lines_of, one_on_each_line
from samklang.core.lengths import room_for
from samklang.core.versioned import VersionedForm
from samklang.funding.details import AwardDetails, FundDetails
from samklang.funding.models import Fund, FundKind
from samklang.people.fields import ContactField, TopicsField
from samklang.people.models import Topic
from samklang.people.naming import typed_as

_FIRST_YEAR, _LAST_YEAR = 1950, 2100


class DaysField(forms.CharField):
    """Days, one on each line; all that are none are told at once."""

    widget = forms.Textarea(attrs={"rows": 3})

    def clean(self, value: Any) -> frozenset[date]:
        days, wrong = [], []
        for line in lines_of(super().clean(value)):
            try:
                days.append(typed_day(line))
            except ValidationError as error:
                wrong.append(error)
        if wrong:
            raise ValidationError(wrong)
        return frozenset(days)


class AwardsField(forms.CharField):
    """What was given before, one award on each line: year; amount; for what."""

    widget = forms.Textarea(attrs={"rows": 3})

    def clean(self, value: Any) -> tuple[AwardDetails, ...]:
        awards = map(_award, lines_of(super().clean(value)))
        return tuple(sorted(awards, key=lambda award: -award.year))


def _award(line: str) -> AwardDetails:
    year, amount, purpose = [*(part.strip() for part in line.split(";", 2)), "", ""][:3]
    is_year = year.isdecimal() and _FIRST_YEAR <= int(year) <= _LAST_YEAR
    if not is_year or not amount or not purpose:
        text = _("“%(line)s”: write the year, the amount and what it was for, with semicolons between.")
        raise ValidationError(text, params={"line": line})
    check_length(purpose, most=300)
    return AwardDetails(int(year), typed_amount(amount), purpose)


def _kroner(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, required=False, min_value=0, max_value=2_000_000_000)


class FundForm(VersionedForm):
    """All that is written of a fund."""

    name = forms.CharField(label=_("Name"), max_length=room_for(Fund, "name"))
    kind = forms.ChoiceField(label=_("Whose money?"), choices=FundKind.choices)
    giver = forms.CharField(label=_("Who gives?"), max_length=room_for(Fund, "giver"))
    gives_to = forms.CharField(
        label=_("What does it give to?"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("To whom, for what, and what it does not pay."),
    )
    topics = TopicsField(label=_("Topics"), required=False)
    smallest = _kroner(_("Smallest amount"))
    largest = _kroner(_("Largest amount"))
    own_share = forms.IntegerField(
        label=_("Own share in per cent"), min_value=0, max_value=100, required=False
    )
    deadlines = DaysField(
        label=_("Deadlines"), required=False, help_text=_("One on each line: 2027-03-01. Past ones may stay.")
    )
    is_continuous = YesField(label=_("You can apply at any time"), required=False)
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")
    contact = forms.CharField(
        label=_("Whom to ask there"), max_length=room_for(Fund, "contact"), required=False
    )
    owner = ContactField(
        label=_("Who knows it here?"),
        required=False,
        help_text=_("Whom colleagues can call about it. Name or e-mail of a contact."),
    )
    earlier_awards = AwardsField(
        label=_("What it has given us before"),
        required=False,
        help_text=_("One on each line: year; amount; for what. 2024; 900000; Reading friends"),
    )

    def clean(self) -> dict[str, Any]:
        """Tell of amounts in the wrong order together with all else that is wrong."""
        given = super().clean() or {}
        smallest, largest = given.get("smallest"), given.get("largest")
        if smallest is not None and largest is not None and largest < smallest:
            self.add_error("largest", _("The largest amount is below the smallest."))
        return given

    def clean_own_share(self) -> int:
        return int(self.cleaned_data["own_share"] or 0)

    def details(self) -> FundDetails:
        return FundDetails(**{name: self.cleaned_data[name] for name in self._own_fields()})


def texts_of_fund(fund: Fund, *, reader: Visitor) -> dict[str, str]:
    """Return what the form shows this reader of a fund."""
    details = FundDetails.of(fund)
    plain = ("name", "kind", "giver", "gives_to", "website", "contact")
    owner = details.owner
    numbers = {"smallest": details.smallest, "largest": details.largest, "own_share": details.own_share}
    return {
        **{name: getattr(details, name) for name in plain},
        **{name: "" if number is None else str(number) for name, number in numbers.items()},
        "owner": typed_as(owner, reader=reader) if owner else "",
        "topics": one_on_each_line(sorted(details.topics, key=lambda topic: topic.sort_key)),
        "deadlines": one_on_each_line(day.isoformat() for day in sorted(details.deadlines)),
        "is_continuous": YES if details.is_continuous else "",
        "earlier_awards": one_on_each_line(details.earlier_awards),
    }


class FundFilter(forms.Form):
    """What narrows the list of funds."""

    q = forms.CharField(label=_("Name, giver or purpose"), required=False, max_length=100)
    kind = forms.ChoiceField(
        label=_("Whose money?"), required=False, choices=[("", _("All")), *FundKind.choices]
    )
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    state = forms.ChoiceField(
        label=pgettext_lazy("fund", "Which"),
        required=False,
        choices=[("", _("Open for applications")), ("all", _("All open ones")), ("closed", _("Closed"))],
    )

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        topics = Topic.objects.open().values_list("public_id", "name")
        self.fields["topic"].choices = [("", _("All")), *topics]  # type: ignore[attr-defined]
