"""All schemas, by the names that the contract gives them."""

from api.schema import agencies, answers, content, documents, service, webhooks
from api.schema.shapes import Schema

SCHEMAS: dict[str, Schema] = dict(
    sorted(
        {
            **documents.SCHEMAS,
            **agencies.SCHEMAS,
            **service.SCHEMAS,
            **content.SCHEMAS,
            **answers.SCHEMAS,
            **webhooks.SCHEMAS,
        }.items()
    )
)
