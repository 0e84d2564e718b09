"""Saying no in words that a person understands."""


class Refusal(Exception):
    """What was asked for is not done; `str(error)` says why, in the reader's language.

    Whoever raises one vouches that no personal data stands in it: it is shown, and kept with a job.
    """

    def __str__(self) -> str:
        return str(self.args[0] if self.args else "")
