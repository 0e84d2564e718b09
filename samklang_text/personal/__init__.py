"""Personal data in what people send: found so that a person can decide, never taken out by itself."""

from samklang_text.personal.finding import find_personal_data
from samklang_text.personal.models import SENSITIVE, Finding, PersonalKind

__all__ = ["SENSITIVE", "Finding", "PersonalKind", "find_personal_data"]
