import { formatNumber } from "../../format";
import { t } from "../../i18n/id";
import { words } from "../../i18n/id/consolidation";
import { type Bundle, type Drawing, draw, type Plan } from "./chart";
import { type Figures, inactive, publicActive } from "./figures";

const DOWN: Plan = { direction: "down", pitch: 1, gap: 2, straight: 70, bend: 190, tail: 90, squeeze: 0.25 };
const RIGHT: Plan = {
  direction: "right",
  pitch: 2,
  gap: 22,
  straight: 76,
  bend: 290,
  tail: 84,
  squeeze: 0.25,
};

function bundlesOf(figures: Figures): Bundle[] {
  return [
    { name: "mas", count: publicActive(figures) },
    { name: "paper", count: figures.profile_websites_active ?? 0 },
    { name: "aqua", count: figures.administration_active ?? 0 },
    { name: "stopped", count: inactive(figures) },
  ];
}

const BEGINNINGS = [words.publicShort, words.siteShort, words.administrationShort, words.inactiveShort];
const ENDS = [t.wargaku, words.toAgencyPages, t.kantorku, words.stopped.toLowerCase()];

function Lines({ drawing }: { drawing: Drawing }) {
  return (
    <>
      {drawing.bundles.map((bundle) => (
        <path key={bundle.name} class={`chart-line chart-${bundle.name}`} d={bundle.path} />
      ))}
    </>
  );
}

function DownChart({ bundles }: { bundles: Bundle[] }) {
  const drawing = draw(bundles, DOWN);
  return (
    <svg
      aria-hidden="true"
      class="chart-down"
      viewBox={`0 -44 ${drawing.breadth} ${drawing.length + 76}`}
      width={drawing.breadth}
      height={drawing.length + 76}
    >
      {drawing.bundles.map((bundle, index) => {
        const middle = (bundle.start + bundle.end) / 2;
        const stops = bundle.name === "stopped";
        const strong = bundle.name === "mas" || bundle.name === "aqua";
        return (
          <g key={bundle.name}>
            <text class="chart-count" x={middle} y="-22" text-anchor="middle">
              {formatNumber(bundles[index]?.count ?? 0)}
            </text>
            <text class="chart-name" x={middle} y="-7" text-anchor="middle">
              {BEGINNINGS[index]}
            </text>
            <text
              class={strong ? "chart-end" : "chart-name"}
              x={middle}
              y={stops ? 96 : drawing.length + 20}
              text-anchor="middle"
            >
              {bundle.name === "paper" ? words.siteShort : ENDS[index]}
            </text>
          </g>
        );
      })}
      <Lines drawing={drawing} />
    </svg>
  );
}

function RightChart({ bundles }: { bundles: Bundle[] }) {
  const drawing = draw(bundles, RIGHT);
  return (
    <svg
      aria-hidden="true"
      class="chart-right"
      viewBox={`-110 0 ${drawing.length + 260} ${drawing.breadth}`}
      width={drawing.length + 260}
      height={drawing.breadth}
    >
      {drawing.bundles.map((bundle, index) => {
        const middle = (bundle.start + bundle.end) / 2;
        const stops = bundle.name === "stopped";
        const strong = bundle.name === "mas" || bundle.name === "aqua";
        return (
          <g key={bundle.name}>
            <text class="chart-count" x="-14" y={middle - 2} text-anchor="end">
              {formatNumber(bundles[index]?.count ?? 0)}
            </text>
            <text class="chart-name" x="-14" y={middle + 18} text-anchor="end">
              {BEGINNINGS[index]}
            </text>
            <text
              class={strong ? "chart-end" : "chart-name"}
              x={stops ? 150 : drawing.length + 16}
              y={middle + 6}
            >
              {ENDS[index]}
            </text>
          </g>
        );
      })}
      <Lines drawing={drawing} />
    </svg>
  );
}

/** The table below says the same, so the drawing is hidden from screen readers. */
export function Streams322({ figures }: { figures: Figures }) {
  const bundles = bundlesOf(figures);
  return (
    <div class="chart" aria-hidden="true">
      <DownChart bundles={bundles} />
      <RightChart bundles={bundles} />
    </div>
  );
}
