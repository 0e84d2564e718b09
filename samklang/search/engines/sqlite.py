"""SQLite's FTS5. The keys are ready-made, so its tokeniser has only to split at spaces."""

from collections.abc import Iterable

from django.db import connection

from samklang.search.wanted import Wanted, WantedWord
from samklang.search.words import IndexedText


class SQLite:
    """An ordinary FTS5 table with a row for each entry, under the entry's primary key."""

    create: tuple[str, ...] = (
        # Without `remove_diacritics 0`, å would be found as a.
        "CREATE VIRTUAL TABLE search_words USING fts5("
        "title, lemmas, parts, tokenize = 'unicode61 remove_diacritics 0', prefix = '3 4')",
        "CREATE VIRTUAL TABLE search_keys USING fts5vocab(search_words, row)",
    )
    drop: tuple[str, ...] = ("DROP TABLE search_keys", "DROP TABLE search_words")
    # Texts lie in the entries' own rows, so that going through many of those reads many pages. What a search
    # asks of each match is kept once more in narrow rows: of 11,000 matches it takes 4 ms instead of 20.
    places: tuple[str, ...] = (
        "CREATE TABLE search_place "
        "(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, audience_id INTEGER NOT NULL)",
        "INSERT INTO search_place SELECT id, kind, audience_id FROM search_entry",
        "CREATE TRIGGER search_place_new AFTER INSERT ON search_entry "
        "BEGIN INSERT INTO search_place VALUES (new.id, new.kind, new.audience_id); END",
        "CREATE TRIGGER search_place_changed AFTER UPDATE ON search_entry BEGIN UPDATE search_place "
        "SET kind = new.kind, audience_id = new.audience_id WHERE id = new.id; END",
        "CREATE TRIGGER search_place_gone AFTER DELETE ON search_entry "
        "BEGIN DELETE FROM search_place WHERE id = old.id; END",
    )
    no_places: tuple[str, ...] = (
        "DROP TRIGGER search_place_new",
        "DROP TRIGGER search_place_changed",
        "DROP TRIGGER search_place_gone",
        "DROP TABLE search_place",
    )
    entries = "search_words CROSS JOIN search_place e ON e.id = search_words.rowid"
    condition = "search_words MATCH %(expression)s"
    rank = "bm25(search_words, 8.0, 2.0, 1.0)"
    newest = "search_words.rowid DESC"

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

    def keys(self) -> set[str]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT term FROM search_keys")
            return {term for (term,) in cursor.fetchall()}

    def expression(self, wanted: Wanted, *, in_title: bool = False) -> str:
        words = [_word(word) for word in wanted.words]
        phrases = [
            '({title lemmas} : "' + " ".join(word.lemma for word in phrase) + '")'
            for phrase in wanted.phrases
        ]
        every = " AND ".join([*words, *phrases])
        return f"{{title}} : ({every})" if in_title else every


def _word(word: WantedWord) -> str:
    if word.beginning:
        return f'("{word.lemma}" OR "{word.beginning}" *)'
    return f'"{word.lemma}"'
