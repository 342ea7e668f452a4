"""From changes to messages: gathered, within scope, each exactly once, and never more than one can take."""

import json

import pytest

from api.feed.cursor import Cursor
from api.published import change_log
from api.published.models import Change, Operation, PublishedDocument
from api.webhooks import following
from api.webhooks.following import follow, send_test
from api.webhooks.models import Delivery
from tests.api.webhooks.changes import change, make_document
from tests.contract.validation import violations

pytestmark = pytest.mark.django_db


def entries():
    """What all deliveries say, oldest first."""
    bodies = Delivery.objects.order_by("created_at", "changes").values_list("body", flat=True)
    return [entry for body in bodies for entry in json.loads(body)["data"]["changes"]]


def test_a_message_says_what_changed_and_nothing_of_what_is_in_it(webhook, clock):
    make_document("/a", title="Judul rahasia", summary="Ringkasan", body=b'{"x":1}')

    assert follow(clock.now) == 1

    sequence = change_log.last_sequence()
    entry = entries()[0]
    assert entry == {
        "sequence": sequence,
        "op": "publish",
        "id": str(PublishedDocument.objects.get(path="/a").pk),
        "path": "/a",
        "previous_path": None,
        "type": "service",
        "etag": "a" * 64,
    }
    body = Delivery.objects.get().body
    assert f'"next":"{Cursor.behind(Change.objects.get(sequence=sequence))}"' in body
    assert "rahasia" not in body


def test_several_changes_of_a_document_are_one(webhook, clock):
    document, other = make_document("/a"), make_document("/b")
    change(document, Operation.MOVE, previous_path="/old")
    change(other)
    change(document)

    assert follow(clock.now) == 1

    assert [(entry["op"], entry["path"], entry["previous_path"]) for entry in entries()] == [
        ("publish", "/b", None),
        ("move", "/a", "/old"),
    ]


@pytest.mark.parametrize(
    ("operations", "told"),
    [
        (("publish", "withdraw"), "withdraw"),
        (("withdraw", "publish"), "publish"),
        (("move", "withdraw"), "withdraw"),
        (("publish", "move", "publish"), "move"),
        (("move", "withdraw", "publish"), "publish"),
    ],
)
def test_what_became_of_a_document_in_the_end_is_told(operations, told, subscribe, clock):
    document = make_document("/a")
    subscribe()
    for operation in operations:
        change(document, Operation(operation))

    follow(clock.now)

    assert [entry["op"] for entry in entries()] == [told]


def test_changes_are_gathered_for_a_moment(webhook, clock):
    make_document("/a")

    assert follow(clock.forward(seconds=-6)) == 0
    make_document("/b")
    assert follow(clock.forward(seconds=7)) == 1

    assert len(entries()) == 2


def test_nothing_is_told_twice_and_nothing_is_left_out(webhook, clock):
    paths = [f"/{number}" for number in range(7)]
    for path in paths:
        make_document(path)
        follow(clock.now)
        follow(clock.now)

    assert [entry["path"] for entry in entries()] == paths


def test_many_changes_are_calls_with_a_list_that_ends(webhook, clock, monkeypatch):
    monkeypatch.setattr(following, "MOST_DOCUMENTS", 3)
    documents = [make_document(f"/{number}") for number in range(8)]
    change(documents[0])

    assert follow(clock.now) == 3

    sizes = Delivery.objects.order_by("changes").values_list("changes", flat=True)
    assert sorted(sizes) == [3, 3, 3]
    assert [entry["path"] for entry in entries()].count("/0") == 2  # before and after the first call was full
    assert {entry["path"] for entry in entries()} == {f"/{number}" for number in range(8)}


def test_a_full_call_waits_for_nobody(webhook, clock, monkeypatch):
    monkeypatch.setattr(following, "MOST_DOCUMENTS", 2)
    for number in range(5):
        make_document(f"/{number}")

    assert follow(clock.forward(seconds=-6)) == 2

    follow(clock.forward(seconds=10))
    assert len(entries()) == 5


def test_what_waits_for_a_receiver_that_is_down_stays_in_the_log(webhook, clock, monkeypatch):
    monkeypatch.setattr(following, "MOST_WAITING", 2)
    for number in range(6):
        make_document(f"/{number}")
        follow(clock.forward(seconds=10))

    assert Delivery.objects.count() == 2
    Delivery.objects.update(state="delivered")
    follow(clock.forward(seconds=10))

    assert [entry["path"] for entry in entries()] == [f"/{number}" for number in range(6)]


def test_many_changes_that_do_not_matter_are_passed_over(subscribe, clock, monkeypatch):
    monkeypatch.setattr(following, "_MOST_READ", 3)
    webhook = subscribe(types=["news"])
    for number in range(7):
        make_document(f"/{number}")
    make_document("/berita", type="news")

    for _ in range(4):
        follow(clock.now)

    webhook.refresh_from_db()
    assert webhook.cursor == change_log.last_sequence()
    assert [entry["path"] for entry in entries()] == ["/berita"]


@pytest.fixture
def agencies():
    """Two agencies and a field, by slug."""
    made = [
        make_document(f"/{slug}", type=kind, slug=slug)
        for slug, kind in (("dinkes", "agency"), ("dispendukcapil", "agency"), ("kesehatan", "field"))
    ]
    return {document.slug: document for document in made}


