"""What is put with knowledge, in the browser: files, reports to the editors, meetings, what came in."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from samklang.accounts.models import User
from samklang.jobs.worker import Worker
from samklang.knowledge.actions.files import attach
from samklang.knowledge.actions.flags import raise_flag
from samklang.knowledge.actions.importing import upload_report, upload_sheet
from samklang.knowledge.models import Draft
from samklang.people.actions.mailings import receivers_of, write_to_network
from tests.cast import make_meeting
from tests.installation import PROJECT

REPORT = PROJECT / "evals" / "project_reports" / "practice" / "files" / "03-skema.docx"
_HEAD = "Slags;Titel;Kort fortalt;Emner;Organisation;Ejer;Hvad vil du gerne vide?"
_RIGHT = "Spørgsmål;Hvem har lys?;Kort;Tryghed i byen;{place};{owner};Hvem?"
_WRONG = "Spørgsmål;;Kort;Trygged;{place};Ingen Hansen;Hvem?\nSag;Titel;;;;;"


def brought(things: dict[str, Any], readers: dict[str, User], *, reporter: User) -> dict[str, Any]:
    """What pages show of it. Drafts, sheets and reports are each reader's own: "draft_da", "draft_en"."""
    somebody = next(iter(readers.values()))
    project, network = things["project"], things["network"]
    attached = attach(project, by=somebody, name="Evaluering.txt", content=b"Lygterne blev set.")
    flag = raise_flag(project, by=reporter, reason="Telefonnummeret er forkert.")
    meeting = make_meeting(network, "Erfaringer fra efteråret", agenda="- Lys\n- Kaffe")
    make_meeting(network, "Opstart", days=-40, notes="Alle var med.")
    mailing = write_to_network(
        network,
        by=somebody,
        subject="Husk mødet",
        text="Vi ses.",
        key="scene",
        expected=receivers_of(network).count(),
    )
    own = [_own(things, reader, language=language) for language, reader in readers.items()]
    Worker().run_until_empty()
    made = {"attachment": attached, "flag": flag, "meeting": meeting, "mailing": mailing}
    return {**made, **{name: thing for each in own for name, thing in each.items()}}


def _own(things: dict[str, Any], reader: User, *, language: str) -> dict[str, Any]:
    words = {"place": things["committee"].name, "owner": things["contact"].name}
    draft = Draft.objects.create(
        writer=reader, kind="idea", typed={"title": "Halvt"}, saved_at=timezone.now() - timedelta(days=2)
    )
    sheets = {
        name: upload_sheet(by=reader, name=f"{name}.csv", content=f"{_HEAD}\n{text}".format(**words).encode())
        for name, text in {"good_rows": _RIGHT, "bad_rows": f"{_RIGHT}\n{_WRONG}"}.items()
    }
    report = upload_report(by=reader, name=REPORT.name, content=REPORT.read_bytes())
    own = {"draft": draft, "report": report, **sheets}
    return {f"{name}_{language}": thing for name, thing in own.items()}
