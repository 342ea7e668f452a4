"""Drafts for editors: signed, short-lived, never cached, never in the read model."""
