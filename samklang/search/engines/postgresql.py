"""PostgreSQL's tsvector, written as literals: its own Danish stems would undo the analyser's lemmas."""

from collections.abc import Iterable

from django.db import connection

from samklang.search.wanted import Keys, Term, Wanted, WantedWord, either
from samklang.search.words import IndexedText

_LAST_POSITION = 16383  # of a word in a tsvector; later ones are all said to stand there


class PostgreSQL:
    """A column of the places' table. Title words weigh A, the text's B, parts of compounds D.

    No statistics are kept on it: PostgreSQL thinks that to compare a word costs nothing, so where it knows a
    word to be common, it would unpack every row instead of reading the index.

    A word of a title has a second key with a T before it (keys are in small letters): to look for the weight
    instead would read the words of every match.
    """

    entries = "search_place e"
    condition = "e.words @@ %(expression)s::tsquery"
    rank = "-ts_rank('{0.1, 0.1, 0.25, 1.0}', e.words, %(expression)s::tsquery, 1)"
    has_words = "e.words @@ %({expression})s::tsquery"
    newest = "e.id + 0 DESC"  # so written, it is no reason to go through all entries from the newest on
    recent = "e.id > %(last_old)s"
    number = "e.id"
    together = "string_agg(e.facets, '')"
    has = "strpos(e.facets, {letter}) > 0"
    has_one_of = "e.facets ~ ('[' || {letters} || ']')"
    apart = "OFFSET 0"

    def put(self, rows: Iterable[tuple[int, IndexedText]]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                "UPDATE search_place SET words = %s::tsvector WHERE id = %s",
                [(_vector(words), entry) for entry, words in rows],
            )

    def remove(self, entry: int) -> None:
        """Nothing to do: the words stand in the entry's own row."""

    def clear(self) -> None:
        """Nothing is left to do: PostgreSQL's own vacuum clears its index."""

    def keys(self) -> set[str]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT word FROM ts_stat('SELECT words FROM search_place') WHERE word !~ '^T'")
            return {term for (term,) in cursor.fetchall()}

    def expression(self, wanted: Wanted, *, in_title: bool = False) -> str:
        before = "T" if in_title else ""
        sets = [" & ".join(_term(term, before=before) for term in terms) for terms in wanted.sets]
        phrases = [_beside(tuple(word.lemma for word in phrase), before=before) for phrase in wanted.phrases]
        return " & ".join([*either(sets, " | "), *phrases])


def _term(term: Term, *, before: str) -> str:
    every = " & ".join(_word(word, before=before) for word in term.words)
    return _any(f"({every})" if len(term.words) > 1 else every, term.others, before=before)


def _word(word: WantedWord, *, before: str) -> str:
    lemma = f"'{before}{word.lemma}'"
    own = f"({lemma} | '{before}{word.beginning}':*)" if word.beginning else lemma
    parts = " & ".join(f"'{before}{part}'" for part in word.apart)
    return _any(own, word.instead, before=before, parts=parts)


def _any(own: str, others: tuple[Keys, ...], *, before: str, parts: str = "") -> str:
    if not others and not parts:
        return own
    apart = [f"({parts})"] if parts else []
    return f"({' | '.join([own, *apart, *(_other(keys, before=before) for keys in others)])})"


def _other(keys: Keys, *, before: str) -> str:
    return f"'{before}{keys[0]}'" if len(keys) == 1 else f"({_beside(keys, before=before)})"


def _beside(keys: Keys, *, before: str) -> str:
    """Words side by side. Which entries have them all is asked of the index first, even of titles."""
    weights = "A" if before else "AB"
    beside = " <-> ".join(f"'{key}':{weights}" for key in keys)
    titles = [f"'{before}{key}'" for key in keys] if before else []
    return " & ".join([*titles, f"({beside})"])


def _vector(words: IndexedText) -> str:
    """Return a literal such as 'integration':1A 'by':3B. The text begins two places after the title."""
    text_begins = len(words.title) + 2
    return " ".join(
        [
            *(f"'{key}':{place}A 'T{key}'" for place, key in enumerate(words.title, start=1)),
            *(_placed(key, place) for place, key in enumerate(words.lemmas, start=text_begins)),
            *(f"'{key}':1D" for key in sorted(set(words.parts))),
        ]
    )


def _placed(key: str, place: int) -> str:
    return f"'{key}':{min(place, _LAST_POSITION)}B"
