"""The public API and the portal's addresses. Reads only the read model: neither Wagtail nor the content models."""
