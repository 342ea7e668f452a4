"""Webhooks: a consumer is called when documents change. Follows the change log by a cursor, as any consumer would.

`addresses.py` says where we may call, `sending.py` makes one call, `following.py` turns changes into deliveries,
`delivering.py` makes them and tries again. Knows neither Wagtail nor our page models.
"""
