"""PostgreSQL's tsvector, written as literals: its own Danish stems would undo the analyser's lemmas."""

from collections.abc import Iterable

from django.db import connection

from samklang.search.wanted import Wanted, WantedWord
from samklang.search.words import IndexedText

_LAST_POSITION = 16383  # of a word in a tsvector; later ones are all said to stand there


class PostgreSQL:
    """A column of the entries' own table. Title words weigh A, the text's B, parts of compounds D.

    A word of a title has a second key with a T before it (keys are in small letters): to look for the weight
    instead would read the words of every match.
    """

    entries = "search_entry e"
    condition = "e.words @@ %(expression)s::tsquery"
    rank = "-ts_rank('{0.1, 0.1, 0.25, 1.0}', e.words, %(expression)s::tsquery, 1)"
    newest = "e.id + 0 DESC"  # so written, it is no reason to go through all entries from the newest on
    recent = "e.id > %(last_old)s"

    def put(self, rows: Iterable[tuple[int, IndexedText]]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                "UPDATE search_entry SET words = %s::tsvector WHERE id = %s",
                [(_vector(words), entry) for entry, words in rows],
            )

    def remove(self, entry: int) -> None:
        """Nothing to do: the words stand in the entry's own row."""

    def clear(self) -> None:
        """Nothing is left to do: PostgreSQL's own vacuum clears its index."""

    def keys(self) -> set[str]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT word FROM ts_stat('SELECT words FROM search_entry') WHERE word !~ '^T'")
            return {term for (term,) in cursor.fetchall()}

    def expression(self, wanted: Wanted, *, in_title: bool = False) -> str:
        words = [_word(word, before="T" if in_title else "") for word in wanted.words]
        phrases = [_phrase(phrase, in_title=in_title) for phrase in wanted.phrases]
        return " & ".join([*words, *phrases])


def _word(word: WantedWord, *, before: str = "") -> str:
    lemma = f"'{before}{word.lemma}'"
    return f"({lemma} | '{before}{word.beginning}':*)" if word.beginning else lemma


def _phrase(phrase: tuple[WantedWord, ...], *, in_title: bool) -> str:
    """Words side by side. Which entries have them all is asked of the index first, even of titles."""
    weights = "A" if in_title else "AB"
    beside = " <-> ".join(f"'{word.lemma}':{weights}" for word in phrase)
    titles = [f"'T{word.lemma}'" for word in phrase] if in_title else []
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
