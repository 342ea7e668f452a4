import type { ListRow } from "../api/documents";
import { formatDate, formatPeriod } from "../format";
import { t } from "../i18n/id";

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
      row.location && `${t.place}: ${row.location}`,
    ),
  document: (row) => join(row.information_class && t.classes[row.information_class], row.year?.toString()),
  place: (row) => row.address ?? `${t.address}: ${t.notStated}`,
  agency: (row) => row.duties ?? row.summary,
};

export const noteOf = (row: ListRow): string | null =>
  Object.hasOwn(NOTES, row.type) ? (NOTES[row.type]?.(row) ?? null) : row.summary;
