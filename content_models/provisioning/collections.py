"""Where images and files lie: one collection that everybody may choose from, and one for each agency."""

from wagtail.models import Collection

SHARED = "Kota"


def shared_collection() -> Collection:
    """Images and files of the city team. Every agency may use them, none may change them."""
    return collection_named(SHARED)


def collection_named(name: str) -> Collection:
    root = Collection.get_first_root_node()
    return root.get_children().filter(name=name).first() or root.add_child(instance=Collection(name=name))
