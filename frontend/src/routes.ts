/** The only file that knows how an address becomes a page: links are followed here, without leaving the document. */
import { type ComponentChildren, createContext, h } from "preact";
import { useContext, useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Here } from "./site";

/** Portal pages; other addresses on this origin are opened by the browser itself. */
const NOT_PAGES = /^\/(api|admin|django-admin|documents|berkas|media|static|assets|healthz|readyz)(\/|$)/;
const HAS_EXTENSION = /\.[a-z0-9]+$/;

export const PREVIEW_PATH = "/_pratinjau";

export interface Route extends Here {
  navigate: (url: string, replace?: boolean) => void;
  /** True after a link was followed; false upon load, back and forward. */
  pushed: boolean;
}

interface Address {
  url: string;
  pushed: boolean;
}

const RouteContext = createContext<Route | null>(null);

export function useRoute(): Route {
  const route = useContext(RouteContext);
  if (!route) throw new Error("useRoute() outside of RouteProvider");
  return route;
}

const current = (): string => location.pathname + location.search;

/** The portal's page that a link leads to: not another origin's, nor a file, nor the admin. */
export const pageOf = ({ origin, pathname }: HTMLAnchorElement): string | null =>
  origin !== location.origin || NOT_PAGES.test(pathname) || HAS_EXTENSION.test(pathname) ? null : pathname;

/** The address that a click asks for, when it is ours to answer. */
export function addressOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement && target.href);
  if (!(link instanceof HTMLAnchorElement) || !pageOf(link)) return null;
  if (link.download || !/^(_?self)?$/i.test(link.target)) return null;
  if (link.getAttribute("href")?.startsWith("#")) return null;
  return link.pathname + link.search + link.hash;
}

interface Props {
  /** The path alone, when the page was made before its query was known: the query follows before the first paint. */
  startAt?: string | undefined;
  children: ComponentChildren;
}

export function RouteProvider({ startAt, children }: Props) {
  const [address, show] = useState<Address>(() => ({ url: startAt ?? current(), pushed: false }));

  const route = useMemo((): Route => {
    const url = new URL(address.url, "http://localhost");
    return {
      path: url.pathname.replace(/\/+$/, "") || "/",
      query: Object.fromEntries(url.searchParams),
      pushed: address.pushed,
      navigate(next, replace = false) {
        history[replace ? "replaceState" : "pushState"](null, "", next);
        show({ url: next, pushed: !replace });
      },
    };
  }, [address]);

  useLayoutEffect(() => {
    function followed(event: MouseEvent) {
      const next = addressOf(event);
      if (next === null) return;
      event.preventDefault();
      history.pushState(null, "", next);
      show({ url: next, pushed: true });
    }
    const wentBack = () => show({ url: current(), pushed: false });
    if (startAt !== undefined && startAt !== current()) wentBack();
    addEventListener("click", followed);
    addEventListener("popstate", wentBack);
    return () => {
      removeEventListener("click", followed);
      removeEventListener("popstate", wentBack);
    };
  }, []);

  return h(RouteContext.Provider, { value: route, children });
}
