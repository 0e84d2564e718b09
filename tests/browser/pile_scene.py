"""A pile of answers, as the pages of a hearing show it: a PDF of several pages, a campaign, two versions."""

from io import BytesIO
from typing import Any

import docx

from samklang.accounts.actors import System
from samklang.consultations.actions.campaigns import (
    confirm_campaign,
    name_campaign,
    note_campaigns,
    put_in,
    take_out,
)
from samklang.consultations.actions.filing import note_filed
from samklang.consultations.actions.submissions import receive
from samklang.consultations.campaigns.finding import find_campaigns
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.models import Campaign, Consultation, Submission
from samklang.jobs.worker import Worker
from tests.files.samples import pdf

US = System("tests")
HALL = (
    "Jeg skriver, fordi jeg er imod at lukke svømmehallen i Nordby. Den er det eneste sted på egnen, hvor "
    "skolerne kan undervise i svømning, og hvor ældre kan træne uden at tage bussen i en time. Pengene, der "
    "spares, er få, og hallen kan ikke bygges igen. Find dem et andet sted, og lad hallen blive."
)
PATH = (
    "Vi foreslår en bred cykelsti langs åen, så børn fra de nye kvarterer kan komme sikkert til skole hver "
    "morgen. Stien bør have lys om vinteren og asfalt hele vejen, og broen ved møllen skal gøres bredere, "
    "før den første etape åbner. Det koster mindre end en ny vej og gavner flere."
)
OWN = (
    "Min søn lærte at svømme der, da han var syv, og han har siden reddet en kammerat op af fjorden. Det "
    "glemmer vi aldrig i vores familie."
)
PAPER = """
= Høringssvar til Grøn hverdag

Lindby Grundejerforening støtter mål 1 om flere træer. Vi foreslår, at der plantes to træer ved hver skole, og
at børnene selv er med til at vælge dem.

== Om mål 2

Vi er bekymrede for, at støjen ikke falder, når målet ikke siger hvor meget. Vi foreslår:

- at støjen måles hvert år ved de fem største veje
- at tallene lægges frem for alle
- at farten sættes ned om natten

#table(columns: 2, [Vej], [Støj i dag], [Ringvejen], [68 dB], [Havnegade], [71 dB])

#pagebreak()

== Om økonomien

Hvem betaler for at passe træerne, når de er plantet? Ring gerne til formanden på 20 12 34 56.

Med venlig hilsen

Karla Bjerg, formand
"""


def piled(hearing: Consultation) -> dict[str, Any]:
    """What pages show of one answer, of campaigns, and of what took the place of what."""
    paper = _taken(hearing, "Høringssvar fra Lindby Grundejerforening.pdf", pdf(PAPER))
    hall = [
        _taken(hearing, f"hal-{number}.txt", _letter(text, name))
        for number, (text, name) in enumerate(
            [(HALL, "Bo Holm"), (f"{HALL}\n\n{OWN}", "Eva Lund"), (HALL, "Ib Krog"), (HALL, "Pia Dam")]
        )
    ]
    path = [_taken(hearing, f"sti-{name}.txt", _letter(PATH, name)) for name in ("Ane Lind", "Jo Berg")]
    before = _taken(hearing, "Foreløbigt svar.docx", _word("Forvaltningen støtter mål 1."))
    final = _taken(hearing, "Svar.docx", _word("Udvalget støtter mål 1, hvis der følger penge med."))
    Worker().run_until_empty()
    Submission.objects.filter(pk=before.pk).update(superseded_by=final, is_provisional=True)
    note_campaigns(hearing, find_campaigns(hearing), by=US)
    campaign = Campaign.objects.get(suggestions__submission=hall[0])
    name_campaign(campaign, by=US, version=1, name="Bevar svømmehallen")
    confirm_campaign(campaign, by=US, version=2)
    put_in(campaign, [hall[0]], by=US)
    take_out(campaign, [hall[3]], by=US)
    paper.refresh_from_db()
    note_filed(paper, by=US, version=paper.version, filed_as="2026-0012345-7")
    suggested = Campaign.objects.get(suggestions__submission=path[0])
    return {
        "answer_paper": paper,
        "answer_alike": hall[1],
        "answer_before": before,
        "answer_final": final,
        "campaign": campaign,
        "campaign_suggested": suggested,
    }


def _taken(hearing: Consultation, name: str, content: bytes) -> Submission:
    return receive(hearing, [Sent(name, content)], by=US, details=SubmissionDetails())


def _letter(text: str, name: str) -> bytes:
    return f"Til kommunen\n\n{text}\n\nVenlig hilsen\n{name}\n".encode()


def _word(text: str) -> bytes:
    made = docx.Document()
    made.add_heading("Høringssvar", 1)
    made.add_paragraph(text)
    made.add_paragraph("Støjen skal falde, hvor folk bor.")
    written = BytesIO()
    made.save(written)
    return written.getvalue()
