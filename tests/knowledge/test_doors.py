"""Every door of this package, for everyone in the cast: who comes in, and for whom there is nothing there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from samklang.funding.models import Fund
from samklang.knowledge.actions.files import attach, remove_file
from samklang.knowledge.models import Attachment, Contribution, Draft, Flag, Remark, Revision, Support
from samklang.knowledge.urls import urlpatterns
from tests.cast import Cast, make_contact, make_contribution, make_topic
from tests.doors import (
    EVERYONE,
    INSIDE,
    PRESSED,
    SENT,
    WRITERS,
    Door,
    Litany,
    LitanyOfForms,
    each_of,
    with_forms,
)
from tests.knowledge.test_import_doors import DOORS as DOORS_OF_IMPORTS
from tests.knowledge.test_quality_doors import DOORS as DOORS_OF_QUALITY

EDITORS = {"approver", "other_approver", "coder", "administrator"}
KEEPERS = EDITORS | {"officer", "employee"}
"""Editors, and those of the place all things of the scene but the guest's belong to."""
ALL_WRITERS = WRITERS | {"guest"}


@dataclass(frozen=True, slots=True)
class Scene:
    """The things the doors lead to, by how they are shared or what they are."""

    cast: Cast
    things: dict[str, Contribution]
    files: dict[str, Attachment]
    flag: Flag
    draft: Draft
    change: Draft
    remark: Remark
    answer: Remark
    of_nobody: list[str] = field(default_factory=lambda: ["know-222222222222"])


@pytest.fixture
def scene(cast: Cast, own_storage: Path) -> Scene:
    place = cast.other_administration
    make_contact("Gudrun Fjord", cast.other_municipality, email="gudrun@fjordby.example", is_shared=True)
    make_topic()
    things = {level: make_contribution(level, place, sharing=level) for level in LEVELS}
    withdrawn = {"withdrawn_on": "2026-01-01", "withdrawn_because": "Forældet", "sharing": "public"}
    things["withdrawn"] = make_contribution("withdrawn", place, **withdrawn)
    things["guests"] = make_contribution("guests", cast.other_municipality, sharing="others", kind="question")
    things |= {kind: make_contribution(kind, place, kind=kind) for kind in ("idea", "question", "project")}
    supports = Support.objects
    for user in cast.everyone().values():
        if user.is_authenticated:
            supports.create(idea_id=things["idea"].pk, user=user)
    draft = Draft.objects.create(writer=cast.employee, kind="question", typed={"title": "Halvt"})
    return Scene(
        cast=cast,
        things=things,
        files=_files(cast, things, draft),
        flag=Flag.objects.create(contribution=things["own"], raised_by=cast.reader, reason="Forkert"),
        draft=draft,
        change=Draft.objects.create(
            writer=cast.employee, kind="question", contribution=things["question"], typed={"title": "Halvt"}
        ),
        remark=Remark.objects.create(contribution=things["others"], user=cast.employee, text="Nemlig"),
        answer=Remark.objects.create(contribution=things["question"], user=cast.reader, text="Ja"),
    )


def _files(cast: Cast, things: dict[str, Contribution], draft: Draft) -> dict[str, Attachment]:
    """A file with each thing, whatever its sharing, one in a draft, and one that was taken away."""
    by, content = cast.employee, b"Ord"
    files = {
        name: attach(things[name], by=by, name="a.txt", content=content) for name in (*LEVELS, "withdrawn")
    }
    removed = attach(things["question"], by=by, name="a.txt", content=content)
    remove_file(removed, by=by)
    return {**files, "removed": removed, "draft": attach(draft, by=by, name="a.txt", content=content)}


LEVELS = ("own", "municipality", "others", "public")
QUESTION = {
    "title": "Hvem har prøvet?",
    "summary": "Kort",
    "because": "Den var for lang.",
    "asked": "Hvem har prøvet det?",
    "topics": "Lektiehjælp",
    "organisation": "Fjordby Kommune",
    "owner": "gudrun@fjordby.example",
    "sharing": "others",
    "version": "1",
}
USED = {"where": "Engparken", "used_on": "2026-01-01", "result": "worked"}


def thing(name: str) -> Callable[[Scene], list[str]]:
    return lambda scene: [scene.things[name].public_id]


def _draft(scene: Scene) -> list[str]:
    return [scene.draft.public_id]


def _kind(scene: Scene) -> list[str]:
    return ["question"]


