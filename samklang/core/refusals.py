"""Saying no in words that a person understands."""


class Refusal(Exception):
    """What was asked for is not done; `str(error)` says why, in the reader's language.

    Raised with a text, or with a function where the text has parts: that one is asked in each language.
    Whoever raises one vouches that no personal data stands in it: it is shown, and kept with a job.
    """

    def __str__(self) -> str:
        said = self.args[0] if self.args else ""
        return str(said() if callable(said) else said)
