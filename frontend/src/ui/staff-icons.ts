import { ICONS, type IconPaths } from "./icons";

const LETTER: IconPaths = ["M3 5h18v14H3z", "M3.5 6.5 12 13l8.5-6.5"];
const CHART: IconPaths = ["M5 21v-6M10 21V11M15 21v-8", "M20 21V5"];
const CALENDAR: IconPaths = ["M4 5h16v16H4zM4 10h16M8 2.5V6M16 2.5V6", "M8 15h4"];

/** What staff do every day, by a word in the service's address. */
const BY_WORD: [RegExp, IconPaths][] = [
  [/presensi|jadwal/, ICONS.time],
  [/surat/, LETTER],
  [/kinerja/, CHART],
  [/cuti|agenda/, CALENDAR],
];

export const staffIcon = (slug: string): IconPaths =>
  BY_WORD.find(([word]) => word.test(slug))?.[1] ?? ICONS.building;
