"""A text before it is heard: the passages it will be frozen as, and what one should look at first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language, ngettext_lazy, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from samklang.consultations.heard.freezing import passages_to_be
from samklang.consultations.models import HeardDocument, Passage

_LONG = 6000  # characters: about two pages, and nobody can say what in it an answer is about
_SET_ASIDE: Mapping[str, Promise] = {
    "letterhead": pgettext_lazy("set aside", "letterheads"),
    "page_number": pgettext_lazy("set aside", "page numbers"),
    "running_head": pgettext_lazy("set aside", "headers and footers"),
    "contents": pgettext_lazy("set aside", "a table of contents"),
    "hidden": pgettext_lazy("set aside", "deleted and hidden text, and comments"),
    "signature": pgettext_lazy("set aside", "signatures"),
}


@dataclass(frozen=True, slots=True)
class Preview:
    """The passages to be, what to look at, and what was left out of the text (`set_aside`)."""

    passages: list[Passage]
    doubts: list[str]
    set_aside: list[str]


def preview_of(document: HeardDocument) -> Preview:
    """Return how a text will be frozen."""
    passages = passages_to_be(document.text)
    notices: Mapping[str, Any] = document.notices or {}
    doubts = [*_told_by_the_reader(notices), *map(str, _seen_in(passages))]
    return Preview(passages, doubts, [str(each) for each in _left_out(notices)])


def _told_by_the_reader(notices: Mapping[str, Any]) -> list[str]:
    is_danish = (get_language() or "da").startswith("da")
    return [danish if is_danish else english for danish, english in notices.get("read", [])]


def _left_out(notices: Mapping[str, Any]) -> Iterator[Promise]:
    for reason, _number in notices.get("set_aside", []):
        if reason in _SET_ASIDE:
            yield _SET_ASIDE[reason]


def _seen_in(passages: list[Passage]) -> Iterator[Promise | str]:
    if not passages:
        yield _("There is no text in it.")
    elif not any(passage.heading for passage in passages):
        yield _("No heading was found: each paragraph is a passage of its own. Put # before a heading.")
    long = sum(len(passage.text) > _LONG for passage in passages)
    if long:
        said = ngettext_lazy(
            "%(number)s passage is very long. Put headings into it: one can say what an answer is about.",
            "%(number)s passages are very long. Put headings into them: one can say what an answer is about.",
            "number",
        )
        yield said % {"number": long}
