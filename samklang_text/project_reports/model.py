"""What is found, and what the finder is told beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """A value for one field of a project, found at `start` to `end` of the document's text.

    `value` is text as a form takes it: days as 2009-08-01, money as "450000; source" or with its last day,
    "450000; source; 2010-06-30". `heading` is what it stood under, "" for none.
    """

    field: str
    value: str
    start: int
    end: int
    heading: str = ""
    is_sure: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Names that may be meant, as far as the reader may know of them; topics with their synonyms.

    `own_organisation` is where the reader works, "" if they work nowhere.
    """

    organisations: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own_organisation: str = ""
