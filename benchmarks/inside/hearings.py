"""Fills two hearings with parties and asks for the pages of each: one of 100, one of 10,000."""

from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import reverse
from django.utils import timezone

from benchmarks.inside.filters import settle
from benchmarks.inside.pages import ask
from samklang.accounts.models import User
from samklang.consultations.models import (
    Campaign,
    CampaignSuggestion,
    Channel,
    Consultation,
    Reading,
    RespondentKind,
    Submission,
)
from samklang.inquiries.models import Addressee, Inquiry, Party
from samklang.people.models import District, Membership, Organisation

SIZES = (100, 10_000)
_KINDS = ("association", "company", "local_committee", "advisory_council")


def hearing(ordinal: int, size: int) -> Consultation:
    """Make an open hearing with so many parties at every point, written past the actions."""
    now = timezone.now()
    asked = Inquiry.objects.create(
        subject=f"Høring {ordinal}",
        letter="Til {part}",
        deadline=now + timedelta(days=5),
        asked_at=now - timedelta(days=20),
        reminder_days=[7, 1],
    )
    made = Consultation.objects.create(
        title=f"Høring {ordinal}",
        about="Et udkast.",
        inquiry=asked,
        year=now.year,
        ordinal=ordinal,
        opened_at=now - timedelta(days=20),
    )
    _parties(asked, size)
    _answers(made, size)
    return made


def _parties(asked: Inquiry, size: int) -> None:
    now = timezone.now()
    places = Organisation.objects.bulk_create(
        Organisation(name=f"Kreds {asked.pk} {number}", kind=_KINDS[number % 4]) for number in range(size)
    )
    parties = Party.objects.bulk_create(
        Party(
            inquiry=asked,
            organisation=place,
            asked_at=now - timedelta(days=20),
            opened_at=now if number % 3 else None,
            began_at=now if number % 5 == 0 else None,
            answered_at=now - timedelta(days=1) if number % 2 else None,
        )
        for number, place in enumerate(places)
    )
    Addressee.objects.bulk_create(
        Addressee(party=party, email=f"kreds{number}@klangby.example") for number, party in enumerate(parties)
    )


def _answers(made: Consultation, size: int) -> None:
    """Write answers of every kind and channel; some provisional, unread, late or in a campaign."""
    now, districts = timezone.now(), [District.objects.create(name=f"Bydel {made.pk} {n}") for n in range(12)]
    rows = Submission.objects.bulk_create(
        Submission(
            consultation=made,
            number=number,
            respondent=f"Kreds {number}",
            kind=RespondentKind.values[number % 11],
            channel=Channel.values[number % 7 % 3],
            district=districts[number % 12] if number % 4 else None,
            received_at=now - timedelta(days=number % 24 - 4),
            is_provisional=number % 50 == 0,
            confirmed_at=now if number % 3 else None,
            confirmed_by="system:bench" if number % 3 else "",
            rejected_at=now if number % 97 == 0 else None,
            rejected_because="Et spørgsmål" if number % 97 == 0 else "",
        )
        for number in range(1, size + 1)
    )
    Reading.objects.bulk_create(
        Reading(submission=row, found={"text": ""}, version="1") for row in rows if row.number % 20
    )
    campaign = Campaign.objects.create(
        consultation=made, number=1, confirmed_at=now, confirmed_by="system:bench"
    )
    CampaignSuggestion.objects.bulk_create(
        CampaignSuggestion(campaign=campaign, submission=row, likeness=0.9) for row in rows[::10]
    )


def pages(made: Consultation) -> Iterator[tuple[str, str]]:
    """Yield each page of a hearing with its address."""
    board = reverse("board", args=[made.public_id])
    yield "board", board
    yield "board, those who are silent", f"{board}?progress=asked"
    yield "board, by progress", f"{board}?sort=progress"
    yield "board, last page", f"{board}?page=9999"
    answers = reverse("submissions", args=[made.public_id])
    yield "answers", answers
    yield "answers, those that count", f"{answers}?counts=counted"
    yield "answers, by name", f"{answers}?sort=respondent"
    yield "answers, in a campaign", f"{answers}?state=campaign"
    yield "answers, by words", f"{answers}?q=kreds+9"
    yield "campaigns", reverse("campaigns", args=[made.public_id])
    yield "answers, last page", f"{answers}?page=9999"
    yield "numbers", reverse("numbers", args=[made.public_id])


def main() -> None:
    setup_test_environment()
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    user = User.objects.create_user(email="koder@klangby.example", name="Koder")
    place = Organisation.objects.create(name="Sekretariatet", kind="administration", is_coordinating=True)
    Membership.objects.create(user=user, organisation=place, role="coder")
    client = Client()
    client.force_login(user)
    made = {size: hearing(ordinal, size) for ordinal, size in enumerate(SIZES, start=1)}
    settle()
    for size, consultation in made.items():
        for name, url in pages(consultation):
            ask(client, name, url, size)


if __name__ == "__main__":
    main()
