import type { Application } from "../../api/documents";

/** People paste addresses: the scheme, `www.` and a closing slash say nothing. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/+$/, "");

/** "e-Health", "ehealth" and "e health" are one name. */
export const squeezed = (text: string): string => plain(text).replace(/[\s_-]+/g, "");

export function matchesApplication(application: Application, query: string): boolean {
  const wanted = squeezed(query);
  if (!wanted) return true;
  const texts = [application.name, application.code, application.legacy_url ?? ""];
  return texts.some((text) => squeezed(text).includes(wanted));
}
