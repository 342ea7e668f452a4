"""The contract: what every answer of the API looks like, as OpenAPI 3.1 and JSON Schema. Data, no behaviour.

One small file per family; `components.py` gathers them. Views name their answers with `Operation`; drf-spectacular
finds the views, so that no address can be left out. `tests/contract/` holds what is served against what is written here.
"""
