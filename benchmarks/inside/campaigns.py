"""Fills hearings with letters that were read, of which a quarter is a campaign, and finds it."""

import random
import resource
from collections.abc import Callable
from time import perf_counter

from django.utils import timezone

from benchmarks.pile import letter_text
from samklang.accounts.actors import System
from samklang.consultations.actions.campaigns import note_campaigns
from samklang.consultations.campaigns.finding import find_campaigns
from samklang.consultations.models import CampaignSuggestion, Consultation, Reading, Submission
from samklang.inquiries.models import Inquiry

SIZES = (1_000, 5_000)
US = System("bench")


def hearing(ordinal: int, size: int) -> Consultation:
    now = timezone.now()
    asked = Inquiry.objects.create(subject="Høring", letter="Til {part}", deadline=now, asked_at=now)
    made = Consultation.objects.create(
        title=f"Høring {ordinal}", about="", inquiry=asked, year=now.year, ordinal=ordinal, opened_at=now
    )
    add(made, range(1, size + 1))
    return made


def add(made: Consultation, numbers: range) -> None:
    rows = Submission.objects.bulk_create(
        Submission(consultation=made, number=number, respondent=f"Svar {number}") for number in numbers
    )
    Reading.objects.bulk_create(
        Reading(submission=row, found={"text": text(row.number), "points": []}, version="1") for row in rows
    )


def text(number: int) -> str:
    """Return a letter: every fourth is that of the campaign, with a paragraph of its own."""
    heading, paragraphs = letter_text(number)
    if number % 4:
        return "\n".join([heading, *paragraphs])
    own = random.Random(number).choice(paragraphs)
    return "\n".join([heading, *letter_text(0)[1], own])


def seconds(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return perf_counter() - start


def main() -> None:
    for ordinal, size in enumerate(SIZES, start=1):
        made = hearing(ordinal, size)
        found = seconds(lambda: find_campaigns(made))  # noqa: B023 - called at once
        groups = find_campaigns(made)
        kept = seconds(lambda: note_campaigns(made, groups, by=US))  # noqa: B023
        again = seconds(lambda: note_campaigns(made, groups, by=US))  # noqa: B023
        add(made, range(size + 4, size + 5))
        more = seconds(lambda: note_campaigns(made, find_campaigns(made), by=US))  # noqa: B023
        members = CampaignSuggestion.objects.filter(campaign__consultation=made).count()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        line = f"  {size:<10}{found:>9.2f}{kept:>9.2f}{again:>9.2f}{more:>12.2f}{memory:>7}{members:>9}"
        print(line)


if __name__ == "__main__":
    main()
