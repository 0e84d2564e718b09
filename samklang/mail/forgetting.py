"""Erasing what a mail says and to whom it went: when its time is up, or when the person is erased."""

from samklang.accounts.actors import Actor
from samklang.journal.actions import record
from samklang.mail.models import Message, State

_SAYING = ("problem", "reply_to", "subject", "text", "to")


def forget(pk: int, *, by: Actor) -> None:
    """Erase all of an ended mail but its times and what became of it, within the caller's transaction."""
    mail = Message.objects.select_for_update().get(pk=pk)
    if mail.state() == State.WAITING:  # somebody has just asked for it to be sent again
        return
    Message.objects.filter(pk=pk).update(html="", findable="", **dict.fromkeys(_SAYING, ""))
    for attachment in mail.attachments.select_related("file"):
        attachment.name = attachment.file.public_id
        attachment.save(update_fields=["name"])
    record(by=by, verb="erased", subject=mail.public_id, fields=_SAYING)
