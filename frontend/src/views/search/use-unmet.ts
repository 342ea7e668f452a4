import { useEffect } from "preact/hooks";
import { type Site, useFrame } from "../../site";
import type { Outcome } from "./use-search";

type Unmet = "no_answer" | "not_opened";

const told = new Set<string>();

/** Once for each question of a visit; the city counts it without who asked. */
function tell({ apiBase }: Site, q: string, outcome: Unmet): void {
  const key = `${outcome} ${q}`;
  if (told.has(key)) return;
  told.add(key);
  void fetch(`${apiBase}/api/v1/search/unmet`, {
    method: "POST",
    credentials: "omit",
    keepalive: true,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ q, outcome }),
  }).catch(() => undefined);
}

/** Tells the city which questions had no answer, or none that anybody opened, so that editors can act. */
export function useUnmet(q: string, outcome: Outcome): void {
  const { site } = useFrame();
  useEffect(() => {
    if (!q || outcome.status !== "found" || outcome.offline) return;
    if (outcome.page.count === 0) return tell(site, q, "no_answer");
    let opened = false;
    const clicked = ({ target }: Event) => {
      opened ||= target instanceof Element && target.closest("main a") !== null;
    };
    const left = () => {
      if (!opened) tell(site, q, "not_opened");
    };
    document.addEventListener("click", clicked, true);
    window.addEventListener("pagehide", left);
    return () => {
      left();
      document.removeEventListener("click", clicked, true);
      window.removeEventListener("pagehide", left);
    };
  }, [q, outcome, site.apiBase]);
}
