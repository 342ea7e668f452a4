import type { ListRow } from "../api/documents";
import { noteOf } from "./notes";
import { SampleMark } from "./Origin";
import { formatDayParts } from "./periods";

/** The day as a leaf of a calendar; the line beside it says the same in words, so screen readers skip it. */
function Leaf({ moment }: { moment: string }) {
  const { day, month, year } = formatDayParts(moment);
  return (
    <span class="leaf" aria-hidden="true">
      <b>{day}</b>
      {month} {year}
    </span>
  );
}

/** An agenda: rows that show the day first. */
export function EventRows({ events }: { events: readonly ListRow[] }) {
  return (
    <ul class="rows">
      {events.map((event) => (
        <li key={event.id} class="row">
          <a class="row-dated" href={event.path}>
            {event.starts_at && <Leaf moment={event.starts_at} />}
            <span>
              <span class="row-title">{event.title}</span>
              <span class="row-note">{noteOf(event)}</span>
              <SampleMark provenance={event.provenance} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
