"""PostgreSQL's tsvector, written as literals: its own Danish stems would undo the analyser's lemmas."""

from collections.abc import Iterable

from django.db import connection

from samklang.search.wanted import Wanted, WantedWord
from samklang.search.words import IndexedText

_LAST_POSITION = 16383  # of a word in a tsvector; later ones are all said to stand there


class PostgreSQL:
    """A column of the entries' own table. Title words weigh A, the text's B, parts of compounds D."""

    create: tuple[str, ...] = (
        "ALTER TABLE search_entry ADD COLUMN words tsvector",
        "CREATE INDEX search_entry_words ON search_entry USING gin (words)",
    )
    drop: tuple[str, ...] = ("ALTER TABLE search_entry DROP COLUMN words",)
    places: tuple[str, ...] = ()  # long texts lie beside the rows already
    no_places: tuple[str, ...] = ()
    entries = "search_entry e"
    condition = "e.words @@ %(expression)s::tsquery"
    rank = "-ts_rank('{0.1, 0.1, 0.25, 1.0}', e.words, %(expression)s::tsquery, 1)"
    newest = "e.id DESC"

    def put(self, rows: Iterable[tuple[int, IndexedText]]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                "UPDATE search_entry SET words = %s::tsvector WHERE id = %s",
                [(_vector(words), entry) for entry, words in rows],
            )

    def remove(self, entry: int) -> None:
        """Nothing to do: the words stand in the entry's own row."""

    def keys(self) -> set[str]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT word FROM ts_stat('SELECT words FROM search_entry')")
            return {term for (term,) in cursor.fetchall()}

    def expression(self, wanted: Wanted, *, in_title: bool = False) -> str:
        anywhere, phrase_in = ("A", "A") if in_title else ("", "AB")
        words = [_word(word, anywhere) for word in wanted.words]
        phrases = [
            "(" + " <-> ".join(f"'{word.lemma}':{phrase_in}" for word in phrase) + ")"
            for phrase in wanted.phrases
        ]
        return " & ".join([*words, *phrases])


def _word(word: WantedWord, weights: str) -> str:
    lemma = f"'{word.lemma}':{weights}" if weights else f"'{word.lemma}'"
    return f"({lemma} | '{word.beginning}':*{weights})" if word.beginning else lemma


def _vector(words: IndexedText) -> str:
    """Return a literal such as 'integration':1A 'by':3B. The text begins two places after the title."""
    text_begins = len(words.title) + 2
    return " ".join(
        [
            *(f"'{key}':{place}A" for place, key in enumerate(words.title, start=1)),
            *(_placed(key, place) for place, key in enumerate(words.lemmas, start=text_begins)),
            *(f"'{key}':1D" for key in sorted(set(words.parts))),
        ]
    )


def _placed(key: str, place: int) -> str:
    return f"'{key}':{min(place, _LAST_POSITION)}B"
