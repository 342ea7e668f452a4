"""Addresses of the API, all below `/api/v1/` and none with a slash at its end but the root and home."""

from django.urls import path, re_path

from api.published.middleware import reads_only
from api.views import (
    changes,
    check,
    contract,
    details,
    docs,
    documents,
    feedback,
    lists,
    registers,
    root,
    search,
    snapshot,
    unmet,
)

urlpatterns = [
    path("", root.RootView.as_view(), name="api-root"),
    path("documents/", documents.HomeView.as_view(), name="api-home"),
    re_path(r"^documents/(?P<path>(?s:.+))\Z", documents.DocumentView.as_view(), name="api-document"),
    path("services", lists.ServiceListView.as_view(), name="api-services"),
    path("services/<str:slug>", details.ServiceDetailView.as_view(), name="api-service"),
    path("agencies", lists.AgencyListView.as_view(), name="api-agencies"),
    path("agencies/<str:slug>", details.AgencyDetailView.as_view(), name="api-agency"),
    path("fields", lists.FieldListView.as_view(), name="api-fields"),
    path("fields/<str:slug>", details.FieldDetailView.as_view(), name="api-field"),
    path("news", lists.NewsListView.as_view(), name="api-news"),
    path("news/<str:slug>", details.NewsDetailView.as_view(), name="api-news-item"),
    path("places", lists.PlaceListView.as_view(), name="api-places"),
    path("places/<str:slug>", details.PlaceDetailView.as_view(), name="api-place"),
    path("search", search.SearchView.as_view(), name="api-search"),
    path("search/data", search.SearchDataView.as_view(), name="api-search-data"),
    path("search/unmet", unmet.UnmetView.as_view(), name="api-unmet"),
    path("applications", registers.ApplicationListView.as_view(), name="api-applications"),
    path("consolidation", registers.ConsolidationView.as_view(), name="api-consolidation"),
    path("feedback", feedback.FeedbackView.as_view(), name="api-feedback"),
    path("changes", changes.ChangesView.as_view(), name="api-changes"),
    path("changes/check", reads_only(check.CheckView.as_view()), name="api-check"),
    path("snapshot", snapshot.SnapshotView.as_view(), name="api-snapshot"),
    path("openapi.json", contract.ContractView.as_view(), name="api-contract"),
    path("docs", docs.DocsView.as_view(), name="api-docs"),
    re_path(r"", root.nothing_here, name="api-nothing"),
]
