"""Fills the index with things that have topics, districts, an owner, a result and a state, and narrows them.

Texts are those of the benchmark of plain search, two for each thing. The same at every run.
"""

import random
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate, islice
from typing import Any

from django.conf import settings
from django.db import connection

from benchmarks.inside.search import paragraphs, vocabulary
from benchmarks.installation import percentile
from samklang.search.actions import Searchable, index_all, set_synonyms
from samklang.search.queries import find

SIZES = (5_000, 50_000)
NAMES = ("topic", "district", "organisation", "result", "state")
KINDS = ("project", "experience", "practice", "idea", "question")
_TOPICS = [f"topic-{number}" for number in range(120)]
_COMMON_FIRST = list(accumulate(1 / (number + 3) for number in range(len(_TOPICS))))
_RUNS = 60
_BATCH = 1000
_LABELS = ["public", "signed-in", "role:inside", "role:employee", "org:1"]

Asked = Mapping[str, Any]
Questions = dict[str, Sequence[Asked]]


def facets(draw: random.Random) -> frozenset[tuple[str, str]]:
    """Draw what one thing can be narrowed by: some six facets, common topics often."""
    topics = draw.choices(_TOPICS, cum_weights=_COMMON_FIRST, k=draw.choice((0, 1, 1, 2, 2, 3, 4)))
    districts = draw.sample(range(12), draw.choice((0, 1, 1, 2, 3)))
    result = [("result", draw.choice(("worked", "partly", "not")))] if draw.random() < 0.6 else []
    return frozenset(
        [
            *(("topic", topic) for topic in topics),
            *(("district", f"district-{number}") for number in districts),
            ("organisation", f"org-{int(60 * draw.random() ** 2)}"),
            ("state", draw.choice(("idea", "running", "running", "done", "done", "stopped"))),
            *result,
        ]
    )


def things(words: list[str]) -> Iterator[Searchable]:
    """Yield things without end: two thirds public, one third for those inside and one organisation."""
    draw, texts = random.Random(17), paragraphs(words)
    for number, (first, second) in enumerate(zip(texts, texts, strict=True)):
        yield Searchable(
            subject=f"thing-{number}",
            kind=draw.choice(KINDS),
            title=first[:60],
            text=f"{first}\n{second}",
            url=f"/things/{number}/",
            access=frozenset({"public"} if number % 3 else {"role:inside", f"org:{number % 50}"}),
            facets=facets(draw),
            dated=date(2010, 1, 1) + timedelta(days=draw.randrange(5000)),
        )


def queries(words: list[str]) -> Questions:
    """Return what is asked, by kind of question: with words and without, with filters and without."""
    draw = random.Random(13)
    rare, middling = words[2000:20_000], words[50:2000]
    one, several = {"topic": ["topic-7"]}, {"topic": ["topic-0", "topic-4"], "state": ["running", "done"]}
    common = ["borger", "kommune", words[0], words[1]]
    return {
        "nothing": [{}] * _RUNS,
        "filters only": [{"facets": one}, {"facets": several}, {"facets": several, "kinds": ["idea"]}] * 20,
        "one kind only": [{"kinds": [kind]} for kind in KINDS] * 12,
        "rare word": [{"text": f"{draw.choice(rare)} "} for _ in range(_RUNS)],
        "middling word": [{"text": f"{draw.choice(middling)} "} for _ in range(_RUNS)],
        "common word": [{"text": f"{word} "} for word in common] * 15,
        "common word, filters": [{"text": f"{word} ", "facets": several} for word in common] * 15,
        "common word, newest first": [{"text": f"{word} ", "order": "newest"} for word in common] * 15,
        "two words, filter": [
            {"text": f"{draw.choice(middling)} {draw.choice(common)} ", "facets": one} for _ in range(_RUNS)
        ],
        "three words": [{"text": f"{draw.choice(middling)} {common[2]} {common[3]} "} for _ in range(_RUNS)],
        "beginning of a word, filter": [
            {"text": draw.choice(middling)[:4], "facets": one} for _ in range(_RUNS)
        ],
        "phrase": [{"text": text} for text in ('"flere nydanskere"', '"det er vigtigt"', '"vi foreslår"')]
        * 20,
        "word with synonyms": [{"text": "skole ", "facets": one}, {"text": "bolig "}] * 30,
        "no text has both words": [
            {"text": f"{draw.choice(rare)} {draw.choice(middling)} "} for _ in range(_RUNS)
        ],
        "a question, filter": [
            {"text": f"hvem kan {' '.join(draw.sample(middling, 3))} {draw.choice(common)} ", "facets": one}
            for _ in range(_RUNS)
        ],
        "ten common words": [{"text": " ".join([*common, *words[2:8]]) + " ", "facets": one}] * 10,
        "a misspelt word among others": [
            {"text": f"{draw.choice(middling)[::-1]} {draw.choice(middling)} "} for _ in range(_RUNS)
        ],
        "page 10 of a common word": [{"text": f"{word} ", "offset": 180} for word in common] * 15,
    }


def fill(given: Iterator[Searchable], count: int) -> None:
    begun = time.perf_counter()
    for _batch in range(count // _BATCH):
        index_all(islice(given, _BATCH))
    print(f"  {count:,} more indexed, {count / (time.perf_counter() - begun):,.0f} a second")


def settle() -> None:
    """Do what the database does by itself a minute after much was written."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def ask(what: str, asked: Sequence[Asked], size: int) -> list[float]:
    times, hits = [], 0
    for each in asked:
        begun = time.perf_counter()
        hits += find(**{"text": "", "labels": _LABELS, "counting": NAMES, **each}).total
        times.append(time.perf_counter() - begun)
    half, most = percentile(times, 0.5), percentile(times, 0.95)
    print(f"  {what:<40}{size:>9,}{half:>9.1f}{most:>9.1f}{hits // len(asked):>9,}")
    return times


def main() -> None:
    words = vocabulary(str(settings.LEXICON))
    set_synonyms(owner="benchmark", groups=[["skole", "undervisning", words[9]], ["bolig", "lejlighed"]])
    given, before = things(words), 0
    for size in SIZES:
        fill(given, size - before)
        settle()
        before, times = size, []
        for what, asked in queries(words).items():
            times += ask(what, asked, size)
        print(f"  {'all':<40}{size:>9,}{percentile(times, 0.5):>9.1f}{percentile(times, 0.95):>9.1f}")


if __name__ == "__main__":
    main()
