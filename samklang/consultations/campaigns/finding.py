"""Finding the campaigns of a hearing: which of its answers are one letter sent by many. Writes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import CharField
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from samklang.consultations.models import Consultation
from samklang.consultations.reading.given import heard_passages
from samklang_text.likeness import group_alike, told_apart

METHOD, VERSION = "shared_words", "1"
"""The way they are found and its version, kept with each suggestion."""


@dataclass(frozen=True, slots=True)
class FoundMember:
    """An answer by its key: how much of it the others have (0 to 1), and where it says something itself."""

    submission: int
    likeness: float
    own: tuple[tuple[int, int], ...]


FoundCampaign = tuple[FoundMember, ...]


def find_campaigns(consultation: Consultation) -> list[FoundCampaign]:
    """Return the groups of near-identical answers among those that speak and were read.

    Takes time with the amount of text, and so does memory: a second for a thousand letters of a page. What
    is copied from the texts that are heard makes nobody alike.
    """
    texts = _texts_of(consultation)
    heard = [passage.text for passage in heard_passages(consultation.pk)]
    groups = group_alike([text for _key, text in texts], heard=heard)
    return [_told([texts[place] for place in group]) for group in groups]


def _texts_of(consultation: Consultation) -> list[tuple[int, str]]:
    """Return the keys and texts of all answers that speak; of what was read, nothing else is fetched."""
    read = consultation.submissions.standing().filter(reading__found__isnull=False)
    text = Cast(KeyTextTransform("text", "reading__found"), CharField())
    return list(read.annotate(said=text).order_by("number").values_list("pk", "said"))


def _told(group: Sequence[tuple[int, str]]) -> FoundCampaign:
    apart = told_apart([text for _key, text in group])
    return tuple(
        FoundMember(key, round(each.shared, 4), each.own)
        for (key, _text), each in zip(group, apart, strict=True)
    )
