"""What the migrations say to each database in its own language: the index itself, and how its rows lie."""

Statements = dict[str, tuple[str, ...]]

CREATE: Statements = {
    "sqlite": (
        # Without `remove_diacritics 0`, å would be found as a.
        "CREATE VIRTUAL TABLE search_words USING fts5("
        "title, lemmas, parts, tokenize = 'unicode61 remove_diacritics 0', prefix = '3 4')",
        "CREATE VIRTUAL TABLE search_keys USING fts5vocab(search_words, row)",
    ),
    "postgresql": (
        "ALTER TABLE search_entry ADD COLUMN words tsvector",
        "CREATE INDEX search_entry_words ON search_entry USING gin (words)",
    ),
}
DROP: Statements = {
    "sqlite": ("DROP TABLE search_keys", "DROP TABLE search_words"),
    "postgresql": ("ALTER TABLE search_entry DROP COLUMN words",),
}

# Texts lie in the entries' own rows, so that going through many of those reads many pages. What a search
# asks of each match is kept once more in narrow rows: of 11,000 matches it takes 4 ms instead of 20.
PLACES: Statements = {
    "sqlite": (
        "CREATE TABLE search_place "
        "(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, audience_id INTEGER NOT NULL)",
        "INSERT INTO search_place SELECT id, kind, audience_id FROM search_entry",
        "CREATE TRIGGER search_place_new AFTER INSERT ON search_entry "
        "BEGIN INSERT INTO search_place VALUES (new.id, new.kind, new.audience_id); END",
        "CREATE TRIGGER search_place_changed AFTER UPDATE ON search_entry BEGIN UPDATE search_place "
        "SET kind = new.kind, audience_id = new.audience_id WHERE id = new.id; END",
        "CREATE TRIGGER search_place_gone AFTER DELETE ON search_entry "
        "BEGIN DELETE FROM search_place WHERE id = old.id; END",
    ),
    "postgresql": (),  # long texts lie beside the rows already
}
NO_PLACES: Statements = {
    "sqlite": (
        "DROP TRIGGER search_place_new",
        "DROP TRIGGER search_place_changed",
        "DROP TRIGGER search_place_gone",
        "DROP TABLE search_place",
    ),
    "postgresql": (),
}

# A word of a title is a key of its own too, with a T before it (engines/postgresql.py says why). And what was
# indexed lately is put in its place at once: else each search goes through all of it, up to 4 MB.
TITLES: Statements = {
    "sqlite": (),
    "postgresql": (
        "UPDATE search_entry SET words = words || array_to_tsvector("
        "ARRAY(SELECT 'T' || lexeme FROM unnest(ts_filter(words, '{a}'))))",
        "ALTER INDEX search_entry_words SET (fastupdate = off)",
        "SELECT gin_clean_pending_list('search_entry_words')",
    ),
}


def _abroad(text: str) -> str:
    """SQL for a text with the letters that keyboards abroad write with two so written (`words.key`)."""
    for letter, written in (
        ("æ", "ae"),
        ("ä", "ae"),
        ("ø", "oe"),
        ("ö", "oe"),
        ("å", "aa"),
        ("ü", "ue"),
        ("ß", "ss"),
    ):
        text = f"replace({text}, '{letter}', '{written}')"
    return text


ABROAD: Statements = {
    "sqlite": (
        f"UPDATE search_words SET title = {_abroad('title')}, lemmas = {_abroad('lemmas')}, "
        f"parts = {_abroad('parts')}",
    ),
    "postgresql": (f"UPDATE search_entry SET words = ({_abroad('words::text')})::tsvector",),
}
NO_TITLES: Statements = {
    "sqlite": (),
    "postgresql": (
        "UPDATE search_entry SET words = ts_delete(words, "
        "ARRAY(SELECT lexeme FROM unnest(words) WHERE lexeme ~ '^T'))",
        "ALTER INDEX search_entry_words RESET (fastupdate)",
    ),
}

# The narrow rows become a table of the application's own, with facets and dates. On PostgreSQL the words move
# there too: next to the texts, to go through the matches of a common word read six times as many pages.
# Each gets the letter of its kind (`alphabet.letter_of`).
# Without statistics on the words it always goes by their index (engines/postgresql.py).
MOVED: Statements = {
    "sqlite": (
        "INSERT INTO search_place (id, kind, audience_id, facets) "
        "SELECT e.id, e.kind, e.audience_id, char(57344 + f.id) "
        "FROM search_entry e JOIN search_facet f ON f.value = e.kind",
        "CREATE INDEX search_place_latest ON search_place (dated DESC, id DESC)",
    ),
    "postgresql": (
        "ALTER TABLE search_place ADD COLUMN words tsvector",
        "ALTER TABLE search_place ALTER COLUMN words SET STATISTICS 0",
        "INSERT INTO search_place (id, kind, audience_id, facets, words) "
        "SELECT e.id, e.kind, e.audience_id, chr(57344 + f.id::int), e.words "
        "FROM search_entry e JOIN search_facet f ON f.value = e.kind ORDER BY e.id",
        "SET CONSTRAINTS ALL IMMEDIATE",
        "SET CONSTRAINTS ALL DEFERRED",
        "CREATE INDEX search_place_words ON search_place USING gin (words) WITH (fastupdate = off)",
        "CREATE INDEX search_place_latest ON search_place (dated DESC NULLS LAST, id DESC)",
        "ALTER TABLE search_entry DROP COLUMN words",
    ),
}
