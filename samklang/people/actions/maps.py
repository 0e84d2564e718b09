"""Bringing in a map of the districts: kept when it can be read, looked at, and drawn when confirmed."""

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samklang.accounts.actors import Actor, actor_id
from samklang.core.versions import CHANGED_SINCE_SHOWN, hold
from samklang.files.actions import store
from samklang.files.models import StoredFile
from samklang.files.reading import read
from samklang.journal.actions import record
from samklang.people import rules
from samklang.people.maps.plan import MapPlan, plan_map
from samklang.people.maps.reading import LARGEST_FILE, MapRefused, read_borders
from samklang.people.models import District, DistrictMap, DistrictShape


@transaction.atomic
def upload_map(*, by: Actor, name: str, content: bytes | File[bytes]) -> DistrictMap:
    """Keep a file of borders as it came. Keeps nothing of one that cannot be read (MapRefused)."""
    rules.require(rules.may_keep_organisations(by))
    given = bytes(content if isinstance(content, bytes) else content.read(LARGEST_FILE + 1))
    read_borders(given)
    stored = store(by=by, name=name, content=given)
    kept = DistrictMap.objects.create(file=stored, name=name[:255], uploaded_by=actor_id(by))
    record(by=by, verb="received", subject=kept.public_id)
    return kept


def plan_of(kept: DistrictMap, *, by_property: str = "") -> MapPlan:
    """Work out which area of the file belongs to which district now."""
    return plan_map(read_borders(read(kept.file)), District.objects.all(), by=by_property)


@transaction.atomic
def confirm_map(kept: DistrictMap, *, by: Actor, by_property: str, fingerprint: str) -> DistrictMap:
    """Draw every district the file has a border of, in place of all that was drawn before.

    Refuses a file in which no district is found or whose borders cannot be drawn, and if something changed
    since `fingerprint` was shown.
    Confirmed again, it changes nothing.
    """
    rules.require(rules.may_keep_organisations(by))
    current = hold(kept)
    if current.is_confirmed():
        return current
    if current.file.is_erased():
        raise ValidationError(_("The file has been erased. Choose it again."))
    list(District.objects.select_for_update().order_by("pk"))  # one map at a time is drawn
    plan = plan_of(current, by_property=by_property)
    if not plan.matched:
        raise ValidationError(_("No district was found in the file. Choose what the areas are known by."))
    if plan.fingerprint != fingerprint:
        raise ValidationError(CHANGED_SINCE_SHOWN)
    _draw(current, plan)
    current.confirmed_by, current.confirmed_at = actor_id(by), timezone.now()
    current.save(update_fields=["confirmed_by", "confirmed_at", "width", "height"])
    record(by=by, verb="imported", subject=current.public_id, fields=["shapes"])
    return current


def _draw(current: DistrictMap, plan: MapPlan) -> None:
    try:
        drawing = plan.drawing
    except MapRefused as error:
        raise ValidationError(str(error)) from error
    current.width, current.height = drawing.width, drawing.height
    DistrictShape.objects.all().delete()
    DistrictShape.objects.bulk_create(
        DistrictShape(
            district=district,
            map=current,
            path=shape.path,
            label_x=shape.label[0],
            label_y=shape.label[1],
            room=shape.room,
        )
        for district, shape in drawing.shapes.items()
    )


def forget_map(file: StoredFile) -> None:
    """Forget the names under which an erased file of borders was brought in (`FILE_ERASURES`)."""
    DistrictMap.objects.filter(file=file).update(name="")