def _no_kind(scene: Scene) -> list[str]:
    return ["rumour"]


def _version(scene: Scene) -> list[str]:
    """An earlier version of what the municipality may read."""
    kept = scene.things["municipality"]
    made = {"saved_by": "system:tests", "texts": {"title": "Før"}}
    Revision.objects.get_or_create(contribution=kept, number=1, defaults=made)
    return [kept.public_id, "1"]


def _fit(scene: Scene) -> list[str]:
    """An idea, and a fund that could pay for it."""
    told = {"kind": "private", "giver": "Fonden", "gives_to": "Fælles spisning"}
    fund, _is_new = Fund.objects.get_or_create(name="Spisefonden", defaults=told)
    return [scene.things["idea"].public_id, fund.public_id]


def _nobodys(scene: Scene) -> list[str]:
    return scene.of_nobody


def _remark(scene: Scene) -> list[str]:
    return [scene.remark.public_id]


def _answer(scene: Scene) -> list[str]:
    return [scene.answer.public_id]


def _file(of: str) -> Callable[[Scene], list[str]]:
    return lambda scene: [scene.files[of].public_id]


MOVED = {
    "owner": "gudrun@fjordby.example",
    "organisation": "Fjordby Kommune",
    "topics": "Lektiehjælp",
    "because": "Opgaven er flyttet",
}


def _leaver(scene: Scene) -> list[str]:
    place = scene.cast.other_administration
    make_contact("Søren Ny", place)
    leaver = make_contact("Lone Fratrådt", place, left_on="2026-01-01", is_shared=True)
    return [leaver.public_id]


def _present(scene: Scene) -> list[str]:
    return [make_contact("Her endnu", scene.cast.other_administration).public_id]


