"""A hearing is not answered while something that came for it lies unread somewhere."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.consultations.actions.consultations import mark_as_answered
from samklang.consultations.actions.intake import Dropped, begin_intake
from samklang.consultations.actions.mails import keep_mail, set_aside, sort_mail
from samklang.consultations.models import Consultation, Stage
from tests.cast import Cast, signed_in
from tests.consultations.conftest import Hearing
from tests.consultations.test_comments import ROWS, brought_in, csv_of

US = System("tests")


def closed(hearing: Hearing) -> Consultation:
    Consultation.objects.filter(pk=hearing.consultation.pk).update(closed_at=timezone.now())
    return Consultation.objects.get(pk=hearing.consultation.pk)


@pytest.mark.django_db
def test_a_dropped_letter_is_taken_in_first(cast: Cast, hearing: Hearing) -> None:
    letter = Dropped("brev.txt", ContentFile(b"Vi er for."))
    begin_intake(hearing.consultation, [letter], by=cast.coder)
    with pytest.raises(ValidationError, match=r"brev\.txt"):
        mark_as_answered(closed(hearing), by=cast.coder)


@pytest.mark.django_db
def test_a_mail_that_waits_is_decided_first(cast: Cast, hearing: Hearing) -> None:
    number = hearing.consultation.number
    head = f"From: Bo <bo@b.example>\r\nTo: svar+{number}@klangby.example\r\nList-Id: <x.example>\r\n"
    raw = f"{head}Subject: Om stier\r\n\r\nVi er for.\r\n".encode()
    mail = sort_mail(keep_mail(raw, by=US, arrived_at=timezone.now()), by=US)
    hearing_closed = closed(hearing)
    with pytest.raises(ValidationError, match="Om stier"):
        mark_as_answered(hearing_closed, by=cast.coder)
    page = signed_in(cast.coder).post(f"{hearing_closed.get_absolute_url()}answered/", follow=True)
    assert "Om stier" in page.content.decode()
    set_aside(mail, by=cast.coder, because="Reklame")
    assert mark_as_answered(hearing_closed, by=cast.coder).stage() is Stage.ANSWERED


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_spreadsheet_of_comments_is_taken_in_first(cast: Cast, hearing: Hearing) -> None:
    brought_in(cast, hearing.consultation, csv_of(ROWS), name="portal.csv")
    with pytest.raises(ValidationError, match=r"portal\.csv"):
        mark_as_answered(closed(hearing), by=cast.coder)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_spreadsheet_without_comments_is_not_waited_for(cast: Cast, hearing: Hearing) -> None:
    brought_in(cast, hearing.consultation, csv_of([ROWS[-1]]), name="tom.csv")
    assert mark_as_answered(closed(hearing), by=cast.coder).stage() is Stage.ANSWERED
