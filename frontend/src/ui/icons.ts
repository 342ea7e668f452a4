/** One sprite: 24 grid, 1.8 stroke, round. The second path, where there is one, is drawn in gold. */
export type IconName = keyof typeof ICONS;

export const ICONS = {
  search: ["M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20 20"],
  arrow: ["M4 12h15M13 6l6 6-6 6"],
  chevron: ["M9 5l7 7-7 7"],
  outward: ["M6 18 18 6M9 6h9v9"],
  home: ["M4 11l8-7 8 7v9h-5v-5a3 3 0 0 0-6 0v5H4z"],
  list: ["M4 6h16M4 12h16", "M4 18h10"],
  phone: [
    "M7 4H5a1.5 1.5 0 0 0-1.5 1.7A17 17 0 0 0 18.3 20.500a1.500 1.500 0 0 0 1.700-1.500v-2.500l-4-2-2 2a12 12 0 0 1-6-6l2-2z",
  ],
  signin: ["M13 4h6v16h-6M4 12h10M10 8l4 4-4 4"],
  kependudukan: [
    "M3 5h18v14H3zM8.500 9a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600zM5.800 16c.3-1.600 1.300-2.300 2.700-2.300s2.400.7 2.700 2.300",
    "M14 10h4M14 14h4",
  ],
  kesehatan: [
    "M12 20C5 15 3 11.500 3 8.700A4.700 4.700 0 0 1 12 6.500a4.700 4.700 0 0 1 9 2.200c0 2.800-2 6.300-9 11.300z",
    "M7 11h3l1.500-2.500 2 4L15 11h2",
  ],
  pendidikan: ["M2 9.500 12 5l10 4.500L12 14zM6 11.500V17c3 2.500 9 2.500 12 0v-5.500", "M21 10v5"],
  kemiskinan: ["M3 11h18c0 4-2.500 7-6 8H9c-3.500-1-6-4-6-8z", "M9 7V4M14 7V3"],
  perizinan: ["M19 12V8l-5-5H5v18h7M14 3v5h5", "M14 18l2.500 2.500L21 16"],
  pengaduan: ["M3 4h18v13H11l-5 4v-4H3z", "M7 9h10M7 12.500h6"],
  bring: ["M14 3H5v18h14V8zM14 3v5h5", "M9 12.500h6M9 16.500h6"],
  cost: ["M3 6h18v12H3z", "M12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z"],
  time: ["M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17z", "M12 7.500V12l3 2"],
  place: [
    "M12 21c-4.500-4.500-7-7.800-7-11a7 7 0 0 1 14 0c0 3.200-2.500 6.500-7 11z",
    "M12 7.800a2.200 2.200 0 1 0 0 4.400 2.200 2.200 0 0 0 0-4.400z",
  ],
  share: ["M12 15V3M8 6.500 12 3l4 3.500M5 11v10h14V11"],
  print: ["M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z"],
  warning: ["M12 4 2.500 20h19z", "M12 10v4.500M12 17.300v.1"],
  moved: ["M3 12h9a4 4 0 0 1 4 4v4M12 17l4 4 4-4", "M3 6h12"],
  building: ["M4 21V9l8-5 8 5v12zM2.500 21h19", "M9 12v5M12 12v5M15 12v5"],
  letter: ["M3 5h18v14H3z", "M3 7l9 6 9-6"],
  chart: ["M4 20h16M6 20v-5M11 20V10", "M17 20V5"],
  calendar: ["M4 6h16v14H4zM8 3v4M16 3v4", "M4 11h16"],
} as const satisfies Record<string, readonly [string] | readonly [string, string]>;

export const isIcon = (name: string | null): name is IconName => name !== null && Object.hasOwn(ICONS, name);