@pytest.mark.parametrize(
    ("scope", "told"),
    [
        ({}, ["/dinkes", "/kesehatan", "/a", "/b", "/n"]),
        ({"types": ["news", "agency"]}, ["/dinkes", "/n"]),
        ({"agencies": ["dinkes"]}, ["/a", "/n"]),
        ({"service_fields": ["kesehatan"]}, ["/a", "/b"]),
        ({"agencies": ["dinkes"], "service_fields": ["kesehatan"]}, ["/a"]),
        ({"types": ["service"], "agencies": ["dinkes", "dispendukcapil"]}, ["/a", "/b"]),
        ({"agencies": ["kesehatan"]}, []),
    ],
)
def test_a_webhook_hears_of_its_scope(scope, told, subscribe, clock, agencies):
    subscribe(
        **{
            name: values if name == "types" else [str(agencies[slug].pk) for slug in values]
            for name, values in scope.items()
        }
    )
    change(agencies["dinkes"])
    change(agencies["kesehatan"])
    make_document("/a", agency="dinkes", field="kesehatan")
    make_document("/b", agency="dispendukcapil", field="kesehatan")
    make_document("/n", type="news", agency="dinkes")

    follow(clock.now)

    assert [entry["path"] for entry in entries()] == told


def test_a_scope_outlives_a_new_slug_of_its_agency(subscribe, clock, agencies):
    subscribe(agencies=[str(agencies["dinkes"].pk)])
    PublishedDocument.objects.filter(slug="dinkes").update(slug="dinas-kesehatan")
    make_document("/a", agency="dinas-kesehatan")

    follow(clock.now)

    assert [entry["path"] for entry in entries()] == ["/a"]


def test_what_leaves_the_scope_is_withdrawn_and_what_comes_into_it_is_published(subscribe, clock, agencies):
    document = make_document("/a", agency="dinkes")
    before = {"type": "service", "agency": "dinkes", "field": ""}
    left = subscribe(agencies=[str(agencies["dinkes"].pk)])
    joined = subscribe(agencies=[str(agencies["dispendukcapil"].pk)])
    document.agency = "dispendukcapil"
    change(document, before=before)

    follow(clock.now)

    told = {webhook.pk: json.loads(webhook.deliveries.get().body) for webhook in (left, joined)}
    assert [told[webhook.pk]["data"]["changes"][0]["op"] for webhook in (left, joined)] == [
        "withdraw",
        "publish",
    ]


def test_a_scope_of_which_nothing_is_left_is_not_everything(subscribe, clock, agencies):
    subscribe(agencies=[str(agencies["dinkes"].pk)])
    agencies["dinkes"].delete()
    make_document("/a")

    assert follow(clock.now) == 0


def test_messages_are_as_the_contract_says(webhook, clock):
    document = make_document("/a")
    change(document, Operation.MOVE, previous_path="/old")
    follow(clock.now)
    send_test(webhook, clock.now)

    for body in Delivery.objects.values_list("body", flat=True):
        assert violations(json.loads(body), "WebhookMessage") == []


def test_a_withdrawal_is_told_to_its_scope_also_when_nothing_is_left_of_the_document(
    subscribe, clock, agencies
):
    kept, gone = make_document("/a", agency="dinkes"), make_document("/b", agency="dinkes")
    for slug in ("dinkes", "dispendukcapil"):
        subscribe(agencies=[str(agencies[slug].pk)])
    for document in (kept, gone):
        change(document, Operation.WITHDRAW, reason="Ditarik")
    gone.delete()

    follow(clock.now)

    assert sorted(entry["path"] for entry in entries()) == ["/a", "/b"]
    assert "Ditarik" not in "".join(Delivery.objects.values_list("body", flat=True))


def test_a_new_webhook_hears_of_what_comes_and_one_without_a_secret_of_nothing(subscribe, clock):
    make_document("/before")
    webhook = subscribe()
    type(webhook).objects.filter(pk=webhook.pk).update(salt="")

    assert follow(clock.now) == 0
    type(webhook).objects.filter(pk=webhook.pk).update(salt=webhook.salt)
    make_document("/after")
    follow(clock.now)

    assert [entry["path"] for entry in entries()] == ["/after"]


def test_a_crash_in_between_leaves_neither_half(webhook, clock, monkeypatch):
    make_document("/a")

    def fail(*_arguments, **_more):
        raise RuntimeError("the power is gone")

    with monkeypatch.context() as patch:
        patch.setattr(Delivery.objects, "create", fail)
        with pytest.raises(RuntimeError):
            follow(clock.now)
    webhook.refresh_from_db()
    assert webhook.cursor < change_log.last_sequence()

    follow(clock.now)
    assert [entry["path"] for entry in entries()] == ["/a"]


def test_looking_when_there_is_nothing_costs_the_same_however_much_there_was(
    subscribe, clock, django_assert_num_queries
):
    for _ in range(3):
        subscribe()
    for number in range(30):
        make_document(f"/{number}")
    follow(clock.now)

    with django_assert_num_queries(2):
        assert follow(clock.now) == 0
    assert Change.objects.count() >= 30
