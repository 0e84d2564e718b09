"""Fills the index with paragraphs and searches it.

Paragraphs are drawn from our own letters and from the lexicon, common words often and rare ones seldom, the
same at every run.
"""

import random
import sqlite3
import time
from collections.abc import Iterator
from itertools import accumulate

from django.conf import settings

from benchmarks.installation import percentile
from evals.sources import TUNED
from samklang.search.actions import Searchable, index_all
from samklang.search.queries import find

PARAGRAPHS = 100_000
_WORDS = 40_000  # different words drawn from the lexicon
_BATCH = 1000
_RUNS = 100
_LABELS = ["public", "signed-in", "role:inside", "role:employee", "org:1"]


def vocabulary(lexicon: str) -> list[str]:
    """Return word forms of the lexicon in an order of our own: the first will be the most common."""
    with sqlite3.connect(lexicon) as database:
        forms = [row[0] for row in database.execute("SELECT form FROM forms WHERE length(form) > 4")]
    return random.Random(7).sample(forms, _WORDS)


def paragraphs(words: list[str]) -> Iterator[str]:
    """Yield texts of some forty words: a sentence of a letter, and words by Zipf's law."""
    draw = random.Random(11)
    sentences = [point.quote.replace("\n", " ") for source in TUNED.sources() for point in source.points]
    weights = list(accumulate(1 / place for place in range(1, len(words) + 1)))
    for _number in range(PARAGRAPHS):
        drawn = draw.choices(words, cum_weights=weights, k=draw.randint(10, 40))
        yield f"{draw.choice(sentences)} {' '.join(drawn).capitalize()}."


def queries(words: list[str]) -> dict[str, list[str]]:
    """Return what is asked, by kind of question."""
    draw = random.Random(13)
    middling = words[50:3000]
    return {
        "one word": [f"{draw.choice(middling)} " for _run in range(_RUNS)],
        "very common word": [f"{word} " for word in ("integration", "borger", "kommune", words[0])] * 25,
        "two words": [f"{draw.choice(middling)} {draw.choice(words[:500])} " for _run in range(_RUNS)],
        "beginning of a word": [draw.choice(middling)[:4] for _run in range(_RUNS)],
        "phrase": ['"flere nydanskere"', '"det er vigtigt"', '"vi foreslår"', '"unge og ældre"'] * 25,
        "misspelt": [_misspelt(draw.choice(middling), draw) + " " for _run in range(_RUNS // 5)],
    }


def _misspelt(word: str, draw: random.Random) -> str:
    place = draw.randrange(1, len(word) - 2)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def fill(words: list[str]) -> None:
    """Index the paragraphs, a third of each kind, two thirds of them for some only."""
    start, batch = time.perf_counter(), []
    for number, text in enumerate(paragraphs(words)):
        access = frozenset({"public"} if number % 3 else {"role:inside", f"org:{number % 50}"})
        kind = ("point", "reply", "paper")[number % 3]
        batch.append(Searchable(f"p-{number}", kind, text[:60], text, f"/p/{number}/", access))
        if len(batch) == _BATCH:
            index_all(batch)
            batch = []
    took = time.perf_counter() - start
    print(f"  indexed in {took:.0f} s, {PARAGRAPHS / took:,.0f} paragraphs/s")


def ask(what: str, asked: list[str]) -> None:
    times, hits = [], 0
    for query in asked:
        begun = time.perf_counter()
        hits += find(query, labels=_LABELS).total
        times.append(time.perf_counter() - begun)
    print(
        f"  {what:<22}{percentile(times, 0.5):>9.1f}{percentile(times, 0.95):>9.1f}{hits // len(asked):>12,}"
    )


def main() -> None:
    words = vocabulary(str(settings.LEXICON))
    fill(words)
    for what, asked in queries(words).items():
        ask(what, asked)


if __name__ == "__main__":
    main()
