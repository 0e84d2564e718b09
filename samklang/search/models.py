"""What can be found, by whom, and the words and filters it is found by."""

from enum import IntEnum
from typing import Self

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _


class Standing(IntEnum):
    """How much one is helped by a thing, of two that have the words equally well."""

    ANSWERS = 0
    USUAL = 1
    ASKS = 2


_FEW = 3  # times something was asked for in vain before anybody is told


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


class Facet(models.Model):
    """Something that what is found can be narrowed by: the topic "schools", the state "running".

    Kept once, and known in the places by one letter that no alphabet uses (`alphabet.letter_of`).
    """

    name = models.CharField(max_length=40)
    value = models.CharField(max_length=100)

    class Meta:
        verbose_name = _("filter")
        verbose_name_plural = _("filters")
        constraints = [models.UniqueConstraint(fields=["name", "value"], name="a_facet_once")]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"


class Entry(models.Model):
    """One thing that can be found: its title and text as its owner last gave them, and where it is shown.

    The owner, not this row, has the last word on who may read it.
    """

    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=32, unique=True)
    url = models.CharField(max_length=500)
    title = models.CharField(max_length=500)
    text = models.TextField(blank=True)

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")

    def __str__(self) -> str:
        return self.title


class Place(models.Model):
    """What a search asks of every match, in a narrow row of its own: texts would make many pages of few.

    The words an entry is found by stand in the database's own full-text index (package `engines`).
    `facets` has a letter for each facet, and one for the kind.
    """

    entry = models.OneToOneField(
        Entry, on_delete=models.CASCADE, primary_key=True, db_column="id", related_name="place"
    )
    kind = models.CharField(max_length=40)
    # No index: PostgreSQL would go by it and compare the words of everything an audience may read.
    audience = models.ForeignKey(Audience, on_delete=models.PROTECT, db_index=False, related_name="places")
    facets = models.TextField(blank=True)
    dated = models.DateField(null=True, blank=True)
    standing = models.PositiveSmallIntegerField(default=Standing.USUAL)
    stale_on = models.DateField(null=True, blank=True)  # from when nobody answers for it any more

    class Meta:
        verbose_name = _("place in the search index")
        verbose_name_plural = _("places in the search index")

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


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


class SynonymGroup(models.Model):
    """Words and phrases that mean the same to whoever searches. `owner` is who keeps them."""

    owner = models.CharField(max_length=60, db_index=True)

    class Meta:
        verbose_name = _("group of synonyms")
        verbose_name_plural = _("groups of synonyms")

    def __str__(self) -> str:
        return ", ".join(synonym.keys for synonym in self.synonyms.all())


class Synonym(models.Model):
    """One word or phrase of a group: `asked` are the keys it is known by in a query, without small words
    such as *og*; `keys` are those it is found by."""

    group = models.ForeignKey(SynonymGroup, on_delete=models.CASCADE, related_name="synonyms")
    asked = models.CharField(max_length=200, db_index=True)
    keys = models.CharField(max_length=200)

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")
        constraints = [models.UniqueConstraint(fields=["group", "keys"], name="a_synonym_once_per_group")]

    def __str__(self) -> str:
        return self.keys


class MissQuerySet(models.QuerySet["Miss"]):
    def often(self) -> Self:
        """Misses of more than one or two, the most common first: what one person typed is shown to nobody."""
        return self.filter(count__gte=_FEW).order_by(F("count").desc(), "text")


class Miss(models.Model):
    """Words that were asked for and found nothing anywhere: what people miss in the municipality's texts.

    Nobody's name stands here, nor anything that looks like personal data (`rules.may_be_kept`).
    """

    text = models.CharField(max_length=100, unique=True)
    count = models.PositiveIntegerField(default=0)
    last_asked = models.DateField()

    objects = MissQuerySet.as_manager()

    class Meta:
        verbose_name = _("search in vain")
        verbose_name_plural = _("searches in vain")

    def __str__(self) -> str:
        return self.text
