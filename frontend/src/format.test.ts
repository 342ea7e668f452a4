import { expect, it } from "vitest";
import { formatDate, telephone } from "./format";
import { formatSize } from "./ui/files";
import { formatPeriod } from "./ui/periods";

it("writes dates as people here do", () => {
  expect(formatDate("2026-11-24")).toBe("24 November 2026");
  expect(formatDate("2026-11-24T23:30:00+07:00")).toBe("24 November 2026");
  expect(formatDate("besok")).toBe("besok");
});

it("joins a period on one day", () => {
  const period = formatPeriod("2026-12-02T09:00:00+07:00", "2026-12-02T11:30:00+07:00");
  expect(period).toContain("pukul 09.00 WIB sampai 11.30 WIB");
  expect(period.match(/Desember/g)).toHaveLength(1);
});

it("names both days of a longer period", () => {
  const period = formatPeriod("2026-12-02T09:00:00+07:00", "2026-12-03T11:30:00+07:00");
  expect(period.match(/Desember/g)).toHaveLength(2);
});

it("rounds sizes", () => {
  expect([formatSize(900), formatSize(184320), formatSize(2_340_000)]).toEqual(["900 B", "184 kB", "2,3 MB"]);
});

it("dials digits only", () => {
  expect(telephone("(031) 547-5600")).toBe("tel:0315475600");
});
