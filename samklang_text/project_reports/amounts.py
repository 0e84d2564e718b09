"""Amounts in Danish kroner as reports write them, and whom they came from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = r"\d{1,3}(?:[. \u00a0]\d{3})+(?:,\d\d)?|\d+(?:,\d+)?"
_AMOUNT = re.compile(
    rf"(?:(?:kr\.?|DKK)\s*(?P<after>{_NUMBER})(?:,-)?(?:\s*(?P<after_unit>mio\.?|mill\.?|millioner))?)"
    rf"|(?:(?P<before>{_NUMBER})(?:,-)?\s*(?:(?P<unit>mio\.?|mill\.?|millioner|tusind|t\.\s?)\s*)?(?P<kr>kr\b\.?|kroner|DKK))",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?:{_NUMBER})(?:,-)?")
_LARGEST = 2_000_000_000
_WORD = r"[\w’'&-]+"
_NAME = (
    rf"[A-ZÆØÅ]{_WORD}(?:\s+(?:(?:for|til|i|af|og|på)\s+)?[A-ZÆØÅ]{_WORD})*"
    rf"(?:\s+(?:pulje til {_WORD}|pulje|fond))?"
)
_GIVEN_BY = re.compile(
    rf"(?P<source>{_NAME})\s+(?:har\s+)?(?:bevilget|bevilgede|bevilger|gav|givet|støttede|støtter|ydede|ydet)\b"
)
_GIVEN_FROM = re.compile(
    rf"(?:støttet|bevilget|finansieret|betalt|ydet)\s+af\s+(?P<a>{_NAME})"
    rf"|(?:tilskud|bevilling|støtte|penge|midler)\b[^;:!?]{{0,30}}?\s+fra\s+(?P<b>{_NAME})"
    rf"|\b(?:fik|modtog|fået|modtaget)\b[^;:!?]{{0,40}}?\s+(?:af|fra)\s+(?P<c>{_NAME})"
    rf"|\bkom(?:mer)?\s+fra\s+(?P<d>{_NAME})"
)
_OWN = re.compile(
    r"\b(?P<source>kommunen|forvaltningen|foreningen)\s+(?:betalte|lagde|finansierede)\s+selv", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Amount:
    """Whole kroner at `text[start:end]`."""

    start: int
    end: int
    kroner: int


@dataclass(frozen=True, slots=True)
class Grant:
    """An amount and whom it came from; not sure where several amounts stand in the sentence."""

    kroner: int
    source: str
    is_sure: bool


def amounts_in(text: str) -> tuple[Amount, ...]:
    """Find amounts: 450.000 kr., kr. 450.000,-, 1,2 mio. kr., 450 t.kr., 300.000 kroner."""
    return tuple(_amounts(text))


def _amounts(text: str) -> Iterator[Amount]:
    for match in _AMOUNT.finditer(text):
        kroner = _kroner(match["after"] or match["before"], match["unit"] or match["after_unit"] or "")
        if kroner is not None:
            yield Amount(match.start(), match.end(), kroner)


def amount_alone(text: str) -> int | None:
    """Return the amount that is all a cell says, with or without "kr."."""
    found = amounts_in(text)
    if len(found) == 1 and not re.search(r"[^\W\d_]{3,}", text.replace("kroner", "")):
        return found[0].kroner
    bare = text.strip()
    return _kroner(bare.removesuffix(",-"), "") if _BARE.fullmatch(bare) else None


def _kroner(number: str, unit: str) -> int | None:
    times = {"m": 1_000_000, "t": 1_000}.get(unit[:1].casefold(), 1)
    whole, _, part = re.sub(r"[. \u00a0]", "", number).partition(",")
    kroner = int(whole) * times + (int(part) * times // 10 ** len(part) if part else 0)
    return kroner if 0 < kroner <= _LARGEST else None


def grants_in(sentence: str) -> Iterator[Grant]:
    """Yield amounts of a sentence with their source, each clause by itself: "A gav 1,2 mio. kr., og B …"."""
    for clause in _clauses(sentence):
        found = amounts_in(clause)
        source, is_sure = _source_in(clause)
        if found and source:
            yield Grant(found[0].kroner, source, is_sure and len(found) == 1)


def _clauses(sentence: str) -> list[str]:
    """A sentence with several amounts in pieces that have one each, where "og" or a comma parts them."""
    found = amounts_in(sentence)
    if len(found) < 2:
        return [sentence]
    cuts = [0]
    for one, other in zip(found, found[1:], strict=False):
        between = re.search(r",?\s+(?:og|mens)\s+", sentence[one.end : other.start])
        cuts.append(one.end + between.start() if between else other.start)
    return [sentence[start:end] for start, end in zip(cuts, [*cuts[1:], len(sentence)], strict=True)]


def _source_in(clause: str) -> tuple[str, bool]:
    if match := _GIVEN_FROM.search(clause):
        return next(name for name in match.groups() if name), True
    if match := _GIVEN_BY.search(clause):
        return match["source"], not re.fullmatch(r"(?:Vi|I|De|Det|Den)", match["source"])
    if match := _OWN.search(clause):
        return match["source"], False
    return "", False
