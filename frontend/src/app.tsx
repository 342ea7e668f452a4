import type { FunctionComponent } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { t } from "./i18n/id";
import { addressOf, PREVIEW_PATH, useRoute } from "./routes";
import { aimLinksAt, openPublished } from "./shell/preview-links";
import { Shell } from "./shell/Shell";
import { Failed, Skeleton } from "./shell/states";
import type { Frame, Site } from "./site";
import { expectPage, LOADING, load, loadPreview, type PageState } from "./state/page";
import { SavedStrip } from "./sw/saved";
import { DocumentView } from "./views/DocumentView";

const AT_REST_MS = 1000;
const FIXED_TITLES = { loading: "", failed: t.failedTitle };

function titleOf(state: PageState): string {
  switch (state.status) {
    case "ready":
      return state.path === "/" ? "" : state.document.title;
    case "dead-end":
      return state.title;
    default:
      return FIXED_TITLES[state.status];
  }
}

function PageBody({ state, onRetry }: { state: PageState; onRetry: () => void }) {
  switch (state.status) {
    case "loading":
      return <Skeleton />;
    case "ready":
      return (
        <>
          {state.saved && <SavedStrip at={state.saved} />}
          <DocumentView document={state.document} view={state.view} />
        </>
      );
    case "dead-end":
      return <state.view end={state.end} />;
    case "failed":
      return (
        <>
          <Failed cause={state.cause} onRetry={onRetry} />
          {state.cause === "offline" && <WhatIsSaved />}
        </>
      );
  }
}

/** Its code is kept on the device together with the shell. */
function WhatIsSaved() {
  const [List, show] = useState<FunctionComponent | null>(null);
  useEffect(() => {
    import("./sw/SavedPages").then(
      ({ SavedPages }) => show(() => SavedPages),
      () => undefined,
    );
  }, []);
  return List && <List />;
}

/** Says to screen readers that a page is on its way, and that it came. */
function Announcer({ state }: { state: PageState }) {
  return (
    <p class="visually-hidden" aria-live="polite">
      {state.status === "loading" ? t.loading : t.loaded(titleOf(state) || t.home)}
    </p>
  );
}

/** After a followed link the reader starts at the new page's heading, or at the fragment it names. */
function arrive(): void {
  const fragment = window.location.hash.slice(1);
  const target = fragment ? document.getElementById(fragment) : null;
  if (target) {
    target.scrollIntoView();
    return;
  }
  window.scrollTo(0, 0);
  document.querySelector("h1")?.focus({ preventScroll: true });
}

interface Props {
  site: Site;
  token: string | null;
  /** The first page, when it came with its document. */
  page?: PageState | undefined;
}

export function App({ site, token, page }: Props) {
  const route = useRoute();
  const [state, update] = useState<PageState>(page ?? LOADING);
  const first = useRef(page !== undefined);
  const isPreview = route.path === PREVIEW_PATH;
  const arriving = useRef(false);

  const request = (fresh: boolean) =>
    isPreview
      ? loadPreview(update, site, token ?? "")
      : load(update, site, route.path, fresh || route.pushed);

  useEffect(() => {
    const isThere = first.current;
    first.current = false;
    if (isThere) return;
    arriving.current = route.pushed;
    void request(false);
  }, [route.path]);

  useEffect(() => {
    if (isPreview) return;
    const expectNext = (event: PointerEvent) => {
      const next = addressOf(event)?.replace(/[?#].*/, "");
      if (next && next !== window.location.pathname) expectPage(site, next);
    };
    addEventListener("pointerdown", expectNext);
    return () => removeEventListener("pointerdown", expectNext);
  }, [isPreview]);

  useLayoutEffect(() => {
    if (state.status === "loading") return;
    document.title = [titleOf(state), t.city].filter(Boolean).join(" · ");
    if (state.status === "ready" && !isPreview && state.path !== window.location.pathname) {
      route.navigate(state.path + window.location.search + window.location.hash, true);
    }
    if (arriving.current) arrive();
    arriving.current = false;
    if (isPreview) aimLinksAt(site.apiBase);
  }, [state]);

  const shown = state.status === "ready" ? state.document : null;
  const quickExit = shown?.type === "service" && shown.quick_exit;
  useEffect(() => {
    if (!shown || quickExit || !site.files || isPreview) return;
    const left = new AbortController();
    const look = () =>
      import("./state/ahead").then(
        ({ lookAhead }) => lookAhead(shown, left.signal, () => void request(true)),
        () => undefined, // without it the next page is asked for when it is wanted
      );
    const atRest = setTimeout(look, AT_REST_MS);
    return () => {
      clearTimeout(atRest);
      left.abort();
    };
  }, [shown]);

  function retry() {
    if (state.status === "failed" && state.cause === "stale") window.location.reload();
    else void request(true);
  }

  // While the next page is on its way the last one stays as it is: nothing of it is made again.
  const body = useMemo(() => <PageBody state={state} onRetry={retry} />, [state]);
  const shownPath = state.status === "ready" ? state.path : isPreview ? "" : route.path;
  const frame: Frame = isPreview
    ? {
        site: { ...site, preview: true },
        here: { path: shownPath, query: {}, navigate: openPublished(site.apiBase) },
      }
    : { site, here: { path: shownPath, query: route.query, navigate: route.navigate } };
  return (
    <Shell frame={frame} quickExit={quickExit}>
      <Announcer state={state} />
      {body}
    </Shell>
  );
}
