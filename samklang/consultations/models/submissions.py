"""What somebody sent or said in a hearing."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.actors import ActorField
from samklang.accounts.rules import Visitor
from samklang.consultations.models.consultations import Consultation
from samklang.consultations.models.respondents import CITIZEN, Channel, RespondentKind
from samklang.core.ids import PublicIdField
from samklang.core.naming import FindableField, Named, SortKeyField
from samklang.files.models import StoredFile
from samklang.inquiries.models import Party
from samklang.people.models import District, Organisation
from samklang.people.rules import is_in_secretariat


class SubmissionQuerySet(models.QuerySet["Submission"]):
    def readable_by(self, user: Visitor) -> Self:
        """Answers are read by the secretariat. Who answered by a link reads their own by that link."""
        return self.all() if is_in_secretariat(user) else self.none()

    def standing(self) -> Self:
        """Those that speak: not withdrawn, superseded, part of another, or found to be something else."""
        return self.filter(withdrawn_at=None, rejected_at=None, superseded_by=None, joined_into=None)

    def vouched(self) -> Self:
        """Those of which it is known who sent them: by a personal link, or as somebody here has confirmed."""
        return self.filter(Q(sent_by_link=True) | Q(confirmed_at__isnull=False))

    def to_look_at(self) -> Self:
        """Those nobody has confirmed: what was read of them is only suggested."""
        return self.standing().filter(confirmed_at=None)


class Submission(Named):
    """One answer (høringssvar): from one respondent, in one channel, with its files as they came.

    An administration may answer provisionally before its committee has met: `on_behalf_of` is the committee,
    and the final answer supersedes the provisional one, which is kept. What a `party` has `sent_by_link` it
    may change and withdraw itself; a letter is the party's because somebody found so, which may be corrected.
    The facts were read by a machine until somebody has confirmed them. What came in several pieces is one
    answer: the others are `joined_into` it and speak through it. A file that is an answer of its own is
    `parted_from` what it came with.
    """

    public_id = PublicIdField(prefix="answer")
    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="submissions")
    number = models.PositiveIntegerField(_("number"), editable=False)
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="submissions", null=True, blank=True
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="submissions",
        null=True,
        blank=True,
    )
    respondent = models.CharField(_("who answers"), max_length=200, blank=True)
    kind = models.CharField(
        pgettext_lazy("respondent", "kind"), max_length=20, choices=RespondentKind, blank=True
    )
    on_behalf_of = models.ForeignKey(
        Organisation,
        verbose_name=_("on whose behalf"),
        on_delete=models.PROTECT,
        related_name="submissions_on_its_behalf",
        null=True,
        blank=True,
    )
    channel = models.CharField(_("channel"), max_length=20, choices=Channel, default=Channel.LETTER)
    sent_by_link = models.BooleanField(default=False, editable=False)
    district = models.ForeignKey(
        District,
        verbose_name=_("district"),
        on_delete=models.PROTECT,
        related_name="submissions",
        null=True,
        blank=True,
    )
    email = models.EmailField(_("e-mail of who answers"), blank=True)
    dated = models.DateField(_("date of the letter"), null=True, blank=True)
    received_at = models.DateTimeField(_("received"), default=timezone.now)
    is_provisional = models.BooleanField(_("provisional"), default=False)
    treated_on = models.DateField(_("day on which the body meets about it"), null=True, blank=True)
    superseded_by = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="supersedes", null=True, blank=True, editable=False
    )
    joined_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="joined", null=True, blank=True, editable=False
    )
    parted_from = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="parted", null=True, blank=True, editable=False
    )
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, editable=False)
    confirmed_by = ActorField(_("confirmed by"), blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, editable=False)
    rejected_at = models.DateTimeField(_("found to be no answer"), null=True, editable=False)
    rejected_because = models.CharField(_("why it is no answer"), max_length=300, blank=True)
    filed_as = models.CharField(_("number in the records system"), max_length=60, blank=True)
    sort_key = SortKeyField(of=["respondent"])
    findable = FindableField(of=["respondent"])
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["number"]
        indexes = [models.Index(fields=["consultation", "sort_key"], name="answers_by_name")]
        constraints = [
            models.UniqueConstraint(fields=["consultation", "number"], name="answers_are_numbered"),
            models.CheckConstraint(
                condition=Q(organisation=None) | ~Q(kind=CITIZEN),
                name="a_citizen_is_no_organisation",
                violation_error_message=_("A citizen is not an organisation."),
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at=None, confirmed_by="")
                | (Q(confirmed_at__isnull=False) & ~Q(confirmed_by="")),
                name="answer_confirmed_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(rejected_at=None, rejected_because="")
                | (Q(rejected_at__isnull=False) & ~Q(rejected_because="")),
                name="no_answer_for_a_reason",
                violation_error_message=_("Write why it is no answer."),
            ),
            models.CheckConstraint(
                condition=Q(joined_into=None) | ~Q(joined_into=F("id")),
                name="an_answer_is_no_part_of_itself",
            ),
            models.CheckConstraint(
                condition=Q(superseded_by=None) | ~Q(superseded_by=F("id")),
                name="an_answer_does_not_supersede_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.respondent or self.reference

    def get_absolute_url(self) -> str:
        return reverse("submission", args=[self.public_id])

    @property
    def reference(self) -> str:
        """What the answer is called in letters and receipts, as in H2026-01-034."""
        return f"{self.consultation.number}-{self.number:03}"

    def may_have_receipt(self) -> bool:
        """Whether somebody has confirmed an address to which it may be told that the answer came."""
        return self.is_confirmed() and bool(self.email)

    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None

    def was_written_down(self) -> bool:
        """Whether somebody here wrote down what was said by mouth or in public, and corrects it there."""
        return hasattr(self, "gathering")

    def stands(self) -> bool:
        is_its_own = self.superseded_by_id is None and self.joined_into_id is None
        return self.withdrawn_at is None and self.rejected_at is None and is_its_own

    def parts(self) -> "models.QuerySet[SubmissionFile]":
        """Return all files of the answer in order: its own, then those of answers joined into it."""
        own_or_joined = Q(submission=self) | Q(submission__joined_into=self)
        own_first = models.Case(models.When(submission=self, then=0), default=1)
        found = SubmissionFile.objects.filter(own_or_joined).select_related("file", "submission")
        return found.order_by(own_first, "submission__number", "place", "pk")

    def was_late(self) -> bool:
        """Whether it came after the deadline of the party, or of the hearing where no party is known."""
        deadline = self.party.deadline() if self.party else self.consultation.inquiry.deadline
        return self.received_at > deadline


class SubmissionFile(models.Model):
    """A file of an answer, as it came. The first is the answer itself, the others are its attachments.

    `came_in` is the mail that an attachment was taken out of; the mail itself stays as it came.
    """

    public_id = PublicIdField(prefix="part")
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="answers")
    name = models.CharField(_("name"), max_length=255)
    place = models.PositiveSmallIntegerField(_("place"), default=1)
    came_in = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="attachments", null=True, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("file of an answer")
        verbose_name_plural = _("files of an answer")
        ordering = ["place", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["submission", "file"], name="a_file_once_per_answer"),
            models.UniqueConstraint(fields=["submission", "place"], name="files_of_an_answer_in_order"),
        ]

    def __str__(self) -> str:
        return self.name
