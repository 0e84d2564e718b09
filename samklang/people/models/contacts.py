"""Contacts: whom to call about what."""

import re
from collections.abc import Collection
from datetime import date, timedelta
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.core.naming import FindableField, Named, SortKeyField, found_in
from samklang.people.models.districts import District
from samklang.people.models.memberships import Role, standing_of
from samklang.people.models.organisations import Organisation, stands_within
from samklang.people.models.topics import Topic

FRESH_FOR = timedelta(days=365)
"""How long what is written of a contact is trusted before somebody must confirm it."""

PHONE_DIGITS = 8
_PHONE = re.compile(r"[+(\d][\d\s(),./+-]*(?:(?:lok|ext)[a-z]*[.:]?\s*\d+)?", re.IGNORECASE)
ERASED_TEXTS = ("name", "title", "works_with", "email", "phone")
"""What is written of a person in words, and goes when their data is erased."""


def check_phone(written: str) -> None:
    """Refuse what nobody could call: a telephone has eight digits here, and signs or an extension besides."""
    digits = sum(sign.isdigit() for sign in written)
    if digits < PHONE_DIGITS or not _PHONE.fullmatch(written):
        text = _(
            "“%(phone)s” is no phone number. Write all eight digits, and its country code if it is foreign."
        )
        raise ValidationError(text, params={"phone": written})


class ContactQuerySet(models.QuerySet["Contact"]):
    def readable_by(self, user: Visitor) -> Self:
        """People inside read all; a guest what is shared with others, and contacts of their own place."""
        standing = standing_of(user)
        if standing.is_inside:
            return self
        if Role.GUEST in standing.roles:
            return self.filter(Q(is_shared=True) | Q(organisation__in=standing.organisations))
        return self.none()

    def called(self, typed: str) -> Self:
        """Those whose own words, phone number or organisation are like what was typed."""
        return self.filter(found_in("findable", typed) | found_in("organisation__findable", typed))

    def of_officer(self, user: Visitor) -> Self:
        """Contacts of the administrations this user is an officer of, and of all that is part of them."""
        return self.within(standing_of(user).organisations_as.get(Role.OFFICER, frozenset()))

    def within(self, places: Collection[int]) -> Self:
        """Contacts of the organisations with these primary keys, and of all that is part of them."""
        return self.filter(stands_within("organisation", places))

    def present(self) -> Self:
        """Contacts who have not left."""
        return self.filter(left_on=None)

    def in_state(self, state: str) -> Self:
        """Those who are present; with "left" those who are not, with "stale" those to be confirmed."""
        states = {"left": self.left, "stale": self.stale}
        return states.get(state, self.present)()

    def left(self) -> Self:
        """Contacts who have left, and of whom anything is still written."""
        return self.filter(left_on__isnull=False, erased_at=None)

    def stale(self, day: date | None = None) -> Self:
        """Contacts nobody has confirmed for a year."""
        day = day or timezone.localdate()
        return self.present().filter(confirmed_on__lt=day - FRESH_FOR)


class Contact(Named):
    """A person others may call: who works with what, where, in which languages.

    May be a user, and need not be. When the person leaves, the contact stays with the day they left and
    who took over, so that old cases lead to somebody who can answer. So does one whose data is erased:
    nothing of the person is left, only where they were and who took over.
    """

    public_id = PublicIdField(prefix="contact")
    name = models.CharField(_("name"), max_length=200)
    title = models.CharField(_("title"), max_length=200, blank=True)
    organisation = models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="contacts"
    )
    user = models.OneToOneField(
        User,
        verbose_name=_("user"),
        on_delete=models.PROTECT,
        related_name="contact",
        null=True,
        blank=True,
    )
    works_with = models.TextField(_("works with"), blank=True)
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), related_name="contacts", blank=True)
    districts = models.ManyToManyField(
        District, verbose_name=_("districts"), related_name="contacts", blank=True
    )
    languages = models.JSONField(_("languages"), default=list, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True, validators=[check_phone])
    is_shared = models.BooleanField(_("shared with other municipalities"), default=False)
    is_suggested = models.BooleanField(
        _("suggested to others who work with the same"), default=True, editable=False
    )
    gets_suggestions = models.BooleanField(
        _("gets suggestions of whom to know"), default=True, editable=False
    )
    confirmed_on = models.DateField(_("confirmed on"), default=timezone.localdate, editable=False)
    left_on = models.DateField(_("left on"), null=True, blank=True, editable=False)
    handed_over_to = models.ForeignKey(
        "self",
        verbose_name=_("handed over to"),
        on_delete=models.PROTECT,
        related_name="took_over_from",
        null=True,
        blank=True,
        editable=False,
    )
    erased_at = models.DateTimeField(_("erased"), null=True, blank=True, editable=False)
    erasure_ground = models.CharField(
        _("legal ground for erasing"), max_length=200, blank=True, editable=False
    )
    sort_key = SortKeyField(of=["name"])
    findable = FindableField(of=["name", "title", "works_with", "email", "phone"])
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ContactQuerySet.as_manager()

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["sort_key", "pk"]
        indexes = [models.Index(fields=["sort_key", "id"], name="contacts_by_name")]
        constraints = [
            models.CheckConstraint(
                condition=Q(handed_over_to=None) | Q(left_on__isnull=False),
                name="only_a_leaver_hands_over",
                violation_error_message=_("Only somebody who has left is handed over from."),
            ),
            models.CheckConstraint(
                condition=Q(erased_at=None, erasure_ground="")
                | Q(
                    ~Q(erasure_ground=""),
                    erased_at__isnull=False,
                    left_on__isnull=False,
                    user=None,
                    is_shared=False,
                    languages=[],
                    **dict.fromkeys(ERASED_TEXTS, ""),
                ),
                name="nothing_is_left_of_the_erased",
                violation_error_message=_("What was written of this person is erased."),
            ),
            models.CheckConstraint(
                condition=~Q(handed_over_to=models.F("id")),
                name="contact_does_not_take_over_from_itself",
                violation_error_message=_("Nobody takes over from themselves. Choose somebody else."),
            ),
        ]

    def __str__(self) -> str:
        return str(_("Erased contact")) if self.is_erased() else self.name

    def get_absolute_url(self) -> str:
        return reverse("contact", args=[self.public_id])

    def has_left(self) -> bool:
        return self.left_on is not None

    def is_erased(self) -> bool:
        return self.erased_at is not None

    def is_stale(self) -> bool:
        return not self.has_left() and self.confirmed_on < timezone.localdate() - FRESH_FOR
