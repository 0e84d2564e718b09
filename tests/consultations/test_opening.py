"""What keeps a hearing from being opened is said before the button is pressed."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from samklang.consultations.actions.consultations import prepare_consultation
from samklang.consultations.models import Consultation
from samklang.inquiries.models import Addressee, Inquiry
from tests.cast import Cast, signed_in
from tests.consultations.conftest import details, prepared

pytestmark = pytest.mark.django_db
BUTTON = "/open/"


def page_of(consultation: Consultation, cast: Cast, page: str = "") -> str:
    return signed_in(cast.coder).get(f"{consultation.get_absolute_url()}{page}").content.decode()


def test_what_is_missing_stands_where_the_button_would_be(cast: Cast) -> None:
    bare = prepare_consultation(details(kind="internal"), by=cast.coder)
    Inquiry.objects.filter(pk=bare.inquiry_id).update(deadline=timezone.now() - timedelta(days=1))
    shown = page_of(bare, cast)
    for said in ("Der er ingen tekst at høre om.", "Ingen er spurgt.", "Fristen er passeret."):
        assert said in shown, said
    assert BUTTON not in shown


def test_a_party_without_an_address_is_named_and_marked(cast: Cast) -> None:
    ready = prepared(cast, cast.local_committee)
    assert BUTTON in page_of(ready, cast)
    assert "Ingen e-mailadresse" not in page_of(ready, cast, "board/")
    Addressee.objects.all().delete()
    shown = page_of(ready, cast)
    assert BUTTON not in shown
    assert ready.inquiry.parties.get().get_absolute_url() in shown
    assert "Ingen e-mailadresse" in page_of(ready, cast, "board/")


def test_a_deadline_in_the_past_is_kept_with_a_warning(cast: Cast) -> None:
    ready = prepared(cast, cast.local_committee)
    client, address = signed_in(cast.coder), f"{ready.get_absolute_url()}edit/"
    form = client.get(address).context["form"]
    sent = {name: form[name].value() or "" for name in form.fields} | {"deadline": "2020-01-31"}
    told = client.post(address, sent, follow=True).content.decode()
    assert "Fristen er passeret. Høringen kan ikke åbnes, før den er flyttet." in told
    ready.inquiry.refresh_from_db()
    assert timezone.localdate(ready.inquiry.deadline) == date(2020, 1, 31)
