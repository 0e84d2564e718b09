"""A text taken apart into the passages that are frozen, and what they would be before they are."""

from django.conf import settings

from samklang.consultations.heard.keys import kept_keys
from samklang.consultations.models import HeardDocument, HeardVersion, Passage
from samklang.consultations.reading.heard import passages_in

_LONGEST_KEY, _LONGEST_HEADING = 120, 500


def passages_to_be(text: str) -> list[Passage]:
    """Return the passages a text would be frozen as, none of them saved."""
    return [
        Passage(
            place=place,
            key=found.key[:_LONGEST_KEY],
            heading=found.heading[:_LONGEST_HEADING],
            level=found.level,
            text=found.text,
        )
        for place, found in enumerate(passages_in(text, lexicon=settings.LEXICON), start=1)
    ]


def corrected_passages(document: HeardDocument, text: str) -> list[Passage]:
    """Return the passages of a corrected text: each that was heard before has the key it had."""
    passages = passages_to_be(text)
    latest = document.latest()
    if latest is not None:
        ever = Passage.objects.filter(version__document=document).values_list("key", flat=True).distinct()
        keys = kept_keys(list(latest.passages.order_by("place")), passages, used=set(ever))
        for passage, key in zip(passages, keys, strict=True):
            passage.key = key
    return passages


def keep_passages(version: HeardVersion, passages: list[Passage]) -> None:
    """Keep these passages as those of a version that has just been made."""
    for passage in passages:
        passage.version = version
    Passage.objects.bulk_create(passages)
