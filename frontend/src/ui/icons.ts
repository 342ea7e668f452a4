/** One sprite: 24 grid, 1.8 stroke, round. The second path, where there is one, is drawn in gold. */
export type IconPaths = readonly [main: string, gold?: string];

export const ICONS = {
  search: ["M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20 20"],
  arrow: ["M4 12h15M13 6l6 6-6 6"],
  outward: ["M6 18 18 6M9 6h9v9"],
  home: ["M4 11l8-7 8 7v9h-5v-5a3 3 0 0 0-6 0v5H4z"],
  list: ["M4 6h16M4 12h16", "M4 18h10"],
  phone: [
    "M7 4H5a1.5 1.5 0 0 0-1.5 1.7A17 17 0 0 0 18.3 20.5a1.5 1.5 0 0 0 1.7-1.5v-2.5l-4-2-2 2a12 12 0 0 1-6-6l2-2z",
  ],
  signin: ["M13 4h6v16h-6M4 12h10M10 8l4 4-4 4"],
  bring: ["M14 3H5v18h14V8zM14 3v5h5", "M9 12.5h6M9 16.5h6"],
  cost: ["M3 6h18v12H3z", "M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"],
  time: ["M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z", "M12 7.5V12l3 2"],
  place: [
    "M12 21c-4.5-4.5-7-7.8-7-11a7 7 0 0 1 14 0c0 3.2-2.5 6.5-7 11z",
    "M12 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z",
  ],
  share: ["M12 15V3M8 6.5 12 3l4 3.5M5 11v10h14V11"],
  print: ["M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z"],
  warning: ["M12 4 2.5 20h19z", "M12 10v4.5M12 17.3v.1"],
  moved: ["M3 12h9a4 4 0 0 1 4 4v4M12 17l4 4 4-4", "M3 6h12"],
  building: ["M4 21V9l8-5 8 5v12zM2.5 21h19", "M9 12v5M12 12v5M15 12v5"],
} as const satisfies Record<string, IconPaths>;

export type IconName = keyof typeof ICONS;
