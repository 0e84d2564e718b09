"""The desk tells who runs hearings what waits in the mailbox, and who sees to it that it cannot be read."""

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from samklang.consultations.actions.mails import keep_mail, note_read, set_aside, sort_mail
from samklang.consultations.mailbox.state import name_of_mailbox
from samklang.overview.desk.mailbox import mailbox_in_trouble, waiting_mails
from tests.cast import Cast
from tests.consultations.mailing import raw

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_storage")]


def test_a_mail_that_waits_is_there_until_somebody_has_decided(cast: Cast) -> None:
    mail = keep_mail(raw(subject="Om træer"), by=cast.coder, arrived_at=timezone.now())
    assert waiting_mails(cast.coder, shown=5) is None  # no machine has looked yet
    waits = sort_mail(mail, by=cast.coder)
    found = waiting_mails(cast.coder, shown=5)
    assert found is not None
    assert [row.text for row in found.rows] == ["Om træer"]
    assert waiting_mails(cast.reader, shown=5) is None
    set_aside(waits, by=cast.coder, because="Reklame")
    assert waiting_mails(cast.coder, shown=5) is None


def test_a_mailbox_that_cannot_be_read_is_told_to_who_can_do_something(
    cast: Cast, settings: Settings
) -> None:
    note_read(name_of_mailbox(), problem="login")
    assert mailbox_in_trouble(cast.administrator, shown=5) is None  # none is named
    settings.MAILBOX_HOST = "imap.klangby.example"
    note_read(name_of_mailbox(), problem="login")
    for user in (cast.administrator, cast.coder):
        found = mailbox_in_trouble(user, shown=5)
        assert found is not None
        assert found.is_urgent
    assert mailbox_in_trouble(cast.employee, shown=5) is None
    note_read(name_of_mailbox(), problem="")
    assert mailbox_in_trouble(cast.coder, shown=5) is None
