"""Word lists written as running text, so that they can be read and mended."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text that is divided by white space."""
    return frozenset(text.split())
