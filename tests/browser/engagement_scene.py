"""A meeting, a panel, a digest, the engagement log and web comments, as the pages of a hearing show them."""

from dataclasses import replace
from datetime import date
from typing import Any

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.consultations.actions.comments import keep_comments
from samklang.consultations.actions.engagement import log_activity
from samklang.consultations.actions.gatherings import correct_gathering, write_gathering
from samklang.consultations.details import Sent
from samklang.consultations.engagement.details import ActivityDetails
from samklang.consultations.gathered.details import ChallengeDetails, GatheringDetails, ItemDetails
from samklang.consultations.models import Channel, Consultation, Gathering
from samklang.jobs.worker import Worker

US = System("tests")
MAY = date(2026, 5, 12)
PORTAL = """Afsender;Forening;Oprettet;Bydel;Svar-id;Kommentar;Intern kode
Bo Hansen;;12-05-2026;;101;Der mangler bænke ved stien, så man kan hvile sig på vejen.;7
;Lindby Cyklister;13-05-2026 14:03;Atlantis;102;Vi er imod, at træerne fældes.;7
Ida;;i går;;103;Støjen er for høj om natten.;7
Ida;;i går;;103;Støjen er for høj om natten.;7
Per;;14-05-2026;;104;;7
"""
UNKNOWN = "Hvem;Hvad mener du om mål 1?;Hvad mener du om mål 2?\nBo;Flere træer.;Mindre støj.\n"
LOG = (
    ActivityDetails("flyer", "Løbesedler på biblioteker", date(2026, 5, 1), number=1500, place="Alle bydele"),
    ActivityDetails(
        "poster", "Plakater i opgange", date(2026, 5, 1), date(2026, 5, 31), 250, "Boligforeningerne"
    ),
    ActivityDetails("talk", "Oplæg for Ældrerådet", date(2026, 5, 6), number=22, place="Rådhuset"),
    ActivityDetails("talk", "Oplæg for skolelederne", date(2026, 5, 8), who="Skolelederforeningen"),
    ActivityDetails(
        "web", "Høringens side", MAY, date(2026, 6, 12), 4210, link="https://klangby.example/hoering"
    ),
)


def engaged(hearing: Consultation, *, by: User) -> dict[str, Any]:
    """What pages show of how a hearing is run."""
    meeting = _meeting(hearing)
    digest = GatheringDetails(
        title="Pressen i maj",
        held_on=date(2026, 5, 1),
        ended_on=date(2026, 5, 31),
        said="De fleste skriver om støjen.",
        items=(
            ItemDetails(
                "Træer er ikke nok",
                date(2026, 5, 3),
                "Klangby Avis",
                "https://avis.example/traeer",
                "Lederen mener, at målet for støj er for svagt.",
            ),
            ItemDetails("Hvem skal vande dem?", date(2026, 5, 19), "Læserbrev i Lindby Tidende"),
        ),
    )
    lines = [log_activity(hearing, line, by=US, files=[Sent("Seddel.txt", b"Kom!")]) for line in LOG]
    sheets = [
        keep_comments(hearing, by=by, name=name, content=content.encode())
        for name, content in (("Portalen.csv", PORTAL), ("Spørgeskema.csv", UNKNOWN))
    ]
    Worker().run_until_empty()
    return {
        "town_meeting": meeting,
        "town_meeting_answer": meeting.submission,
        "press_digest": write_gathering(hearing, Channel.PRESS, digest, by=US),
        "activity": lines[1],
        "comments": sheets[0],
        "comments_unknown": sheets[1],
    }


def _meeting(hearing: Consultation) -> Gathering:
    details = GatheringDetails(
        title="Stormøde i Kulturhuset",
        held_on=MAY,
        place="Kulturhuset i Lindby",
        participants=140,
        moderators="Karen Lind og Per Holm",
        said="Mange foreslog, at der plantes træer ved skolen.\n\nFlere var bekymrede for støjen.",
        challenges=(
            ChallengeDetails("Støjen fra ringvejen holder folk vågne", 42),
            ChallengeDetails("Der er for få bænke ved stierne", 31),
            ChallengeDetails("Skolevejen føles utryg, når det er mørkt", 12),
            ChallengeDetails("Ingen ved, hvem man ringer til"),
        ),
    )
    made = write_gathering(
        hearing, Channel.TOWN_MEETING, details, by=US, files=[Sent("Tavle.txt", b"Det stod der.")]
    )
    corrected = replace(details, place="Kulturhuset i Lindby, store sal")
    return correct_gathering(made, by=US, version=made.version, details=corrected)
