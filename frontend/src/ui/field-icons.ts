import type { IconPaths } from "./icons";

/** One for each field of Wargaku, by its slug. */
export const FIELD_ICONS: Record<string, IconPaths | undefined> = {
  kependudukan: [
    "M3 5h18v14H3zM8.5 9a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM5.8 16c.3-1.6 1.3-2.3 2.7-2.3s2.4.7 2.7 2.3",
    "M14 10h4M14 14h4",
  ],
  kesehatan: [
    "M12 20C5 15 3 11.5 3 8.7A4.7 4.7 0 0 1 12 6.5a4.7 4.7 0 0 1 9 2.2c0 2.8-2 6.3-9 11.3z",
    "M7 11h3l1.5-2.5 2 4L15 11h2",
  ],
  pendidikan: ["M2 9.5 12 5l10 4.5L12 14zM6 11.5V17c3 2.5 9 2.5 12 0v-5.5", "M21 10v5"],
  kemiskinan: ["M3 11h18c0 4-2.5 7-6 8H9c-3.5-1-6-4-6-8z", "M9 7V4M14 7V3"],
  perizinan: ["M19 12V8l-5-5H5v18h7M14 3v5h5", "M14 18l2.5 2.5L21 16"],
  pengaduan: ["M3 4h18v13H11l-5 4v-4H3z", "M7 9h10M7 12.5h6"],
};
