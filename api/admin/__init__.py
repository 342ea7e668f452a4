"""What the read model says to editors, as Wagtail hooks."""
