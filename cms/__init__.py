"""Wiring: settings, addresses, server entry points and deploy checks. No behaviour of the product lives here."""
