"""What comes in, in the browser: an archive whose files belong together, a mail, and what is not read."""

from typing import Any

from samklang.accounts.actors import System
from samklang.consultations.actions.joining import join
from samklang.consultations.models import Consultation
from samklang.jobs.worker import Worker
from tests.consultations.letters import COVER, archive, drop, letter, mail, word

US = System("tests")
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100) + "WordDocument".encode("utf-16-le") + bytes(500)


def taken_in(hearing: Consultation) -> dict[str, Any]:
    """What pages show of a hearing with letters that were dropped; two of them are joined to a third."""
    packed = archive(
        ("Birk/svar.txt", letter("Foreningen Birk").encode()),
        ("Birk/bilag 1.txt", b"Medlemstal 2026: 340."),
        ("Eg/svar.txt", letter("Foreningen Eg").encode()),
    )
    parts = [("svar.docx", word(letter("Foreningen Strandhaven"))), ("tal.txt", b"Bilag 1: 340 medlemmer.")]
    files = [
        ("post fra uge 46.zip", packed),
        ("mail.eml", mail(COVER, *parts)),
        ("gammel.doc", OLD_WORD),
        ("kopi.txt", letter("Foreningen Eg").encode()),
        ("a.txt", letter("Foreningen Pil").encode()),
        ("b.txt", b"Bilag til svaret fra Foreningen Pil."),
    ]
    intake = drop(hearing, files, by=US)
    Worker().run_until_empty()
    rows = {row.name: row.submission for row in intake.files.select_related("submission")}
    whole, part = rows["a.txt"], rows["b.txt"]
    assert whole is not None
    assert part is not None
    join(whole, [part], by=US)
    Worker().run_until_empty()
    return {
        "hearing_taken_in": hearing,
        "intake": intake,
        "answer_of_mail": rows["mail.eml"],
        "answer_unread": rows["gammel.doc"],
        "answer_joined": part,
        "answer_whole": whole,
    }
