"""What can be found, by whom, and the words it is found by."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _


class Audience(models.Model):
    """Who may find something: a set of access labels, kept once however many entries share it.

    Few sets are in use at a time, so a search first finds the sets a visitor may read, and then only
    compares numbers. `key` is the SHA-256 of the labels.
    """

    key = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        verbose_name = _("audience")
        verbose_name_plural = _("audiences")

    def __str__(self) -> str:
        return " ".join(sorted(label.label for label in self.labels.all()))


class AudienceLabel(models.Model):
    """One access label of an audience: "public", "signed-in", "role:<role>", "org:<public id>"."""

    audience = models.ForeignKey(Audience, on_delete=models.CASCADE, related_name="labels")
    label = models.CharField(max_length=60)

    class Meta:
        verbose_name = _("access label")
        verbose_name_plural = _("access labels")
        indexes = [models.Index(fields=["label", "audience"], name="audiences_by_label")]
        constraints = [
            models.UniqueConstraint(fields=["audience", "label"], name="a_label_once_per_audience")
        ]

    def __str__(self) -> str:
        return self.label


class EntryQuerySet(models.QuerySet["Entry"]):
    def with_labels(self, labels: frozenset[str]) -> Self:
        """Entries that somebody with these access labels may find."""
        readable = AudienceLabel.objects.filter(label__in=labels)
        return self.filter(audience__in=readable.values("audience"))


class Entry(models.Model):
    """One thing that can be found: its title and text as its owner last gave them, and where it is shown.

    The words it is found by stand beside it in the database's own full-text index (package `engines`).
    The owner, not this row, has the last word on who may read it.
    """

    kind = models.CharField(max_length=40)
    audience = models.ForeignKey(Audience, on_delete=models.PROTECT, related_name="entries")
    subject = models.CharField(max_length=32, unique=True)
    url = models.CharField(max_length=500)
    title = models.CharField(max_length=500)
    text = models.TextField(blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")

    def __str__(self) -> str:
        return self.title


class Word(models.Model):
    """A word as somebody wrote it in something indexed: what a misspelt query can be corrected to.

    Words stay until the nightly tidying, so before one is suggested it must be found in something the
    visitor may read.
    """

    word = models.CharField(max_length=60, unique=True)

    class Meta:
        verbose_name = _("word")
        verbose_name_plural = _("words")

    def __str__(self) -> str:
        return self.word
