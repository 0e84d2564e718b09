"""One spelling for one word: what is done to every word before it is looked up, indexed or compared."""

import unicodedata

_ACUTE = str.maketrans("éèêáàíóúý", "eeeaaiouy")
_UNSEEN = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufffe")


def spell(word: str) -> str:
    """Return the word in lower case, composed (NFC), without soft hyphens, accents and curly apostrophes.

    Danish accents carry no meaning (idé and ide are the same word); æ, ø and å are letters and stay.
    """
    if word.isascii():
        return word.lower()
    composed = unicodedata.normalize("NFC", word).lower()
    return composed.translate(_ACUTE).translate(_UNSEEN).replace("’", "'").replace("‐", "-").replace("‑", "-")
