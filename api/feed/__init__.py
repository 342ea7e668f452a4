"""The feed that other sites follow: pages of the change log, the whole to start from, and a check of what they hold."""
