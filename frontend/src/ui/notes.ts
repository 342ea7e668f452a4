import type { ListRow } from "../api/documents";
import { formatDate } from "../format";
import { v } from "../i18n/id/views";
import { formatPeriod } from "./periods";

const join = (...facts: (string | null | undefined)[]): string | null =>
  facts.filter(Boolean).join(". ") || null;

const dated = (row: ListRow) => join(row.published_on && formatDate(row.published_on), row.summary);

/** The one line under a row's title: the fact that decides, by type. */
const NOTES: Record<string, (row: ListRow) => string | null> = {
  service: (row) => join(row.fee, row.processing_time) ?? row.summary,
  news: dated,
  announcement: dated,
  event: (row) =>
    join(
      row.starts_at && formatPeriod(row.starts_at, row.ends_at ?? null),
      row.location && `${v.place}: ${row.location}`,
    ),
  document: (row) => join(row.information_class && v.classes[row.information_class], row.year?.toString()),
  place: (row) => row.address ?? `${v.address}: ${v.notStated}`,
  agency: (row) => row.duties ?? row.summary,
};

export const noteOf = (row: ListRow): string | null =>
  Object.hasOwn(NOTES, row.type) ? (NOTES[row.type]?.(row) ?? null) : row.summary;
