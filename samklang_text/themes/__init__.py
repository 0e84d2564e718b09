"""Themes suggested for a pile of points: an aid that a person accepts, changes or throws away."""

from samklang_text.themes.models import Assignment, Said, Theme, ThemeSuggestions
from samklang_text.themes.suggest import METHOD, VERSION, suggest_themes

__all__ = ["METHOD", "VERSION", "Assignment", "Said", "Theme", "ThemeSuggestions", "suggest_themes"]
