"""The background work of the search."""

from django.utils.translation import gettext_lazy as _

from samklang.jobs.job import job
from samklang.jobs.progress import Progress
from samklang.search.actions import forget_old_misses, forget_unused_facets, forget_unused_words


@job(name="search.tidy", title=_("Forget words that nothing is found by any more"))
def tidy(progress: Progress) -> None:
    """Names that were erased or corrected must not live on as suggested spellings, nor old queries at all."""
    with progress.finish():
        forget_unused_words()
        forget_unused_facets()
        forget_old_misses()
