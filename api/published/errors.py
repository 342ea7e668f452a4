"""What can stand between an editor and a publication."""


class CannotPublishError(Exception):
    """The page cannot be shown to readers as it is. The message is for the editor and says what to do."""
