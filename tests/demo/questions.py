"""Ten questions of somebody new in the municipality, as they would be typed: whole, and as key words.

Each is answered if something one would use stands among the first three things shown; five for a whole
question.
`python -m evals.questions` measures more of them, which are not promised.
"""

from evals.questions.measuring import shown
from evals.questions.practised import PRACTISED


def unanswered_questions() -> list[str]:
    """Return what was typed in vain, in any of the two ways."""
    asked = [(each.text, 5, each) for each in PRACTISED] + [(each.key_words, 3, each) for each in PRACTISED]
    return [text for text, first, each in asked if not any(map(each.is_answer, shown(text)[:first]))]
