from typing import ClassVar

from django.db import models


class Effect(models.Model):
    """What a job did. Nothing in the table stops a double: the tests count."""

    job = models.CharField(max_length=50)
    step = models.IntegerField()

    objects: ClassVar[models.Manager["Effect"]] = models.Manager()

    class Meta:
        app_label = "counted"

    def __str__(self) -> str:
        return f"{self.job} {self.step}"
