"""What the environment may not decide."""

import pytest

from cms.settings import env


@pytest.mark.parametrize(("said", "local"), [("", False), ("0", False), ("1", True)])
def test_webhooks_call_this_machine_only_when_told(said, local, monkeypatch):
    monkeypatch.setenv("WEBHOOK_LOCAL_RECEIVERS", said or "false")

    assert env.webhook_local_receivers() is local


def test_webhooks_never_call_this_machine_in_official_mode(monkeypatch):
    monkeypatch.setenv("WEBHOOK_LOCAL_RECEIVERS", "1")
    monkeypatch.setattr(env, "SITE_MODE", "official")

    with pytest.raises(RuntimeError, match="official"):
        env.webhook_local_receivers()
