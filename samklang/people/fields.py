"""Fields in which the name of an organisation, a contact or a user is typed; for every package's forms."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy

from samklang.accounts.models import User
from samklang.core.fields import NameField, SeveralField, lines_of
from samklang.people.details import FormerNameDetails
from samklang.people.models import Contact, District, Organisation, Topic
from samklang.people.naming import NotFound, OrganisationNames, find_contact, find_user

Found = TypeVar("Found")


def _offering(names: str) -> dict[str, Any]:
    """Attributes of a field that offers names while somebody types; without JavaScript it is a field."""
    return {
        "list": f"offered-{names}",
        "autocomplete": "off",
        "hx-get": reverse_lazy(f"{names}_names"),
        "hx-trigger": "input changed delay:200ms",
        "hx-target": f"#offered-{names}",
    }


class OrganisationField(NameField):
    """The name of one open organisation."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"max_length": 200, **given})
        self.widget.attrs.update(_offering("organisation"))

    def clean(self, value: Any) -> Organisation | None:
        name = super().clean(value)
        return _found(OrganisationNames.readable_by(self.reader).find, name) if name else None


class OrganisationsField(NameField):
    """Names of open organisations, one on each line."""

    widget = forms.Textarea(attrs={"rows": 4})

    def clean(self, value: Any) -> frozenset[Organisation]:
        names = OrganisationNames.readable_by(self.reader)
        return frozenset(_found(names.find, line) for line in lines_of(super().clean(value)))


class ContactField(NameField):
    """The name or e-mail of one contact."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"max_length": 254, **given})
        self.widget.attrs.update(_offering("contact"))

    def clean(self, value: Any) -> Contact | None:
        name = super().clean(value)
        return _found(partial(find_contact, reader=self.reader), name) if name else None


class ContactsField(NameField):
    """Names or e-mails of contacts, one on each line."""

    widget = forms.Textarea(attrs={"rows": 4})

    def clean(self, value: Any) -> frozenset[Contact]:
        find = partial(find_contact, reader=self.reader)
        return frozenset(_found(find, line) for line in lines_of(super().clean(value)))


class TopicsField(SeveralField):
    """Topics to tick: the open ones, and a closed one only where it stands already."""

    def offer(self, kept: list[str]) -> None:
        closed = Topic.objects.exclude(closed_on=None).filter(name__in=kept)
        self.choices = [(name, name) for name in [*_names(Topic.objects.open()), *_names(closed)]]

    def to_python(self, value: Any) -> list[str]:
        """Read a topic that was merged after the form was opened as the one it went into."""
        names = super().to_python(value)
        merged = Topic.objects.filter(name__in=names).exclude(merged_into=None)
        went = dict(merged.values_list("name", "merged_into__name"))
        return list(dict.fromkeys(went.get(name, name) for name in names))

    def clean(self, value: Any) -> frozenset[Topic]:
        return frozenset(Topic.objects.filter(name__in=super().clean(value)))


class DistrictsField(SeveralField):
    """Districts to tick."""

    def offer(self, kept: list[str]) -> None:
        self.choices = [(name, name) for name in _names(District.objects.all())]

    def clean(self, value: Any) -> frozenset[District]:
        return frozenset(District.objects.filter(name__in=super().clean(value)))


class UserField(forms.CharField):
    """The name or e-mail of one user."""

    def clean(self, value: Any) -> User | None:
        name = super().clean(value)
        return _found(find_user, name) if name else None


class FormerNamesField(forms.CharField):
    """Former names, one on each line, each with the last day it was used where that is known."""

    widget = forms.Textarea(attrs={"rows": 3})

    def clean(self, value: Any) -> frozenset[FormerNameDetails]:
        return frozenset(map(FormerNameDetails.read, lines_of(super().clean(value))))


def _names(rows: Any) -> list[str]:
    return list(rows.values_list("name", flat=True))


def _found(find: Callable[[str], Found], name: str) -> Found:
    try:
        return find(name)
    except NotFound as error:
        raise ValidationError(str(error)) from error
