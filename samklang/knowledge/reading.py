"""A contribution as it is read: its parts in the order a reader asks for them, and its uses in words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from samklang.knowledge.models import Contribution, Kind, Result, Use

_ORDER: dict[str, tuple[tuple[Promise, tuple[str, ...]], ...]] = {
    Kind.PROJECT: (
        (_("What came of it"), ("came_of_it", "measured", "evidence", "otherwise", "after_the_money")),
        (_("What was tried"), ("what", "why", "for_whom", "goals", "steering")),
    ),
    Kind.EXPERIENCE: (
        (_("Advice"), ("advice",)),
        (_("What happened"), ("situation", "what_we_did", "what_happened")),
    ),
    Kind.PRACTICE: (
        (_("How it is done"), ("how", "when_to_use")),
        (_("What it rests on"), ("evidence",)),
    ),
    Kind.IDEA: ((_("The proposal"), ("proposal", "why")),),
    Kind.QUESTION: ((_("The question"), ("asked",)),),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what stands under it: (what the field is called, what it says)."""

    heading: Promise
    texts: tuple[tuple[str, str], ...]


def parts_of(contribution: Contribution) -> list[Part]:
    """Return the long texts of a contribution, the answer first; nothing where nothing was written.

    A part of one text has no heading but its own.
    """
    parts = []
    for heading, names in _ORDER[contribution.kind]:
        said = tuple(
            (_label(contribution, name), text) for name in names if (text := getattr(contribution, name))
        )
        if said:
            parts.append(Part(heading, said))
    return parts


def _label(contribution: Contribution, name: str) -> str:
    label = str(contribution._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
    return label[:1].upper() + label[1:]


def uses_in_words(uses: Iterable[Use]) -> str:
    """Return what all uses say together, such as "Used 4 times: it worked 3, it partly worked 1"."""
    results = Counter(use.result for use in uses)
    if not results:
        return ""
    number = results.total()
    each = [
        f"{Result(result).label.lower()} {results[result]}" for result in Result.values if results[result]
    ]
    times = ngettext("Used %(number)s time", "Used %(number)s times", number) % {"number": number}
    return f"{times}: {', '.join(each)}"