DOORS = [
    Door("hand_over", EDITORS | {"officer"}, _leaver, SENT, {"to": "Søren Ny"}),
    Door("hand_over", set(), _present, SENT),
    Door("choose_kind", ALL_WRITERS),
    Door("new_contribution", ALL_WRITERS, _kind, SENT, QUESTION),
    Door("new_contribution", set(), _no_kind, SENT),
    Door("keep_draft", ALL_WRITERS, _kind, PRESSED),
    Door("keep_draft", set(), _no_kind, PRESSED),
    Door("drafts", ALL_WRITERS),
    Door("draft", {"employee"}, _draft, SENT, QUESTION, is_right_when_empty=True),  # kept as it is typed
    Door("draft", {"employee"}, lambda scene: [scene.change.public_id], SENT),
    Door("discard_draft", {"employee"}, _draft, PRESSED, {}),
    Door("contribution", KEEPERS, thing("own")),
    Door("contribution", INSIDE, thing("municipality")),
    Door("contribution", INSIDE | {"guest"}, thing("others")),
    Door("contribution", EVERYONE, thing("public")),
    Door("contribution", KEEPERS, thing("withdrawn")),
    Door("contribution", set(), _nobodys),
    Door("edit_contribution", KEEPERS, thing("question"), SENT, QUESTION),
    Door("edit_contribution", KEEPERS, thing("public"), SENT),
    Door(
        "edit_contribution",
        EDITORS | {"guest"},
        thing("guests"),
        SENT,
        {**QUESTION, "summary": "Ny"},
    ),
    Door("keep_change", KEEPERS, thing("municipality"), PRESSED),
    Door("confirm_contribution", KEEPERS, thing("public"), PRESSED, {}),
    Door("confirm_contribution", EDITORS | {"guest"}, thing("guests"), PRESSED, {}),
    Door("withdraw_contribution", KEEPERS, thing("others"), SENT, {"because": "Forældet"}),
    Door("bring_back_contribution", KEEPERS, thing("withdrawn"), PRESSED, {}),
    Door("contribution_versions", KEEPERS, thing("own")),
    Door("contribution_versions", INSIDE, thing("municipality")),
    Door("contribution_versions", INSIDE, thing("guests")),
    Door("contribution_versions", INSIDE, thing("public")),
    Door("compare_versions", set(), thing("public")),
    Door("restore_version", KEEPERS, _version, PRESSED, {}),
    Door("restore_version", set(), lambda scene: [*_version(scene)[:1], "2"], PRESSED),
    Door("fitting_funds", INSIDE, thing("idea")),
    Door("fitting_funds", set(), thing("public")),
    Door("fitting_ideas", INSIDE | {"guest"}, lambda scene: _fit(scene)[1:]),
    Door("reject_fit", WRITERS, _fit, PRESSED, {}),
    Door("accept_fit", WRITERS, _fit, PRESSED),
    Door("use_contribution", WRITERS, thing("municipality"), PRESSED, USED),
    Door("use_contribution", ALL_WRITERS, thing("others"), PRESSED, USED),
    Door("use_contribution", ALL_WRITERS, thing("public"), PRESSED, USED),
    Door("use_contribution", KEEPERS, thing("own"), PRESSED, USED),
    Door("use_contribution", set(), thing("question"), PRESSED, USED),
    Door("use_contribution", set(), thing("idea"), PRESSED, USED),
    Door("use_contribution", set(), thing("withdrawn"), PRESSED, USED),
    Door("write_remark", WRITERS, thing("question"), PRESSED, {"words": "Spørg dem først"}),
    Door("write_remark", ALL_WRITERS, thing("others"), PRESSED, {"words": "Spørg dem først"}),
    Door("write_remark", KEEPERS, thing("own"), PRESSED, {"words": "Spørg dem først"}),
    Door("write_remark", set(), thing("withdrawn"), PRESSED, {"words": "Spørg dem først"}),
    Door("support_idea", WRITERS, thing("idea"), PRESSED),
    Door("support_idea", set(), thing("public"), PRESSED),
    Door("unsupport_idea", WRITERS, thing("idea"), PRESSED, {}),
    Door("decide_on_idea", KEEPERS, thing("idea"), PRESSED, {"because": "Ingen penge"}),
    Door("decide_on_idea", set(), thing("public"), PRESSED, {"because": "Ingen penge"}),
    Door("remove_remark", EDITORS | {"employee"}, _remark, PRESSED, {}),
    Door("remove_remark", set(), lambda scene: ["remark-222222222222"], PRESSED),
    Door("mark_helpful", KEEPERS, _answer, PRESSED, {}),
    Door("mark_helpful", set(), _remark, PRESSED),
    Door("attach_files", KEEPERS, thing("municipality"), PRESSED),
    Door("attach_files", KEEPERS, thing("withdrawn"), PRESSED),
    Door("attachment", KEEPERS, _file("own"), is_noted=True),
    Door("attachment", INSIDE, _file("municipality"), is_noted=True),
    Door("attachment", INSIDE | {"guest"}, _file("others"), is_noted=True),
    Door("attachment", EVERYONE, _file("public"), is_noted=True),
    Door("attachment", KEEPERS, _file("withdrawn"), is_noted=True),
    Door("attachment", {"employee"}, _file("draft"), is_noted=True),
    Door("attachment", set(), _file("removed")),
    Door(
        "describe_attachment",
        KEEPERS,
        _file("public"),
        SENT,
        {"description": "Nyt"},
        is_right_when_empty=True,
    ),
    Door("describe_attachment", {"employee"}, _file("draft"), SENT),
    Door("remove_attachment", KEEPERS, _file("others"), PRESSED, {}),
    Door("remove_attachment", {"employee"}, _file("draft"), PRESSED, {}),
    Door("contribution_names", ALL_WRITERS),
    Door("contribution_pdf", KEEPERS, thing("own"), is_noted=True),
    Door("contribution_pdf", EVERYONE, thing("public"), is_noted=True),
    Door("contribution_docx", INSIDE, thing("municipality"), is_noted=True),
    Door("contribution_docx", KEEPERS, thing("withdrawn"), is_noted=True),
    Door("flag_contribution", INSIDE - EDITORS, thing("municipality"), SENT, {"reason": "Forkert"}),
    Door("flag_contribution", {"officer", "employee"}, thing("own"), SENT),
    Door("flag_contribution", set(), thing("withdrawn"), SENT),
    Door("flags", EDITORS),
    Door("flag", EDITORS, lambda scene: [scene.flag.public_id], SENT, {"note": "Rettet"}),
    Door("move_contribution", EDITORS, thing("question"), SENT, MOVED),
]


def test_no_door_is_forgotten() -> None:
    tried = {door.name for door in [*DOORS, *DOORS_OF_IMPORTS, *DOORS_OF_QUALITY]}
    assert {pattern.name for pattern in urlpatterns} == tried


@each_of(DOORS)
class TestDoors(Litany):
    """The doors of this package."""


@each_of(with_forms(DOORS))
class TestForms(LitanyOfForms):
    """Those of them where something is sent."""
