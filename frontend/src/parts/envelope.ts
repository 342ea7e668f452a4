/** What the portal needs of a document whose view is on the page already. */
import type { PortalDocument } from "../api/documents";

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
  "lists",
];

export type Seed = Pick<
  PortalDocument,
  "id" | "type" | "path" | "title" | "provenance" | "updated_at" | "site" | "agency"
> & { lists?: string };

/** Views that answer to the address move as a whole: their code and their document come with the page. */
export function isStatic({ type, lists }: { type: string; lists?: string }): boolean {
  if (type === "list") return lists !== "document";
  return type !== "search" && type !== "applications";
}

export function seedOf(document: PortalDocument): Seed {
  if (!isStatic(document)) return document;
  return Object.fromEntries(Object.entries(document).filter(([key]) => AROUND.includes(key))) as Seed;
}
