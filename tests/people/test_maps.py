"""A map of the districts is kept as it came, looked at, and drawn when somebody says so."""

import subprocess
import sys
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import gettext, override

from samklang.files.actions import discard
from samklang.files.reading import read
from samklang.journal.models import Entry
from samklang.people.actions.maps import confirm_map, forget_map, plan_of, upload_map
from samklang.people.maps.picture import picture_of_districts
from samklang.people.models import District, DistrictMap, DistrictShape
from tests.cast import Cast, signed_in
from tests.people.test_map_reading import IN_METRES, SQUARE, collection, feature, moved

pytestmark = pytest.mark.usefixtures("own_storage")


def east_of(steps: int) -> list[list[float]]:
    return moved(SQUARE, 0.1 * steps, 0)


@pytest.fixture
def engparken(cast: Cast) -> District:
    return District.objects.create(name="Engparken", number="3")


def _file(*names: Any, **more: Any) -> bytes:
    return collection(*(feature(east_of(place), navn=name) for place, name in enumerate(names)), **more)


def _drawn(cast: Cast, content: bytes) -> DistrictMap:
    kept = upload_map(by=cast.administrator, name="bydele.geojson", content=content)
    plan = plan_of(kept)
    return confirm_map(kept, by=cast.administrator, by_property=plan.by, fingerprint=plan.fingerprint)


def test_the_file_is_kept_byte_for_byte_and_nothing_is_drawn_before_it_is_confirmed(
    cast: Cast, engparken: District
) -> None:
    content = _file("Nordhavnen", "Engparken")
    kept = upload_map(by=cast.administrator, name="bydele.geojson", content=content)
    assert read(kept.file) == content
    assert not DistrictShape.objects.exists()
    assert Entry.objects.filter(subject=kept.public_id, verb="received").exists()


def test_a_map_takes_the_place_of_the_one_before(cast: Cast, engparken: District) -> None:
    _drawn(cast, _file("Nordhavnen", "Engparken"))
    later = _drawn(cast, _file("Engparken"))
    (shape,) = DistrictShape.objects.all()
    assert (shape.district, shape.map) == (engparken, later)
    assert confirm_map(later, by=cast.administrator, by_property="navn", fingerprint="").is_confirmed()
    assert Entry.objects.filter(subject=later.public_id, verb="imported").count() == 1


@pytest.mark.parametrize("name", ["Engparken", "ENGPARKEN ", "Engparken Bydel", "3", "003", 3, 3.0])
def test_a_district_is_found_by_its_name_or_its_number(cast: Cast, engparken: District, name: Any) -> None:
    _drawn(cast, _file(name))
    assert DistrictShape.objects.get().district == engparken


def test_the_property_that_finds_most_districts_is_taken_and_another_can_be_chosen(
    cast: Cast, engparken: District
) -> None:
    first = feature(SQUARE, id="3", navn="Nordhavnen", note="Nordhavnen")
    second = feature(east_of(1), id="9", navn="Engparken", note="")
    kept = upload_map(by=cast.administrator, name="a.json", content=collection(first, second))
    assert plan_of(kept).by == "navn"
    by_number = plan_of(kept, by_property="id")
    assert [row.district for row in by_number.rows] == [engparken, None]
    assert [row.called for row in by_number.unknown] == ["9"]
    assert by_number.missing == (cast.district,)
    page = signed_in(cast.administrator).get(kept.get_absolute_url(), {"by": "id"}).content.decode()
    assert "Nordhavnen" in page  # the one that is missing is named
    assert "9 (2)" in page


def test_two_areas_of_one_district_are_drawn_as_one(cast: Cast) -> None:
    _drawn(cast, _file("Nordhavnen", "Havn", "Nordhavnen"))
    assert DistrictShape.objects.get().path.count("M") == 2


def test_what_changed_since_it_was_shown_is_looked_at_once_more(cast: Cast, engparken: District) -> None:
    kept = upload_map(by=cast.administrator, name="a.json", content=_file("Nordhavnen", "Engparken"))
    seen = plan_of(kept).fingerprint
    District.objects.filter(pk=engparken.pk).update(name="Enghaven", number="")
    with pytest.raises(ValidationError):
        confirm_map(kept, by=cast.administrator, by_property="navn", fingerprint=seen)
    answer = signed_in(cast.administrator).post(
        reverse("confirm_district_map", args=[kept.public_id]), {"by": "navn", "fingerprint": seen}
    )
    assert answer.status_code == 409
    assert not DistrictShape.objects.exists()


def test_a_file_in_which_no_district_is_found_draws_nothing(cast: Cast) -> None:
    with pytest.raises(ValidationError):
        _drawn(cast, _file("Atlantis"))
    with pytest.raises(ValidationError):
        _drawn(cast, collection(feature(SQUARE)))


