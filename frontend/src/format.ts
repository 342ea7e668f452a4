/** Dates are Surabaya's, whatever the reader's clock says; so prerendered and hydrated text agree. */
const ZONE = "Asia/Jakarta";
const DAY = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: ZONE });
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
const NUMBER = new Intl.NumberFormat("id-ID");

function format(formatter: Intl.DateTimeFormat, value: string): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : formatter.format(date);
}

export const formatDate = (value: string): string => format(DAY, value);
export const formatWeekday = (value: string): string => format(WEEKDAY, value);
export const formatNumber = (value: number): string => NUMBER.format(value);

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

export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const kilobytes = bytes / 1000;
  if (kilobytes < 1000) return `${formatNumber(Math.round(kilobytes))} kB`;
  return `${formatNumber(Math.round(kilobytes / 100) / 10)} MB`;
}

/** File kind as people say it: PDF, DOCX. */
export const fileKind = (filename: string): string => filename.split(".").pop()?.toUpperCase() ?? "";

/** Telephone links keep digits and a leading plus only. */
export const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, "")}`;
