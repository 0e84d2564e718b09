"""Where the invented project reports lie."""

from pathlib import Path

_REPORTS = Path(__file__).parent / "project_reports"
SETS = {"practice": _REPORTS / "practice", "unseen": _REPORTS / "unseen"}
VOCABULARY = _REPORTS / "vocabulary.json"
GOLD = _REPORTS / "gold.json"
