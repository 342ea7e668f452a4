"""What readers get: representations, the published read model, and the public API."""
