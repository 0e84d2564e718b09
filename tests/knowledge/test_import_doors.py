"""The doors to bringing in: what somebody brought in is nobody else's, whoever they are."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from django.utils import timezone

from samklang.files.actions import store
from samklang.knowledge.models import KnowledgeSheet, ProjectReport
from tests.cast import Cast, make_topic
from tests.doors import PRESSED, SENT, WRITERS, Door, Litany, LitanyOfForms, each_of, with_forms

ALL_WRITERS = WRITERS | {"guest"}


@dataclass(frozen=True, slots=True)
class Scene:
    """A spreadsheet and a report an employee brought in, looked through already."""

    cast: Cast
    sheet: KnowledgeSheet
    report: ProjectReport


@pytest.fixture
def scene(cast: Cast, own_storage: Path) -> Scene:
    make_topic()
    by, now = cast.employee, timezone.now()
    rows = store(by=by, name="ark.csv", content="Titel;Slags\nRing først;Erfaring\n".encode())
    paper = store(by=by, name="rapport.txt", content=b"Rapport om projektet")
    sheet = KnowledgeSheet.objects.create(
        file=rows, name="ark.csv", uploaded_by=by, read_at=now, fingerprint="f"
    )
    sheet.rows.create(number=2, title="Ring først", state="new")
    report = ProjectReport.objects.create(file=paper, name="rapport.txt", uploaded_by=by, read_at=now)
    report.suggestions.create(number=1, field="title", value="X", is_sure=True, method="m", version="1")
    return Scene(cast, sheet, report)


def _sheet(scene: Scene) -> list[str]:
    return [scene.sheet.public_id]


def _report(scene: Scene) -> list[str]:
    return [scene.report.public_id]


DOORS = [
    Door("new_knowledge_sheet", WRITERS, ways=SENT),
    Door("current_knowledge_sheet", WRITERS, is_noted=True),
    Door("knowledge_sheet_template", WRITERS, lambda scene: ["project"]),
    Door("knowledge_sheet_template", set(), lambda scene: ["poem"]),
    Door("knowledge_sheet", {"employee"}, _sheet),
    Door("knowledge_sheet", set(), lambda scene: ["sheet-222222222222"]),
    Door("sheet_mistakes", {"employee"}, _sheet),
    Door("look_again_at_sheet", {"employee"}, _sheet, PRESSED, {}),
    Door("confirm_sheet", {"employee"}, _sheet, PRESSED, {"fingerprint": "f"}),
    Door("new_project_report", ALL_WRITERS, ways=SENT),
    Door("project_report", {"employee"}, _report, SENT, {"taken": "1"}, is_right_when_empty=True),
    Door("project_report", set(), lambda scene: ["report-222222222222"], SENT),
]


@each_of(DOORS)
class TestDoors(Litany):
    """The doors to bringing in."""


@each_of(with_forms(DOORS))
class TestForms(LitanyOfForms):
    """Those of them where something is sent."""
