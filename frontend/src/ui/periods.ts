/** Days and hours, where a page says more than a date. */
import { format, formatDate, ZONE } from "../format";

const WEEKDAY = new Intl.DateTimeFormat("id-ID", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: ZONE,
});
const DAY_PARTS = new Intl.DateTimeFormat("id-ID", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: ZONE,
});
const CLOCK = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit", timeZone: ZONE });

export const formatWeekday = (value: string): string => format(WEEKDAY, value);

/** Day, short month and year, each for itself; all empty when the value is no moment. */
export function formatDayParts(value: string): { day: string; month: string; year: string } {
  const date = new Date(value);
  const parts = Number.isNaN(date.getTime()) ? [] : DAY_PARTS.formatToParts(date);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? "";
  return { day: part("day"), month: part("month"), year: part("year") };
}

const clock = (value: string): string => `${format(CLOCK, value).replace(":", ".")} WIB`;

export function formatPeriod(starts: string, ends: string | null): string {
  const first = `${formatWeekday(starts)}, pukul ${clock(starts)}`;
  if (!ends) return first;
  const sameDay = formatDate(starts) === formatDate(ends);
  return sameDay
    ? `${first} sampai ${clock(ends)}`
    : `${first}, sampai ${formatWeekday(ends)}, pukul ${clock(ends)}`;
}
