import type { ComponentChildren } from "preact";
import type { Row } from "../api/documents";
import { SampleMark } from "./Origin";

/** A service's page may be one that must leave no trace: only where its row says that it is not, it is asked for ahead. */
export const mayComeAhead = ({ type, quick_exit }: Row) =>
  type === "service" && quick_exit === false ? { "data-ahead": "" } : {};

interface RowProps {
  href: string;
  title: string;
  note?: string | null | undefined;
  row?: Row;
  children?: ComponentChildren;
}

/** Hairline, bold title, one line, chevron; all of it is the link. */
export function RowLink({ href, title, note, row, children }: RowProps) {
  return (
    <li class="row">
      <a href={href} {...(row && mayComeAhead(row))}>
        <span class="row-title">{title}</span>
        {note && <span class="row-note">{note}</span>}
        {children}
      </a>
    </li>
  );
}

const COLUMNS = { 1: "rows", 2: "rows rows-columns", 3: "rows rows-columns rows-three" };

interface RowsProps<T extends Row> {
  rows: readonly T[];
  note?: (row: T) => string | null | undefined;
  /** Beside each other from 900 px. */
  columns?: 1 | 2 | 3;
}

export function Rows<T extends Row>({ rows, note, columns = 1 }: RowsProps<T>) {
  if (rows.length === 0) return null;
  return (
    <ul class={COLUMNS[columns]}>
      {rows.map((row) => (
        <RowLink
          key={row.id}
          row={row}
          href={row.path}
          title={row.title}
          note={note ? note(row) : row.summary}
        >
          <SampleMark provenance={row.provenance} />
        </RowLink>
      ))}
    </ul>
  );
}
