"""Queries that were counted forget a person when the person is erased."""

from samklang.core.traces import Traces, told_of
from samklang.search.models import Miss


def forget_misses(traces: Traces) -> None:
    """Drop what was looked for in vain and tells of somebody who is erased."""
    told_of(Miss.objects.all(), traces, columns=["text"]).delete()
