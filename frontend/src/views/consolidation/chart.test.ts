import { expect, it } from "vitest";
import { fixtureOf } from "../../test-support";
import { draw } from "./chart";
import { figureRows, inactive, publicActive } from "./figures";

const { figures } = fixtureOf<"consolidation">("consolidation");
const PLAN = {
  direction: "down",
  pitch: 1,
  gap: 2,
  straight: 10,
  bend: 20,
  tail: 10,
  squeeze: 0.25,
} as const;

it("adds up to all applications", () => {
  expect(figureRows(figures).reduce((sum, row) => sum + row.count, 0)).toBe(figures.applications_total);
});

it("draws one line for every application, within the width of a phone", () => {
  const counts = [
    publicActive(figures),
    figures.profile_websites_active ?? 0,
    figures.administration_active ?? 0,
    inactive(figures),
  ];
  const names = ["mas", "paper", "aqua", "stopped"] as const;
  const drawing = draw(
    names.map((name, index) => ({ name, count: counts[index] ?? 0 })),
    PLAN,
  );
  const lines = drawing.bundles.flatMap((bundle) => bundle.path.match(/M/g) ?? []);
  expect(lines).toHaveLength(322);
  expect(drawing.breadth).toBe(328);
});
