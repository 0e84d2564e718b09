"""Forms about what a network does together: its meetings, and mails to all its members."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import SeveralField, YesField, one_on_each_line
from samklang.core.lengths import room_for
from samklang.core.versioned import VersionedForm
from samklang.people.details import MeetingDetails
from samklang.people.models import Contact, Mailing, NetworkMeeting


class MeetingForm(VersionedForm):
    """All that is written of a meeting; `people` are those who can be ticked as having been there."""

    people: ClassVar[dict[str, Contact]] = {}

    title = forms.CharField(
        label=_("What is the meeting about?"), max_length=room_for(NetworkMeeting, "title")
    )
    day = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    begins = forms.TimeField(
        label=_("Begins"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    ends = forms.TimeField(label=_("Ends"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    place = forms.CharField(
        label=_("Place"),
        max_length=room_for(NetworkMeeting, "place"),
        required=False,
        help_text=_("A place or a link must be there; there may be both."),
    )
    link = forms.URLField(
        label=_("Link to take part by"),
        required=False,
        assume_scheme="https",
        help_text=_("If one can take part from one's own desk."),
    )
    agenda = forms.CharField(label=_("Agenda"), required=False, widget=forms.Textarea(attrs={"rows": 5}))
    notes = forms.CharField(
        label=_("Notes"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("What was said, what others can use, and who does what by when."),
    )
    participants = SeveralField(label=_("Who took part?"), required=False)

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        for name in ("place", "link"):
            self.fields[name].is_one_of_several = True  # type: ignore[attr-defined]
        participants: Any = self.fields["participants"]
        participants.choices = [(name, name) for name in self.people]
        if not self.people:
            del self.fields["participants"]

    @classmethod
    def among(cls, contacts: Iterable[Contact]) -> "type[MeetingForm]":
        """Return the form in which these can be ticked."""
        return type("MeetingForm", (cls,), {"people": _by_name(contacts), "__module__": cls.__module__})

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("begins") and given.get("ends") and given["ends"] <= given["begins"]:
            self.add_error("ends", ValidationError(_("A meeting ends after it begins.")))
        if not (given.get("place") or given.get("link") or {"place", "link"} & self.errors.keys()):
            self.add_error("place", ValidationError(_("Write where it is, or a link to take part by.")))
        return given

    def details(self) -> MeetingDetails:
        given = self.cleaned_data
        ticked = given.get("participants", [])
        return MeetingDetails(
            title=given["title"],
            starts_at=_moment(given["day"], given["begins"]),
            ends_at=_moment(given["day"], given["ends"]),
            place=given["place"],
            link=given["link"],
            agenda=given["agenda"],
            notes=given.get("notes", ""),
            participants=frozenset(self.people[name] for name in ticked),
        )


class NewMeetingForm(MeetingForm):
    """A meeting that is called: what is written afterwards is not asked yet."""

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        del self.fields["notes"]


def texts_of_meeting(meeting: NetworkMeeting, people: dict[str, Contact]) -> dict[str, str]:
    """Return what the form shows of a meeting."""
    starts, ends = timezone.localtime(meeting.starts_at), timezone.localtime(meeting.ends_at)
    there = set(meeting.participants.all())
    return {
        "title": meeting.title,
        "day": starts.date().isoformat(),
        "begins": f"{starts:%H:%M}",
        "ends": f"{ends:%H:%M}",
        "place": meeting.place,
        "link": meeting.link,
        "agenda": meeting.agenda,
        "notes": meeting.notes,
        "participants": one_on_each_line(name for name, contact in people.items() if contact in there),
    }


def _moment(day: date, at: time) -> datetime:
    """A meeting is held by the municipality's clock."""
    return timezone.make_aware(datetime.combine(day, at))


def _by_name(contacts: Iterable[Contact]) -> dict[str, Contact]:
    """Return contacts by what they are called; two of one name by their organisations, or else their ids."""
    known = list(contacts)
    names, told = Counter(each.name for each in known), Counter(map(_with_organisation, known))
    return {
        each.name
        if names[each.name] == 1
        else _with_organisation(each)
        if told[_with_organisation(each)] == 1
        else f"{_with_organisation(each)}, {each.public_id}": each
        for each in known
    }


def _with_organisation(contact: Contact) -> str:
    return f"{contact.name}, {contact.organisation.name}"


class MailingForm(forms.Form):
    """What is written to all in a network. `key` is that of one mailing, `expected` how many get it."""

    subject = forms.CharField(label=_("Subject"), max_length=room_for(Mailing, "subject"))
    text = forms.CharField(
        label=_("What do you want to write?"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("Each member gets a mail of their own. Answers go to you alone."),
    )
    key = forms.CharField(max_length=room_for(Mailing, "key"), widget=forms.HiddenInput)
    expected = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean_subject(self) -> str:
        return " ".join(str(self.cleaned_data["subject"]).split())


class SuggestionsForm(forms.Form):
    """Whether one is suggested to others, and is told of others."""

    is_suggested = YesField(label=_("Suggest me to others who work with the same"), required=False)
    gets_suggestions = YesField(label=_("Suggest others to me"), required=False)
