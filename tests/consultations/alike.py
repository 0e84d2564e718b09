"""Letters that many send, as answers that were read: without files, since nothing of them is looked at."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from samklang.consultations.models import Consultation, Reading, Submission
from samklang.consultations.reading.stored import VERSION, as_stored
from samklang_whitebook.model import ANSWER
from samklang_whitebook.model import Submission as Read

LETTER = (
    "Jeg skriver, fordi jeg er imod at lukke svømmehallen i Nordby. Den er det eneste sted på egnen, hvor "
    "skolerne kan undervise i svømning, og hvor ældre kan træne uden at tage bussen i en time. Pengene, der "
    "spares, er få, og hallen kan ikke bygges igen. Find dem et andet sted, og lad hallen blive."
)
OTHER = (
    "Vi foreslår en bred cykelsti langs åen, så børn fra de nye kvarterer kan komme sikkert til skole hver "
    "morgen. Stien bør have lys om vinteren og asfalt hele vejen, og broen ved møllen skal gøres bredere, "
    "før den første etape åbner. Det koster mindre end en ny vej og gavner flere."
)
OWN = (
    "Min søn lærte at svømme der, da han var syv, og han har siden reddet en kammerat op af fjorden. Det "
    "glemmer vi aldrig i vores familie."
)


def read_answer(consultation: Consultation, text: str, **given: Any) -> Submission:
    """An answer with this text, as if it had come and been read."""
    number = consultation.submissions.count() + 1
    given.setdefault("respondent", f"Borger {number}")
    given.setdefault("kind", "citizen")
    given.setdefault("received_at", timezone.now() - timedelta(hours=1))
    made = Submission.objects.create(consultation=consultation, number=number, **given)
    read_as(made, text)
    return made


def read_as(submission: Submission, text: str, **found: Any) -> Reading:
    """What a machine read in an answer, or has read now that it was changed."""
    read = Read(file="svar.txt", sha256="0" * 64, format="txt", kind=ANSWER, text=text, **found)
    kept, _is_new = Reading.objects.update_or_create(
        submission=submission, defaults={"found": as_stored(read), "version": VERSION}
    )
    return kept


def signed(text: str, name: str) -> str:
    return f"Til kommunen\n\n{text}\n\nVenlig hilsen\n{name}"
