"""Reading attached files, so that a search finds what stands in them."""

from django.conf import settings
from django.db import transaction

from samklang.files.apart import FileToRead
from samklang.files.errors import FileRefused
from samklang.files.reading import read
from samklang.journal.marks import erased_since
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Attachment, Reading
from samklang.knowledge.readers.files import WordsRead, words_in

_PEOPLE = ("contact", "user")


def read_words(attachment: Attachment) -> WordsRead:
    """Return what stands in an attached file; the same content is read once. A damaged file is broken."""
    if kept := _kept_of(attachment):
        return WordsRead(kept)
    try:
        content = read(attachment.file)
    except FileRefused:
        return WordsRead(is_broken=True)
    return words_in(FileToRead(attachment.name, content), lexicon=settings.LEXICON)


@transaction.atomic
def note_words(attachment: Attachment, *, found: WordsRead) -> None:
    """Keep what was read in a file, and let a search find what it belongs to by it.

    Erasing takes people out of the words that are kept. Where something was erased since the file came, and
    before its words were kept, they may name whom: they are left out, for nobody knows the name any more.
    """
    current = Attachment.objects.select_for_update(of=("self",)).get(pk=attachment.pk)
    if current.is_removed():
        return
    if erased_since(current.added_at, kinds=_PEOPLE):
        kept = _kept_of(current)
        found = WordsRead(kept, is_broken=not kept)
    current.reading = (
        Reading.UNREADABLE if found.is_broken else Reading.READ if found.text.strip() else Reading.NO_WORDS
    )
    current.words = found.text.replace("\0", "")
    current.save(update_fields=["reading", "words"])
    if current.contribution is not None and current.words:
        index_contribution(current.contribution)


def _kept_of(attachment: Attachment) -> str:
    """Return the words that are kept of the same file elsewhere: erasing has gone over those."""
    same = Attachment.objects.filter(file=attachment.file_id, reading=Reading.READ).exclude(words="")
    known = same.exclude(pk=attachment.pk).first()
    return known.words if known else ""
