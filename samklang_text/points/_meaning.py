"""What the phrases of a sentence mean where they stand: who acts, what is denied, what is only told of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, zip_longest
from operator import attrgetter

from samklang_text.personal.people import RELATIONS
from samklang_text.points._acts import ACTS, LIKELY, OUTRIGHT
from samklang_text.points._cues import VALUATIONS, Cue
from samklang_text.points._evidence import MAIN, PHRASES, TOLD, clause_factors
from samklang_text.points._lexicon import CLASSES, ORDERS_AND_NOUNS, PREPOSITIONS
from samklang_text.points._phrases import Hit, Word
from samklang_text.points._voice import POSSESSIVES, Voice

_FIRST = attrgetter("first")
_NEAR = 4
_HYPOTHETICAL_WORDS = "som hvad hvordan hvorledes hvis når hvilke hvilket hvor hvem jeg vi hermed herved"
_HYPOTHETICAL = frozenset(_HYPOTHETICAL_WORDS.split())
_OWN_DEEDS = frozenset({Cue.OFFER, Cue.UNDERTAKING, Cue.WILL, Cue.OWN_SIZE})
_DENIABLE = frozenset({Cue.OPPOSITION, Cue.CONCERN, Cue.LACK, Cue.WORRY, Cue.NEGATION})
_DENIALS = frozenset({"ikke", "hverken", "næppe", "ingen", "intet"})
_ONLY = frozenset({"kun", "bare", "alene"})
_THAT = re.compile(r",?\s+at\s")
_ORDERS = CLASSES["order"]
_DUE = CLASSES["due"]
_REPORT = CLASSES["report"]
_WISHING = frozenset({"ønsker", "ønske", "vil", "skal", "gerne", "har", "må", "kan"})
_ASKING = frozenset({Cue.PROPOSAL, Cue.MUST, Cue.OFFER, Cue.UNDERTAKING, Cue.WILL})
_NEXT = 3
_THIRD_PERSONS = (["han"], ["hun"])
_OWN = (["min"], ["mit"], ["mine"])
_RELATIVE = re.compile(RELATIONS)
_SPEECH = CLASSES["speech"]
_BEFORE_AN_ORDER = frozenset({"så", "men", "derfor"})
_NO_DEED = CLASSES["no_deed"] | {"efter", "under", "eller", "heller", "især", "derefter", "siden"}
_CLAIMING = frozenset({"kræver", "forlanger", "ønsker"})
_THING_WORDS = """
    det dette den som der planen politikken strategien loven lovgivningen ordningen løsningen opgaven
    indsatsen projektet udkastet forslaget arbejdet målet udviklingen
