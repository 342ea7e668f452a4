import { t } from "../i18n/id";

/** A harmless page of another public site. */
const HARMLESS = "https://www.bmkg.go.id/";

/** Empties the page at once, and puts the harmless page in its place in the history. */
function leave(event: MouseEvent): void {
  event.preventDefault();
  document.title = "";
  document.body.hidden = true;
  window.location.replace(HARMLESS);
}

export function QuickExit() {
  return (
    <aside class="quick-exit-box" aria-label={t.quickExit}>
      <a class="quick-exit" href={HARMLESS} rel="noreferrer" onClick={leave}>
        {t.quickExit}
      </a>
    </aside>
  );
}
