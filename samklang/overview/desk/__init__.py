"""What awaits a person: the lists of their desk. Silence is shown: what nobody has done anything about."""

from samklang.overview.desk.all_lists import lists_for, whole_list
from samklang.overview.desk.lists import DeskList, DeskRow

__all__ = ["DeskList", "DeskRow", "lists_for", "whole_list"]
