"""The parameters by which a reader follows a part of the documents, the same in feed, snapshot and check."""

from django.http import QueryDict

from api.feed.scope import Scope
from api.schema.parameters import AGENCY, FIELD, several
from api.schema.vocabulary import DOCUMENTS
from api.views.lists import check_slugs
from api.views.parameters import choices, values

TYPE = several("type", "Hanya dokumen jenis ini.", DOCUMENTS)
SCOPE = (TYPE, AGENCY, FIELD)


def scope_of(query: QueryDict) -> Scope:
    """What was asked for. A slug that an agency or field once had is good: its followers must learn what left it."""
    asked = {facet.name: values(query, facet) for facet in (AGENCY, FIELD) if facet.name in query}
    check_slugs(asked, ever=True)
    return Scope(
        types=tuple(choices(query, TYPE)),
        agencies=tuple(asked.get(AGENCY.name, ())),
        fields=tuple(asked.get(FIELD.name, ())),
    )