"""
_ANY_THING = frozenset({"en", "et"})
_THINGS = tuple(_THING_WORDS.split())
_PRESENT, _PARTICIPLE = "er", ("eret", "tet", "set", "net", "get", "let", "ket", "bet", "det")
_INVITING = frozenset({"velkommen", "velkomne"})
_FAR = 6
_SHORT = 4
_LONGEST_LABEL = 6
_CONTRASTS = frozenset({Cue.CONTRAST, Cue.WORRY, Cue.OPPOSITION})
_TELLING = frozenset({Cue.SUPPORT, Cue.PROPOSAL, Cue.CONCERN, Cue.WORRY})


def hits_of(text: str, words: Sequence[Word], voice: Voice) -> tuple[Hit[Cue], ...]:
    """Return what the words show, each hit with the weight it has where it stands."""
    words = _as_meant(words)
    factors = clause_factors(text, words)
    found = [
        *_with_denials(PHRASES.hits(words, begins=_after_label(text, words)), words),
        *_obligations(words),
        *_claims(text, words, voice),
        *_orders(text, words),
    ]
    if voice.is_of_the_municipality:
        found.extend(_deeds(words, voice))
    meant = _without_feared_deeds(tuple(_by_voice(found, words, voice, factors)))
    weighed = (
        hit._replace(weight=hit.weight * factors[hit.first])
        if factors[hit.first] != MAIN and (hit.cue in ACTS or hit.cue is Cue.MUST)
        else hit
        for hit in meant
    )
    return tuple(_within_valuations(text, words, sorted(weighed, key=_FIRST)))


def _as_meant(words: Sequence[Word]) -> Sequence[Word]:
    """Read "ikke mindst" as the "især" it means: it denies nothing."""
    following = [word.text for word in words[1:]]
    return tuple(
        word._replace(text="især") if (word.text, after) == ("ikke", "mindst") else word
        for word, after in zip_longest(words, following)
    )


def _after_label(text: str, words: Sequence[Word]) -> int:
    """Return the word that follows a label such as "Mål 3:" or "Økonomi:", else the first."""
    until = min(_LONGEST_LABEL, len(words) - 1)
    colons = (at for at in range(1, until + 1) if ":" in text[words[at - 1].end : words[at].start])
    return next(colons, 0)


def _by_voice(
    hits: Iterable[Hit[Cue]], words: Sequence[Word], voice: Voice, factors: Sequence[float]
) -> Iterator[Hit[Cue]]:
    for hit in hits:
        if _only_reports(hit, words, voice) or _is_felt_by_another(hit, words):
            continue
        if hit.cue is Cue.DEED:
            if voice.is_of_the_municipality and factors[hit.first] == MAIN and not voice.others_act(words):
                yield hit._replace(cue=Cue.UNDERTAKING)
        elif hit.cue in _OWN_DEEDS and not (
            voice.acts(words, hit.first, hit.last) or words[hit.first].text in _INVITING
        ):
            continue
        elif hit.cue is Cue.NEGATION:
            if not any(voice.is_self(word.text) for word in words[: max(hit.first + 3, hit.last)]):
                yield hit
        elif hit.cue is Cue.REFUSAL and not voice.is_of_the_municipality:
            yield hit._replace(cue=Cue.CONCERN)
        elif hit.cue is Cue.WILL:
            following = words[hit.last + 1 : hit.last + 1 + _NEAR]
            if not any(word.text in _SPEECH for word in following):
                yield hit._replace(cue=Cue.UNDERTAKING)
        else:
            yield hit


def _only_reports(hit: Hit[Cue], words: Sequence[Word], voice: Voice) -> bool:
    """Say whether it is only told that the sender says something: "the council wishes to remark"."""
    own = {word.text for word in words[hit.first : hit.last + 1]}
    if hit.cue not in _ASKING or own.isdisjoint(_WISHING):
        return False
    following = words[hit.first + 1 : hit.last + 1 + _NEXT]
    is_told = any(word.text in _REPORT for word in following)
    return is_told and any(voice.is_self(word.text) for word in words[: hit.last + 1 + _NEXT])


def _is_felt_by_another(hit: Hit[Cue], words: Sequence[Word]) -> bool:
    """Say whether praise is only told of a person: "my father looks forward to the trip" backs no plan."""
    before = [word.text for word in words[max(hit.first - 2, 0) : hit.first]]
    is_relative = before[:1] in _OWN and _RELATIVE.fullmatch(before[-1]) is not None
    return hit.cue is Cue.SUPPORT and (before[-1:] in _THIRD_PERSONS or is_relative)


def _with_denials(hits: Sequence[Hit[Cue]], words: Sequence[Word]) -> Iterator[Hit[Cue]]:
    """Denied support is opposition, a denied need a concern; denied opposition and concern are neither."""
    denied = {at for hit in hits if hit.cue is Cue.DENIAL for at in range(hit.first, hit.last + 1)}
    for hit in hits:
        before = words[max(hit.first - 2, 0) : hit.first]
        if hit.cue is Cue.PROPOSAL and words[hit.first].text in _DUE and _is_denied(before):
            yield hit._replace(cue=Cue.CONCERN)
        elif hit.cue is Cue.SUPPORT and _is_denied_support(hit, words):
            yield hit._replace(cue=Cue.OPPOSITION)
        elif hit.cue not in _DENIABLE or not (
            _is_denied(before) or any(at in denied for at in range(hit.first, hit.last + 1))
        ):
            yield hit


def _is_denied_support(hit: Hit[Cue], words: Sequence[Word]) -> bool:
    """Tell "we do not back it" from "we have no objections", which is support as it stands."""
    own = {word.text for word in words[hit.first : hit.last + 1]}
    return own.isdisjoint(_DENIALS) and _is_denied(words[max(hit.first - 3, 0) : hit.last + 2])


def _is_denied(words: Sequence[Word]) -> bool:
    said = {word.text for word in words}
    return not said.isdisjoint(_DENIALS) and said.isdisjoint(_ONLY)


def _without_feared_deeds(hits: tuple[Hit[Cue], ...]) -> tuple[Hit[Cue], ...]:
    """What comes after "we fear that" is nobody's commitment."""
    feared = min(
        (hit.first for hit in hits if hit.cue in VALUATIONS and hit.weight >= OUTRIGHT), default=None
    )
    if feared is None:
        return hits
    return tuple(hit for hit in hits if hit.cue is not Cue.UNDERTAKING or hit.first < feared)


