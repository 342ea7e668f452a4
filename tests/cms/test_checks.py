from cms.checks import official_mode_is_served_safely


def test_demo_mode_asks_for_nothing(settings):
    settings.SITE_MODE = "demo"

    assert official_mode_is_served_safely() == []


def test_official_mode_refuses_plain_http_and_local_hosts(settings):
    settings.SITE_MODE = "official"
    settings.ALLOWED_HOSTS = ["localhost"]

    found = {message.id for message in official_mode_is_served_safely()}

    assert {"cms.E001", "cms.E002"} <= found


def test_official_mode_is_content_with_https_and_a_public_host(settings):
    settings.SITE_MODE = "official"
    settings.PUBLIC_BASE_URL = settings.ADMIN_BASE_URL = settings.PREVIEW_BASE_URL = "https://layanan.example"
    settings.ALLOWED_HOSTS = ["layanan.example"]

    assert not [message for message in official_mode_is_served_safely() if message.id.startswith("cms.E")]
