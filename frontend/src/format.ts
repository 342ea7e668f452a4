/** Dates are Surabaya's, whatever the reader's clock says; so prerendered and hydrated text agree. */
export const ZONE = "Asia/Jakarta";
const DAY = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: ZONE });
const NUMBER = new Intl.NumberFormat("id-ID");

export function format(formatter: Intl.DateTimeFormat, value: string): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : formatter.format(date);
}

export const formatDate = (value: string): string => format(DAY, value);
export const formatNumber = (value: number): string => NUMBER.format(value);

/** Telephone links keep digits and a leading plus only. */
export const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, "")}`;
