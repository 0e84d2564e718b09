"""How what was tried came out, as one bar: as long as each result is frequent."""

from dataclasses import dataclass

from django.utils.functional import Promise

from samklang.knowledge.models import Result
from samklang.overview.known.counts import KnownCounts


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the bar, in thousandths of its length; `value` is what it is called in an address."""

    value: str
    label: str | Promise
    count: int
    start: int
    length: int


def bar_of_results(counts: KnownCounts) -> list[Stretch]:
    """Return the results something has, from the best to what is too early to say."""
    numbers = {result: counts.of("result", result) for result in Result}
    total, before, bar = sum(numbers.values()), 0, []
    for result, number in numbers.items():
        if number:
            start, end = (1000 * each // total for each in (before, before + number))
            bar.append(Stretch(result.value, result.label, number, start, end - start))
            before += number
    return bar
