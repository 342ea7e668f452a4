"""Each receiver is needed: taken away, a test of its event fails. So no event is handled by accident."""

import inspect
import weakref

import pytest
from django.dispatch import Signal

from api.published import receivers
from tests.api.published import test_other_events as other
from tests.api.published import test_page_events as page

NOTICED_BY = {
    "on_page_published": page.test_a_published_page_is_read_at_once,
    "on_page_unpublished": page.test_an_unpublished_page_is_gone_and_leaves_every_list,
    "on_page_moved": page.test_a_moved_page_takes_its_descendants_along,
    "on_page_saved": page.test_an_alias_of_a_live_page_is_live_at_once,
    "on_page_delete": page.test_a_deleted_subtree_is_gone_and_what_embedded_it_is_made_again,
    "on_privacy_changed": page.test_privacy_on_an_ancestor_hides_the_whole_subtree_before_the_commit,
    "on_image_changed": other.test_a_changed_image_changes_what_shows_it,
    "on_file_changed": other.test_a_changed_file_changes_what_offers_it,
    "on_alert_changed": other.test_an_alert_is_on_the_home_page_while_it_lasts,
    "on_application_saved": other.test_a_register_row_is_in_the_register_and_on_its_successor,
    "on_application_deleted": other.test_a_register_row_is_in_the_register_and_on_its_successor,
    "on_term_saved": other.test_a_search_term_is_used_as_soon_as_it_is_saved,
    "on_term_deleted": other.test_a_search_term_is_used_as_soon_as_it_is_saved,
}


def test_every_receiver_has_a_test_that_notices_its_absence():
    assert set(NOTICED_BY) == {name for name in vars(receivers) if name.startswith("on_")}


@pytest.mark.parametrize("name", NOTICED_BY)
def test_without_its_receiver_an_event_goes_wrong(name, site, request):
    event = NOTICED_BY[name]
    fixtures = {wanted: request.getfixturevalue(wanted) for wanted in inspect.signature(event).parameters}

    with _without(getattr(receivers, name)), pytest.raises((AssertionError, LookupError)):
        event(**fixtures)


class _without:  # noqa: N801  reads as a word
    """Disconnects one receiver from every signal for a while."""

    def __init__(self, receiver):
        self.receiver = receiver
        self.signals = {signal for signal in vars(receivers).values() if isinstance(signal, Signal)}

    def __enter__(self):
        self.kept = {signal: list(signal.receivers) for signal in self.signals}
        for signal in self.signals:
            signal.receivers = [entry for entry in signal.receivers if self._is_another(entry[1])]
            signal.sender_receivers_cache.clear()

    def __exit__(self, *_exception):
        for signal, entries in self.kept.items():
            signal.receivers = entries
            signal.sender_receivers_cache.clear()

    def _is_another(self, reference):
        found = reference() if isinstance(reference, weakref.ReferenceType) else reference
        return found is not self.receiver
