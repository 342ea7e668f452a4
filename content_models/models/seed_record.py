"""What the sample content once made, so that it never makes again what an editor changed, moved or deleted."""

from django.db import models


class SeedRecord(models.Model):
    """`key` names an item of the sample content; `object_pk` is what was made for it, which may be gone by now."""

    key = models.CharField(max_length=255, unique=True)
    object_pk = models.CharField(max_length=40)

    def __str__(self) -> str:
        return self.key
