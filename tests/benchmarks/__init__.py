"""Measurements of the running product on this machine, beside what one would use instead of it."""
