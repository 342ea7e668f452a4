/** What the portal needs of a document whose view is on the page already. */
import type { DocumentType, PortalDocument } from "../api/documents";

/** Views that answer to the address or move as a whole: their code and their document come with the page. */
const MOVING = new Set<string>(["list", "search", "applications"] satisfies DocumentType[]);

/** What is around a view: its site's bar, where it comes from, whether it needs a quick exit. */
const AROUND = [
  "id",
  "type",
  "path",
  "title",
  "provenance",
  "updated_at",
  "quick_exit",
  "site",
  "agency",
] as const satisfies readonly (keyof PortalDocument | "quick_exit")[];

export const isStatic = (type: string): boolean => !MOVING.has(type);

export type Seed = PortalDocument | Pick<PortalDocument, Exclude<(typeof AROUND)[number], "quick_exit">>;

export function seedOf(document: PortalDocument): Seed {
  if (!isStatic(document.type)) return document;
  const kept = Object.entries(document).filter(([key]) => (AROUND as readonly string[]).includes(key));
  return Object.fromEntries(kept) as Seed;
}
