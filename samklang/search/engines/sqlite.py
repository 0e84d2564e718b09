"""SQLite's FTS5. The keys are ready-made, so its tokeniser has only to split at spaces."""

from collections.abc import Iterable

from django.db import connection

from samklang.search.wanted import Keys, Term, Wanted, WantedWord, either
from samklang.search.words import IndexedText


class SQLite:
    """An ordinary FTS5 table with a row for each entry, under the entry's primary key."""

    entries = "search_words CROSS JOIN search_place e ON e.id = search_words.rowid"
    condition = "search_words MATCH %(expression)s"
    rank = "bm25(search_words, 8.0, 2.0, 1.0)"
    has_words = (
        "search_words.rowid IN (SELECT rowid FROM search_words WHERE search_words MATCH %({expression})s)"
    )
    newest = "search_words.rowid DESC"
    recent = "search_words.rowid > %(last_old)s"
    number = "search_words.rowid"
    together = "group_concat(e.facets, '')"
    has = "instr(e.facets, {letter}) > 0"
    has_one_of = "e.facets GLOB '*[' || {letters} || ']*'"
    apart = "LIMIT -1"

    def put(self, rows: Iterable[tuple[int, IndexedText]]) -> None:
        given = [
            (entry, " ".join(words.title), " ".join(words.lemmas), " ".join(words.parts))
            for entry, words in rows
        ]
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM search_words WHERE rowid = %s", [(row[0],) for row in given])
            cursor.executemany(
                "INSERT INTO search_words (rowid, title, lemmas, parts) VALUES (%s, %s, %s, %s)", given
            )

    def remove(self, entry: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM search_words WHERE rowid = %s", [entry])

    def clear(self) -> None:
        """A row that is deleted only adds a mark to FTS5's index; the words go when its parts are merged."""
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO search_words (search_words) VALUES ('optimize')")

    def keys(self) -> set[str]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT term FROM search_keys")
            return {term for (term,) in cursor.fetchall()}

    def expression(self, wanted: Wanted, *, in_title: bool = False) -> str:
        phrases = [_beside(tuple(word.lemma for word in phrase)) for phrase in wanted.phrases]
        sets = [" AND ".join(map(_term, terms)) for terms in wanted.sets]
        every = " AND ".join([*either(sets, " OR "), *phrases])
        return f"{{title}} : ({every})" if in_title else every


def _term(term: Term) -> str:
    every = " AND ".join(map(_word, term.words))
    return _any(f"({every})" if len(term.words) > 1 else every, term.others)


def _word(word: WantedWord) -> str:
    own = f'("{word.lemma}" OR "{word.beginning}" *)' if word.beginning else f'"{word.lemma}"'
    return _any(own, word.instead, parts=" AND ".join(f'"{part}"' for part in word.apart))


def _any(own: str, others: tuple[Keys, ...], *, parts: str = "") -> str:
    if not others and not parts:
        return own
    apart = [f"({parts})"] if parts else []
    return f"({' OR '.join([own, *apart, *map(_other, others)])})"


def _other(keys: Keys) -> str:
    return f'"{keys[0]}"' if len(keys) == 1 else _beside(keys)


def _beside(keys: Keys) -> str:
    return '({title lemmas} : "' + " ".join(keys) + '")'
