/** A line that comes from the left edge at `y`, falls by two bends of radius `r`, and leaves to the right. */
const fall = (y: number, x: number, r: number, bottom: number): string =>
  `M-4000 ${y}H${x}a${r} ${r} 0 0 1 ${r} ${r}V${bottom - r}a${r} ${r} 0 0 0 ${r} ${r}H600`;

/** The graphic of `ui/Streams.tsx`, run out. */
export function FooterStreams() {
  return (
    <svg
      class="streams footer-streams"
      viewBox="0 0 400 100"
      width="400"
      height="100"
      aria-hidden="true"
      focusable="false"
    >
      <path class="line-mas" d={fall(20, 300, 24, 68)} />
      <path class="line-aqua" d={fall(38, 282, 24, 86)} />
    </svg>
  );
}
