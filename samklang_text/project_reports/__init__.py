"""Old project reports: what they say of the project, field by field, with the sentence it was found in.

Wrong is worse than blank: what is only likely is returned as not sure, what is not likely not at all.
Whether the project worked is a judgement, so it is left to people.
"""

from samklang_text.project_reports.finding import METHOD, VERSION, find_in_report, is_project_report
from samklang_text.project_reports.model import Finding, Vocabulary

__all__ = ["METHOD", "VERSION", "Finding", "Vocabulary", "find_in_report", "is_project_report"]
