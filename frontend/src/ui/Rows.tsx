import type { ComponentChildren } from "preact";
import type { Row } from "../api/documents";
import { SampleMark } from "./Origin";

interface RowProps {
  href: string;
  title: string;
  note?: string | null | undefined;
  children?: ComponentChildren;
}

/** Hairline, bold title, one line, chevron; all of it is the link. */
export function RowLink({ href, title, note, children }: RowProps) {
  return (
    <li class="row">
      <a href={href}>
        <span class="row-title">{title}</span>
        {note && <span class="row-note">{note}</span>}
        {children}
      </a>
    </li>
  );
}

interface RowsProps<T extends Row> {
  rows: readonly T[];
  note?: (row: T) => string | null | undefined;
  columns?: boolean;
}

export function Rows<T extends Row>({ rows, note, columns = false }: RowsProps<T>) {
  if (rows.length === 0) return null;
  return (
    <ul class={columns ? "rows rows-columns" : "rows"}>
      {rows.map((row) => (
        <RowLink key={row.id} href={row.path} title={row.title} note={note ? note(row) : row.summary}>
          <SampleMark provenance={row.provenance} />
        </RowLink>
      ))}
    </ul>
  );
}
