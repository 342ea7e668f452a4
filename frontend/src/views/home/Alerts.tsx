import { useEffect, useState } from "preact/hooks";
import type { Alert } from "../../api/documents";
import { words } from "../../i18n/id/alerts";
import { part } from "../../parts/part";
import { RichText } from "../../security/RichText";
import { Icon } from "../../ui/Icon";
import { Link } from "../../ui/Link";
import { SampleMark } from "../../ui/Origin";

function AlertPanel({ alert }: { alert: Alert }) {
  return (
    <li class={`alert alert-${alert.level}`}>
      <Icon name="warning" />
      <div>
        <p class="alert-title">{alert.url ? <Link href={alert.url}>{alert.title}</Link> : alert.title}</p>
        {alert.html && <RichText html={alert.html} />}
        <SampleMark provenance={alert.provenance} />
      </div>
    </li>
  );
}

const isOver = (alert: Alert, now: number): boolean =>
  alert.ends_at !== null && new Date(alert.ends_at).getTime() < now;

/** A page that was made or kept earlier may hold an alert that is over by now: the reader's clock takes it away. */
export function LivingAlerts({ alerts: all }: { alerts: Alert[] }) {
  const [now, setNow] = useState(0);
  useEffect(() => setNow(Date.now()), [all]);
  const alerts = all.filter((alert) => !isOver(alert, now));
  if (alerts.length === 0) return null;
  return (
    <section class="alerts" aria-label={words.alerts}>
      <ul>
        {alerts.map((alert) => (
          <AlertPanel key={alert.title} alert={alert} />
        ))}
      </ul>
    </section>
  );
}

export const Alerts = part("alerts", LivingAlerts);
