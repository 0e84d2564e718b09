"""Files made for one private mail: put with it, and gone with its text."""

from collections.abc import Iterable
from dataclasses import dataclass

from samklang.files.names import clean_name
from samklang.mail.models import Message, PrivateAttachment


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file for the receiver's eyes only: it holds a link, as the text of the mail does."""

    name: str
    media_type: str
    content: bytes


def put_with(message: Message, files: Iterable[MadeFile]) -> None:
    """Put files with a mail that waits to be sent. Only a private mail forgets what it held."""
    made = list(files)
    if made and not message.is_private:
        raise ValueError("Files made for one receiver go with a private mail only.")
    PrivateAttachment.objects.bulk_create(
        PrivateAttachment(
            message=message, name=clean_name(each.name), media_type=each.media_type, content=each.content
        )
        for each in made
    )


def drop_files_of(keys: Iterable[int]) -> None:
    """Forget the files of mails that have ended, within the transaction that notes it."""
    PrivateAttachment.objects.filter(message__in=list(keys)).delete()
