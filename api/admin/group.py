"""The menu of what concerns other sites: who reads the API, and whom we call."""

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup

from api.admin.consumers import ConsumerViewSet
from api.admin.webhooks import WebhookViewSet


class ApiViewSetGroup(ViewSetGroup):
    menu_label = "API"
    menu_icon = "link"
    menu_order = 260
    items = (ConsumerViewSet(), WebhookViewSet())


@hooks.register("register_admin_viewset")
def viewsets() -> ApiViewSetGroup:
    return ApiViewSetGroup()
