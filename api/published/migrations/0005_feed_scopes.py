from typing import Any

from django.db import migrations, models
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce


def as_the_documents_are_now(apps: Any, _schema_editor: Any) -> None:
    """What a document was at the time of an old change is not known; what it is now is what its readers hold."""
    Change = apps.get_model("published", "Change")
    document = apps.get_model("published", "PublishedDocument").objects.filter(pk=OuterRef("document_id"))
    Change.objects.update(
        agency=Coalesce(Subquery(document.values("agency")[:1]), models.Value("")),
        field=Coalesce(Subquery(document.values("field")[:1]), models.Value("")),
    )
    Change.objects.update(previous_type=F("type"), previous_agency=F("agency"), previous_field=F("field"))


class Migration(migrations.Migration):
    dependencies = [("published", "0004_list_counts")]

    operations = [
        migrations.AddField(
            "change",
            "agency",
            models.CharField(blank=True, default="", max_length=255),
            preserve_default=False,
        ),
        migrations.AddField(
            "change",
            "field",
            models.CharField(blank=True, default="", max_length=255),
            preserve_default=False,
        ),
        migrations.AddField(
            "change",
            "previous_type",
            models.CharField(blank=True, default="", max_length=32),
            preserve_default=False,
        ),
        migrations.AddField(
            "change",
            "previous_agency",
            models.CharField(blank=True, default="", max_length=255),
            preserve_default=False,
        ),
        migrations.AddField(
            "change",
            "previous_field",
            models.CharField(blank=True, default="", max_length=255),
            preserve_default=False,
        ),
        migrations.AddField("changecounter", "trimmed_until", models.BigIntegerField(default=0)),
        migrations.RunPython(as_the_documents_are_now, migrations.RunPython.noop),
    ]
