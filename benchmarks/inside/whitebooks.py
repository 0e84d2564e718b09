"""Makes a white book of 5,000 points by the site's own job, and tells what that took."""

import resource
import tempfile
import time
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from benchmarks.inside.hearings import hearing
from benchmarks.pile import letter_text
from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.consultations.actions.whitebooks import ask_for_white_book
from samklang.consultations.models import (
    Consultation,
    HeardDocument,
    HeardVersion,
    Passage,
    Reading,
    Submission,
)
from samklang.consultations.reading.given import heard_passages, known_organisations
from samklang.consultations.reading.heard import passages_in
from samklang.consultations.reading.stored import VERSION, as_stored
from samklang.jobs.worker import Worker
from samklang.people.models import Membership, Organisation
from samklang_whitebook.model import Submission as Read
from samklang_whitebook.paths import LetterPath
from samklang_whitebook.reading import Preparation, Reader

POINTS = 5_000
_CHANNELS = ("letter", "email", "web")
_KINDS = ("local_committee", "association", "citizen", "advisory_council", "company")
DRAFT = "\n\n".join(
    [
        "# Klangby for alle",
        *(
            f"## Mål {number}: {theme}\n\nKommunen arbejder for {theme.lower()} i alle bydele."
            for number, theme in enumerate(
                ("Flere i arbejde", "Gode skoler", "Trygge boligområder", "Foreninger", "Sundhed", "Kultur"),
                1,
            )
        ),
    ]
)


def heard(consultation: Consultation) -> None:
    """Let the hearing have a text that was heard, in passages."""
    document = HeardDocument.objects.create(consultation=consultation, name="Udkastet", text=DRAFT)
    version = HeardVersion.objects.create(
        document=document, number=1, text=DRAFT, published_by="system:bench"
    )
    Passage.objects.bulk_create(
        Passage(
            version=version, place=place, key=each.key, heading=each.heading, level=each.level, text=each.text
        )
        for place, each in enumerate(passages_in(DRAFT, lexicon=settings.LEXICON))
    )


def fill(consultation: Consultation) -> int:
    """Read letters into answers until there are enough points; return how many points there are."""
    prepared = Preparation(settings.LEXICON, known_organisations(), heard_passages(consultation.pk), "da")
    read, points, number = Reader(prepared).read, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        while points < POINTS:
            number += 1
            heading, paragraphs = letter_text(number)
            path = Path(folder) / f"{number}.txt"
            path.write_text("\n\n".join([heading, *paragraphs]))
            (found,) = read(LetterPath("", path))
            assert isinstance(found, Read)
            row = Submission.objects.create(
                consultation=consultation,
                number=number,
                respondent=f"Kreds {number}",
                kind=_KINDS[number % 5],
                channel=_CHANNELS[number % 3],
                confirmed_at=timezone.now(),
                confirmed_by="system:bench",
            )
            Reading.objects.create(submission=row, found=as_stored(found), version=VERSION)
            points += len(found.points)
    return points


def main() -> None:
    user = User.objects.create_user(email="koder@klangby.example", name="Koder")
    place = Organisation.objects.create(name="Sekretariatet", kind="administration", is_coordinating=True)
    Membership.objects.create(user=user, organisation=place, role="coder")
    consultation = hearing(1, 100)
    heard(consultation)
    points = fill(consultation)
    edition = ask_for_white_book(consultation, by=System("benchmark"))
    began, worked = time.perf_counter(), time.process_time()
    Worker().run_until_empty()
    took, worked = time.perf_counter() - began, time.process_time() - worked
    edition.refresh_from_db()
    assert edition.made_at is not None
    own, children = (
        resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    size = sum(each.file.size for each in edition.files.select_related("file")) / 1_000_000
    print(
        f"  {edition.answers:>8,}{points:>9,}{took:>9.1f}{worked:>9.1f}"
        f"{own:>11.0f}{children:>11.0f}{size:>9.1f}"
    )


if __name__ == "__main__":
    main()
