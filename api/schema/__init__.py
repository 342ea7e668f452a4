"""The contract: what every answer of the API looks like, as OpenAPI 3.1 and JSON Schema. Data, no behaviour.

One small file per family; `components.py` gathers them. Views say with an `Operation` what they take and answer, and
drf-spectacular finds the views, so that no address can be left out. `tests/contract/` compares it with what is served.
"""
