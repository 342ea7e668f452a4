"""Search over the read model."""
