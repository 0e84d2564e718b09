"""Topics: the words under which the municipality keeps what it knows."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samklang.accounts.rules import Visitor
from samklang.core.ids import PublicIdField
from samklang.core.naming import FindableField, Named, SortKeyField, folded, found_in


class TopicQuerySet(models.QuerySet["Topic"]):
    def readable_by(self, user: Visitor) -> Self:
        """What the municipality calls things is no secret."""
        return self

    def open(self) -> Self:
        """Topics that something new can be put under."""
        return self.filter(closed_on=None)

    def called(self, typed: str) -> Self:
        return self.filter(found_in("findable", typed))

    def by_names(self) -> "dict[str, Topic]":
        """Return each by its name, and the open ones by their synonyms, `folded`; a name before a synonym.

        One that was merged is found as what it went into, whose synonym its name has become.
        """
        topics = list(self.filter(merged_into=None))
        names = {folded(topic.name): topic for topic in topics}
        spoken = ((folded(word), topic) for topic in topics if topic.is_open() for word in topic.synonyms)
        return names | {word: topic for word, topic in spoken if word not in names}


class Topic(Named):
    """A topic of the municipality's own vocabulary: what people work with, what is tried, what is paid for.

    Synonyms are the other words people use; a search for one of them finds what is under the topic.
    """

    public_id = PublicIdField(prefix="topic")
    name = models.CharField(_("name"), max_length=100, unique=True)
    definition = models.TextField(_("definition"), blank=True)
    synonyms = models.JSONField(_("synonyms"), default=list, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("merged into"),
        on_delete=models.PROTECT,
        related_name="merged_from",
        null=True,
        blank=True,
        editable=False,
    )
    sort_key = SortKeyField(of=["name"])
    findable = FindableField(of=["name", "synonyms"])
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = TopicQuerySet.as_manager()

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["sort_key", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(merged_into=None) | (Q(closed_on__isnull=False) & ~Q(merged_into=models.F("id"))),
                name="a_merged_topic_is_closed",
                violation_error_message=_("A topic is merged into another one, and is closed then."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.public_id])

    def is_open(self) -> bool:
        return self.closed_on is None

    def check_is_open(self) -> None:
        """Refuse to have something new put under it when it is closed."""
        if not self.is_open():
            text = _("Nothing new is put under “%(name)s”. Choose another topic.")
            raise ValidationError(text, params={"name": self.name})

    def what_is_under(self) -> list[tuple[str, int]]:
        """Return how many things of each kind stand under it, for those who keep topics: they see all."""
        told = []
        for relation in self._meta.related_objects:
            if isinstance(relation, models.ManyToManyRel):
                model = relation.related_model
                number = model._default_manager.filter(**{relation.field.name: self}).count()
                name = model._meta.verbose_name if number == 1 else model._meta.verbose_name_plural
                told += [(str(name), number)] if number else []
        return told
