"""Webhooks, with a real receiver. A package, for helpers that its tests share."""
