"""Numbers as word processors write them before list items."""

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def written(number: int, form: str) -> str:
    """Write a number in one of Word's forms; unknown forms as digits."""
    if form in ("lowerLetter", "upperLetter") and 0 < number < 800:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if form == "lowerLetter" else letters.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < number < 5000:
        return _roman(number) if form == "lowerRoman" else _roman(number).upper()
    if form == "decimalZero":
        return f"{number:02d}"
    return f"{number}." if form == "ordinal" else str(number)


def _roman(number: int) -> str:
    text = ""
    for size, letters in (*_ROMAN, *_SMALL):
        while number >= size:
            text += letters
            number -= size
    return text
