"""samklang manage reindex: build the search index again from those who own what is in it."""

from typing import Any

from django.core.management.base import BaseCommand

from samklang.search.actions import reindex


class Command(BaseCommand):
    help = "Build the search index again from what it is an index of. The site can be used meanwhile."

    def handle(self, *args: Any, **options: Any) -> None:
        count = reindex(report=self._report)
        self.stdout.write(f"{count} things can be found.")

    def _report(self, count: int) -> None:
        if count % 5000 == 0:
            self.stdout.write(f"{count} done")
