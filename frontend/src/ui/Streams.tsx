/** The one graphic: parallel lines of straights and quarter bends. Ornament only. */
const FAR_LEFT = -4000;

/** A line that comes from the left edge at `y`, climbs by two bends of radius `r`, and leaves to the right. */
const rise = (y: number, x: number, r: number, top: number): string =>
  `M${FAR_LEFT} ${y}H${x}a${r} ${r} 0 0 0 ${r}-${r}V${top + r}a${r} ${r} 0 0 1 ${r}-${r}H600`;

export type Stream = "mas" | "aqua" | "both" | "accent";

/** At the foot of a band. */
export function BandStreams({ stream }: { stream: Stream }) {
  const two = stream === "both" || stream === "accent";
  return (
    <svg
      class="streams band-streams"
      viewBox="0 0 400 96"
      width="400"
      height="96"
      aria-hidden="true"
      focusable="false"
    >
      {stream === "accent" && <path class="line-accent" d={rise(60, 302, 24, 12)} />}
      {stream === "both" && <path class="line-mas" d={rise(60, 302, 24, 12)} />}
      {stream === "mas" && <path class="line-mas" d={rise(72, 300, 26, 20)} />}
      {stream === "aqua" && <path class="line-aqua" d={rise(72, 300, 26, 20)} />}
      {two && <path class={stream === "accent" ? "line-mas" : "line-aqua"} d={rise(78, 320, 24, 30)} />}
    </svg>
  );
}

/** Beside an agency's name from 900 px: both lines come from above and leave below. */
export function SideStreams() {
  return (
    <svg
      class="streams side-streams"
      viewBox="0 0 240 230"
      width="240"
      height="230"
      aria-hidden="true"
      focusable="false"
    >
      <path class="line-accent" d="M192 -40V114a24 24 0 0 1-24 24H48a36 36 0 0 0-36 36V900" />
      <path class="line-mas" d="M216 -40V126a36 36 0 0 1-36 36H60a24 24 0 0 0-24 24V900" />
    </svg>
  );
}
