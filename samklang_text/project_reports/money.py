"""Whose money the project had, and what it cost for each person it reached."""

import re
from collections.abc import Iterator
from dataclasses import replace

from samklang_text.document import Document
from samklang_text.project_reports.amounts import amount_alone, amounts_in, grants_in
from samklang_text.project_reports.model import Finding
from samklang_text.project_reports.parts import Parts, running
from samklang_text.project_reports.tables import money_in_tables
from samklang_text.sentences import split_sentences

_AMOUNT_LABEL = re.compile(
    r"bevilget(?: beløb)?|bevilling(?:ens størrelse)?|tilskud(?:dets størrelse)?|beløb|støttebeløb",
    re.IGNORECASE,
)
_SOURCE_LABEL = re.compile(
    r"tilskud fra|tilskudsgiver|bevilget af|finansieret af|støttet af|pulje|fond|bevillingsgiver",
    re.IGNORECASE,
)
_SOURCE_ROW = re.compile(
    r"(?:tilskud|bevilling|støtte) fra (?P<a>\S.*)|(?P<b>\S.*?),? (?:egenfinansiering|medfinansiering)",
    re.IGNORECASE,
)
_PERSON = (
    r"(?:deltager\w*|person(?:er)?|elev(?:er)?|barn|børn|unge?|borger(?:e)?|medarbejder(?:e)?|lærling(?:e)?"
    r"|kursist(?:er)?|kvinder?|mand|mor|forælder|beboer(?:e)?|bruger(?:e)?|pige|dreng|ledig|studerende|ansat"
    r"|praktikant(?:er)?|ældre|hoved|mentee)"
)
_EACH = re.compile(rf"\b(?:pr\.?|per|for hver)\s+{_PERSON}\b", re.IGNORECASE)
_COST = re.compile(r"\b(?:pris|kost|omkostning|udgift|udgør|svarer|gennemsnit|beløb|betal)\w*", re.IGNORECASE)


def find_money(document: Document, parts: Parts) -> Iterator[Finding]:
    """Amounts with their source. One without is not suggested: it may be what was spent, or asked for."""
    seen: set[str] = set()
    for one in [*_money_of_labels(parts), *money_in_tables(document), *_money_told(document, parts)]:
        if one.value not in seen:
            seen.add(one.value)
            yield one


def _money_of_labels(parts: Parts) -> Iterator[Finding]:
    amounts = [
        (label, amount)
        for label in parts.labels
        if _AMOUNT_LABEL.fullmatch(label.label) and (amount := amount_alone(label.value)) is not None
    ]
    sources = [label.value for label in parts.labels if _SOURCE_LABEL.fullmatch(label.label)]
    if len(amounts) == 1 and len(sources) == 1:
        label, amount = amounts[0]
        value = f"{amount}; {sources[0]}"
        yield Finding("money", value, label.stretch.start, label.stretch.end, label.label, is_sure=True)
    for label in parts.labels:
        row, amount_there = _SOURCE_ROW.fullmatch(label.label), amount_alone(label.value)
        if row and amount_there is not None:
            value = f"{amount_there}; {row['a'] or row['b']}"
            yield Finding("money", value, label.stretch.start, label.stretch.end, label.label, is_sure=True)


def _money_told(document: Document, parts: Parts) -> Iterator[Finding]:
    for part, stretch in running(parts.parts):
        for sentence in split_sentences(document.text, start=stretch.start, end=stretch.end):
            for grant in grants_in(document.text[sentence.start : sentence.end]):
                value = f"{grant.kroner}; {grant.source}"
                yield Finding("money", value, sentence.start, sentence.end, part.heading, grant.is_sure)


def find_cost(document: Document, parts: Parts) -> Iterator[Finding]:
    """Yield what the project cost for each person it reached; not sure where several amounts are told."""
    told = [*_cost_of_labels(parts), *_cost_told(document, parts)]
    if told:
        is_one = len({each.value for each in told}) == 1
        yield replace(told[0], is_sure=told[0].is_sure and is_one)


def _cost_of_labels(parts: Parts) -> Iterator[Finding]:
    for label in parts.labels:
        amount = amount_alone(label.value) if _EACH.search(label.label) else None
        if amount is not None:
            at = label.stretch
            yield Finding("cost_per_person", str(amount), at.start, at.end, label.label, is_sure=True)


def _cost_told(document: Document, parts: Parts) -> Iterator[Finding]:
    """Sentences with one amount for each: "2.900 kr. pr. deltager", "prisen pr. elev var 3.200 kr."."""
    for part, stretch in running(parts.parts):
        for sentence in split_sentences(document.text, start=stretch.start, end=stretch.end):
            text = document.text[sentence.start : sentence.end]
            each, amounts = _EACH.search(text), amounts_in(text)
            if each is None or not amounts:
                continue
            follows = [one for one in amounts if 0 <= each.start() - one.end <= 2]
            if follows or (len(amounts) == 1 and _COST.search(text)):
                kroner = str((follows or list(amounts))[0].kroner)
                at = sentence.start, sentence.end
                yield Finding("cost_per_person", kroner, *at, heading=part.heading, is_sure=True)
