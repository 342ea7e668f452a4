import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** What the shell knows besides the document. Nothing in here is read from the window while rendering. */
export interface Site {
  mode: "demo" | "official";
  /** Origin of the API; empty means this origin. */
  apiBase: string;
  preview: boolean;
  /** True where every page has its document beside it, as `index.json`. */
  files?: boolean;
}

/** Where the reader is; `navigate` is missing where nothing is interactive (prerendering, preview). */
export interface Here {
  path: string;
  query: Record<string, string>;
  navigate?: (url: string, replace?: boolean) => void;
}

export interface Frame {
  site: Site;
  here: Here;
}

export const PUBLIC_SITE: Site = { mode: "demo", apiBase: "", preview: false };

export const FrameContext = createContext<Frame>({ site: PUBLIC_SITE, here: { path: "/", query: {} } });

export const useFrame = (): Frame => useContext(FrameContext);

/** Images and files are served by the API's origin. */
export const mediaUrl = (site: Site, url: string): string =>
  url.startsWith("/") && !url.startsWith("//") ? site.apiBase + url : url;

/** Only web addresses become links; anything else is shown as text. */
export const isSafeUrl = (url: string): boolean => /^(https?:\/\/|\/(?!\/)|#|mailto:|tel:)/i.test(url);

export const isExternal = (url: string): boolean => /^https?:\/\//i.test(url);

export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
