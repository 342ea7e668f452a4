/** A file as people speak of it. */
import { formatNumber } from "../format";

export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const kilobytes = bytes / 1000;
  if (kilobytes < 1000) return `${formatNumber(Math.round(kilobytes))} kB`;
  return `${formatNumber(Math.round(kilobytes / 100) / 10)} MB`;
}

/** File kind as people say it: PDF, DOCX. */
export const fileKind = (filename: string): string => filename.split(".").pop()?.toUpperCase() ?? "";
