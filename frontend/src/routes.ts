/** The only file that knows preact-iso. */
import { type LocationHook, LocationProvider, useLocation } from "preact-iso";
import type { Here } from "./site";

/** Portal pages; other addresses on this origin are opened by the browser itself. */
const PORTAL_SCOPE =
  /^(https?:\/\/[^/]+)?\/(?!(api|admin|django-admin|documents|media|static|healthz|readyz)(\/|$))/;

export const PREVIEW_PATH = "/_pratinjau";

export interface Route extends Here {
  navigate: (url: string, replace?: boolean) => void;
  /** True after a link was followed; false upon load, back and forward. */
  pushed: boolean;
}

export function useRoute(): Route {
  // `wasPush` is in 2.12 but not in its types.
  const { path, query, route, wasPush } = useLocation() as LocationHook & { wasPush: boolean };
  return { path, query, navigate: route, pushed: wasPush };
}

export { LocationProvider as RouteProvider, PORTAL_SCOPE };