def test_only_administrators_bring_in_maps(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        upload_map(by=cast.coder, name="a.json", content=_file("Nordhavnen"))
    kept = upload_map(by=cast.administrator, name="a.json", content=_file("Nordhavnen"))
    with pytest.raises(PermissionDenied):
        confirm_map(kept, by=cast.coder, by_property="navn", fingerprint=plan_of(kept).fingerprint)


def test_a_broken_file_is_refused_on_the_page_and_nothing_is_kept(cast: Cast) -> None:
    browser = signed_in(cast.administrator)
    for content in (b"", b"{}", _file("Nordhavnen")[:-9]):
        sent = SimpleUploadedFile("bydele.geojson", content)
        answer = browser.post(reverse("new_district_map"), {"file": sent})
        assert answer.status_code == 422
        assert "form-error" in answer.content.decode()
    assert not DistrictMap.objects.exists()


def test_a_map_is_brought_in_by_the_pages(cast: Cast) -> None:
    browser = signed_in(cast.administrator)
    sent = SimpleUploadedFile("bydele.geojson", collection(feature(IN_METRES, navn="Nordhavnen")))
    preview = browser.post(reverse("new_district_map"), {"file": sent}, follow=True)
    plan = preview.context["plan"]
    kept = DistrictMap.objects.get()
    browser.post(
        reverse("confirm_district_map", args=[kept.public_id]),
        {"by": plan.by, "fingerprint": plan.fingerprint},
    )
    assert DistrictShape.objects.get().district == cast.district
    assert browser.get(kept.get_absolute_url()).status_code == 200
    assert kept.name in browser.get(reverse("new_district_map")).content.decode()


def test_borders_that_cannot_be_drawn_in_time_are_refused_on_the_page_and_draw_nothing(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = upload_map(by=cast.administrator, name="a.json", content=_file("Nordhavnen"))
    plan = plan_of(kept)
    monkeypatch.setattr("samklang.people.maps.drawn.LONGEST_DRAWING", 0.01)
    browser = signed_in(cast.administrator)
    with override("da"):
        refused = gettext("These borders cannot be drawn. Export them with fewer details.")
    seen = browser.get(kept.get_absolute_url())
    assert (seen.status_code, refused in seen.content.decode()) == (200, True)
    sent = {"by": plan.by, "fingerprint": plan.fingerprint}
    answer = browser.post(reverse("confirm_district_map", args=[kept.public_id]), sent)
    assert (answer.status_code, refused in answer.content.decode()) == (409, True)
    assert not DistrictShape.objects.exists()


def test_no_process_of_the_site_carries_what_draws_a_map() -> None:
    asked = "import sys, django; django.setup(); import samklang.config.urls; print('shapely' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "False"


def test_an_erased_file_leaves_the_drawing_and_no_name(cast: Cast) -> None:
    kept = _drawn(cast, _file("Nordhavnen"))
    forget_map(kept.file)
    discard(kept.file.sha256)
    kept.refresh_from_db()
    assert kept.name == ""
    assert DistrictShape.objects.exists()


def test_the_picture_has_every_number_and_shades_in_even_steps(cast: Cast, engparken: District) -> None:
    _drawn(cast, _file("Nordhavnen", "Engparken"))
    urls = {district.pk: f"/{district.pk}/" for district in District.objects.all()}
    picture = picture_of_districts({cast.district.pk: 12, engparken.pk: 2}, urls)
    assert picture is not None
    assert [(each.number, each.shade) for each in picture.regions] == [(2, 1), (12, 4)]
    assert [(step.first, step.last) for step in picture.legend] == [(1, 3), (4, 6), (7, 9), (10, 12)]
    nothing = picture_of_districts({}, urls)
    assert nothing is not None
    assert {each.shade for each in nothing.regions} == {0}
    assert nothing.legend == ()


def test_a_map_of_many_districts_draws_each_of_them_and_stays_light(cast: Cast) -> None:
    names = [f"Bydel {number}" for number in range(60)]
    District.objects.bulk_create(District(name=name) for name in names)
    rings = [[[x + 0.0001 * (step % 7), 55 + step * 5e-5] for step in range(600)] for x in _along(60)]
    areas = [
        feature([*ring, [ring[0][0] + 0.02, 55.01]], navn=name)
        for ring, name in zip(rings, names, strict=True)
    ]
    _drawn(cast, collection(*areas))
    paths = list(filter(None, DistrictShape.objects.values_list("path", flat=True)))
    assert len(paths) == len(names)
    assert sum(map(len, paths)) < 30_000


def _along(many: int) -> list[float]:
    return [12 + 0.02 * step for step in range(many)]
