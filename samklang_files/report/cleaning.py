"""Text of strangers made fit to be set: what formats forbid or could mislead a reader is taken out."""

import re
import unicodedata

# What XML 1.0 forbids, what has no meaning in a text, and the marks that turn the writing direction of what
# follows: with them a letter can be made to read otherwise than it is written.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]"
)
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# PDFium's mark for a hyphen at a line end, and Word's bullets from the Symbol font.
_READABLE = str.maketrans({"\ufffe": "-", "\uf0b7": "•", "\uf0a7": "•", "\uf02d": "–", "\uf0e0": "→"})
_LONG_WORD = re.compile(r"\S{60,}")
_PIECE = 10


def clean(text: str) -> str:
    """Return the text composed (NFC), with plain line breaks and without characters no document may hold."""
    text = _BREAKS.sub("\n", text).translate(_READABLE)
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", text))


def breakable(text: str) -> str:
    """Let words of sixty or more characters break, by zero-width spaces, so that they stay on the page."""
    return _LONG_WORD.sub(lambda word: _split(word.group()), text)


def _split(word: str) -> str:
    return "\u200b".join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))