def _within_valuations(text: str, words: Sequence[Word], hits: Sequence[Hit[Cue]]) -> Iterator[Hit[Cue]]:
    """What is told of in "we are glad that …" counts for little, until a contrast or a worry is said."""
    telling = next(
        (
            hit
            for hit in hits
            if hit.cue in _TELLING and hit.weight >= OUTRIGHT and _THAT.match(text, words[hit.last].end)
        ),
        None,
    )
    if telling is None:
        yield from hits
        return
    until = next(
        (hit.first for hit in hits if hit.cue in _CONTRASTS and hit.first > telling.last), len(words)
    )
    for hit in hits:
        told = telling.last < hit.first < until and (hit.cue in ACTS or hit.cue is Cue.MUST)
        yield hit._replace(weight=hit.weight * TOLD) if told else hit


def _obligations(words: Sequence[Word]) -> Iterator[Hit[Cue]]:
    """Find where somebody else is told what they shall do."""
    for at, word in enumerate(words):
        if word.text != "skal" or not at:
            continue
        before = {earlier.text for earlier in words[max(at - 3, 0) : at]}
        after = words[at + 1].text if at + 1 < len(words) else ""
        if before.isdisjoint(_HYPOTHETICAL) and after not in _HYPOTHETICAL:
            yield Hit(Cue.MUST, at, at, LIKELY)


def _claims(text: str, words: Sequence[Word], voice: Voice) -> Iterator[Hit[Cue]]:
    """Find where the sender, or before a list anybody but a thing, claims: "The club demands: …"."""
    leads_in = bool(words) and text[words[-1].end :].lstrip()[:1] == ":"
    for at, word in enumerate(words):
        if word.text not in _CLAIMING:
            continue
        beside = [each.text for each in (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])]
        things = at and (words[at - 1].text.endswith(_THINGS) or words[0].text in _ANY_THING)
        if any(map(voice.is_self, beside)) or (leads_in and at and not things):
            yield Hit(Cue.PROPOSAL, at, at, OUTRIGHT)


def _deeds(words: Sequence[Word], voice: Voice) -> Iterator[Hit[Cue]]:
    """Find what the sender says that it does or has done, by any verb that is not one of saying or being."""
    for at, word in enumerate(words):
        if word.text in POSSESSIVES or not voice.is_self(word.text):
            continue
        for verb in (at + 1, at - 1):
            if 0 <= verb < len(words) and _is_deed(words, verb):
                yield Hit(Cue.UNDERTAKING, verb, verb, LIKELY)
                break


def _is_deed(words: Sequence[Word], at: int) -> bool:
    if words[at].text == "har":
        following = words[at : at + 1 + _FAR]
        return any(
            word.text.endswith(_PARTICIPLE) and word.text not in _NO_DEED and before.text not in PREPOSITIONS
            for before, word in pairwise(following)
        )
    verb = words[at].text
    return len(verb) > _SHORT and verb.endswith(_PRESENT) and verb not in _NO_DEED


def _orders(text: str, words: Sequence[Word]) -> Iterator[Hit[Cue]]:
    """Find an imperative: the first word of the sentence, or of what stands after a colon."""
    for at, word in enumerate(words):
        if word.text not in _ORDERS or _is_noun(text, words, at):
            continue
        is_first = not at or (at == 1 and words[0].text in _BEFORE_AN_ORDER)
        if is_first or ":" in text[words[at - 1].end : word.start]:
            yield Hit(Cue.PROPOSAL, at, at, OUTRIGHT)


def _is_noun(text: str, words: Sequence[Word], at: int) -> bool:
    """Tell the noun of "Køb af varer", "Tag og facade" and the name "Spar Nord" from an order."""
    if words[at].text not in ORDERS_AND_NOUNS or at + 1 == len(words):
        return False
    following = words[at + 1]
    return following.text in PREPOSITIONS | {"og", "samt", "eller"} or text[following.start].isupper()
