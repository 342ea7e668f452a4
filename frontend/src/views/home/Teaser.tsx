import { words } from "../../i18n/id/home";

const LINES = 11;

/** Thin lines of uneven beginning that gather into one stream. */
function gather(top: number, spread: number, target: number): string {
  return Array.from({ length: LINES }, (_, index) => {
    const y = top + (spread * index) / (LINES - 1);
    const from = (index * 37) % 60;
    const to = target - 8 + (16 * index) / (LINES - 1);
    return `M${from} ${y}H150C260 ${y} 290 ${to} 400 ${to}H1400`;
  }).join("");
}

/** An ornament that leads to the whole story. */
export function Teaser() {
  return (
    <a class="teaser" href="/transformasi">
      <span class="teaser-words">
        <span class="visually-hidden">{words.teaserLabel}</span>
        <span class="big-number" aria-hidden="true">
          322 <i>→</i> 2
        </span>
        <b>{words.teaserTitle}</b>
        <span class="teaser-note">{words.teaserNote}</span>
      </span>
      <svg
        class="teaser-lines"
        viewBox="0 0 560 230"
        width="560"
        height="230"
        aria-hidden="true"
        focusable="false"
      >
        <path class="thin line-mas" d={gather(10, 98, 82)} />
        <path class="thick line-mas" d="M400 82H1400" />
        <path class="thin line-aqua" d={gather(122, 98, 144)} />
        <path class="thick line-aqua" d="M400 144H1400" />
      </svg>
    </a>
  );
}
