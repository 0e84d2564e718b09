"""What a network does together: meetings with their notes, and mails to all its members."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.people.models.contacts import Contact
from samklang.people.models.memberships import Role, standing_of
from samklang.people.models.networks import Network


def within(user: Visitor) -> "models.QuerySet[Network]":
    """Networks whose meetings, notes and mailings the visitor may read.

    People inside read those of all networks. A guest may know that a network is there, and who is in it, but
    what its members say to each other is for those whom somebody has put in it.
    """
    standing = standing_of(user)
    if standing.is_inside:
        return Network.objects.all()
    if Role.GUEST in standing.roles and isinstance(user, User):
        own = Contact.objects.present().filter(user=user)
        return Network.objects.filter(members__in=own)
    return Network.objects.none()


class NetworkMeetingQuerySet(models.QuerySet["NetworkMeeting"]):
    def readable_by(self, user: Visitor) -> Self:
        return self.filter(network__in=within(user))

    def coming(self, now: datetime | None = None) -> Self:
        """Those that are not over, the next one first."""
        return self.filter(ends_at__gte=now or timezone.now()).order_by("starts_at", "pk")

    def past(self, now: datetime | None = None) -> Self:
        """Those that are over, the last one first."""
        return self.filter(ends_at__lt=now or timezone.now()).order_by("-starts_at", "-pk")


class NetworkMeeting(models.Model):
    """A network comes together: when and where, what about, and afterwards what was said and who was there.

    One that is called off stays, so that whoever has it in their calendar finds out.
    """

    public_id = PublicIdField(prefix="meet")
    network = models.ForeignKey(
        Network, verbose_name=_("network"), on_delete=models.CASCADE, related_name="meetings"
    )
    title = models.CharField(_("title"), max_length=150)
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"))
    place = models.CharField(pgettext_lazy("meeting", "place"), max_length=200, blank=True)
    link = models.URLField(_("link to take part by"), blank=True)
    agenda = models.TextField(_("agenda"), blank=True)
    notes = models.TextField(_("notes"), blank=True)
    participants = models.ManyToManyField(
        Contact, verbose_name=_("who took part"), related_name="meetings", blank=True
    )
    called_off_at = models.DateTimeField(_("called off"), null=True, blank=True, editable=False)
    changed_at = models.DateTimeField(_("changed"), default=timezone.now, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = NetworkMeetingQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("network", "meeting")
        verbose_name_plural = pgettext_lazy("network", "meetings")
        ordering = ["-starts_at", "-pk"]
        indexes = [models.Index(fields=["network", "ends_at"], name="meetings_of_a_network")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")),
                name="meeting_ends_after_it_begins",
                violation_error_message=_("A meeting ends after it begins."),
            ),
            models.CheckConstraint(
                condition=~Q(place="", link=""),
                name="meeting_is_somewhere",
                violation_error_message=_("Write where it is, or a link to take part by."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("network_meeting", args=[self.public_id])

    def is_over(self) -> bool:
        return self.ends_at < timezone.now()

    def is_called_off(self) -> bool:
        return self.called_off_at is not None


class MailingQuerySet(models.QuerySet["Mailing"]):
    def readable_by(self, user: Visitor) -> Self:
        return self.filter(network__in=within(user))


class Mailing(models.Model):
    """A mail from one to all in a network. Each gets one of their own, and nobody sees the others' addresses.

    `receivers` are those it is meant for, as whoever sent it was shown them; `sent_to` is how many mails a
    job wrote, none before it has: somebody may have left meanwhile, or have been erased.
    """

    public_id = PublicIdField(prefix="mailing")
    network = models.ForeignKey(
        Network, verbose_name=_("network"), on_delete=models.CASCADE, related_name="mailings"
    )
    key = models.CharField(max_length=64, unique=True, editable=False)
    sender = models.ForeignKey(
        User, verbose_name=_("sender"), on_delete=models.PROTECT, related_name="mailings"
    )
    subject = models.CharField(_("subject"), max_length=150)
    text = models.TextField(_("text"))
    receivers = models.ManyToManyField(
        Contact, verbose_name=_("receivers"), related_name="mailings", editable=False
    )
    asked_at = models.DateTimeField(_("sent"), default=timezone.now, editable=False)
    sent_to = models.PositiveIntegerField(_("number of mails"), null=True, editable=False)

    objects = MailingQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail to a network")
        verbose_name_plural = _("mails to a network")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(key=""),
                name="mailing_has_key",
                violation_error_message=_("Begin the mail again from the page of the network."),
            )
        ]

    def __str__(self) -> str:
        return self.subject

    def get_absolute_url(self) -> str:
        return reverse("mailing", args=[self.public_id])

    def is_sent(self) -> bool:
        return self.sent_to is not None
