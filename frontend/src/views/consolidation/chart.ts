/** One line for every application, as path data. `along` is the way the lines flow, `across` the way they lie side by side. */
export interface Bundle {
  name: "mas" | "paper" | "aqua" | "stopped";
  count: number;
}

export interface Drawing {
  bundles: {
    name: Bundle["name"];
    path: string;
    start: number;
    end: number;
    targetStart: number;
    targetEnd: number;
  }[];
  length: number;
  breadth: number;
}

export interface Plan {
  direction: "down" | "right";
  pitch: number;
  gap: number;
  /** Straight piece, then the bend, then the straight piece at the end. */
  straight: number;
  bend: number;
  tail: number;
  squeeze: number;
}

const round = (value: number): string => String(Math.round(value * 4) / 4);

function flowingLine(plan: Plan, across: number, shift: number): string {
  const { straight, bend, tail } = plan;
  const half = bend / 2;
  return plan.direction === "down"
    ? `M${round(across)} 0v${straight}c0 ${half} ${round(shift)} ${half} ${round(shift)} ${bend}v${tail}`
    : `M0 ${round(across)}h${straight}c${half} 0 ${half} ${round(shift)} ${bend} ${round(shift)}h${tail}`;
}

/** Stopped ones end at uneven lengths, the same at every drawing. */
function stoppedLine(plan: Plan, across: number, index: number): string {
  const length = plan.straight * (0.4 + ((index * 37) % 60) / 80);
  return plan.direction === "down"
    ? `M${round(across)} 0v${round(length)}`
    : `M0 ${round(across)}h${round(length)}`;
}

export function draw(bundles: Bundle[], plan: Plan): Drawing {
  let cursor = 0;
  const drawn = bundles.map((bundle) => {
    const start = cursor;
    const breadth = bundle.count * plan.pitch;
    const margin = (breadth * (1 - plan.squeeze)) / 2;
    cursor += breadth + plan.gap;
    const lines = Array.from({ length: bundle.count }, (_, index) => {
      const across = start + (index + 0.5) * plan.pitch;
      if (bundle.name === "stopped") return stoppedLine(plan, across, index);
      const target = start + margin + (index + 0.5) * plan.pitch * plan.squeeze;
      return flowingLine(plan, across, target - across);
    });
    return {
      name: bundle.name,
      path: lines.join(""),
      start,
      end: start + breadth,
      targetStart: start + margin,
      targetEnd: start + breadth - margin,
    };
  });
  return { bundles: drawn, length: plan.straight + plan.bend + plan.tail, breadth: cursor - plan.gap };
}
