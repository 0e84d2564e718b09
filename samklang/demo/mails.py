"""The mails of the story: they belong to it, and none of them goes out."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.utils import timezone

from samklang.mail.models import Message, State
from samklang.mail.private import drop_files_of


@contextmanager
def mails_stay_here() -> Iterator[None]:
    """Hand no mail to a mail server while the story is told, also where the settings name one."""
    host, settings.EMAIL_HOST = settings.EMAIL_HOST, ""
    try:
        yield
        note_mails_sent()
    finally:
        settings.EMAIL_HOST = host


def note_mails_sent() -> None:
    """Note the mails of the story as sent: its mail server took them then."""
    now = timezone.now()
    waiting = Message.objects.in_state(State.WAITING).filter(requested_at__lte=now)
    keys = list(waiting.values_list("pk", flat=True))
    Message.objects.filter(pk__in=keys, is_private=True).update(text="", html="", sent_at=now)
    Message.objects.filter(pk__in=keys, is_private=False).update(sent_at=now)
    drop_files_of(keys)
