import { t } from "../i18n/id";
import { PageTitle } from "../ui/PageTitle";

const FAILURES = { offline: t.failedOffline, server: t.failedServer, stale: t.failedStale };

interface FailedProps {
  cause: "offline" | "server" | "stale";
  onRetry: () => void;
}

export function Failed({ cause, onRetry }: FailedProps) {
  return (
    <>
      <header class="head">
        <div class="wrap">
          <PageTitle title={t.failedTitle} />
          <p class="lead">{FAILURES[cause]}</p>
        </div>
      </header>
      <div class="wrap section">
        <button class="button button-main" type="button" onClick={onRetry}>
          {t.retry}
        </button>
        <p class="quiet">
          <a href="tel:112">{t.urgent}</a>
        </p>
      </div>
    </>
  );
}

/** Fixed height, so that nothing below jumps when the page comes. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <div class="wrap">
        <div class="bone bone-crumb" />
        <div class="bone bone-title" />
        <div class="bone bone-line" />
        <div class="bone bone-box" />
      </div>
    </div>
  );
}
