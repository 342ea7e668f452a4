import { useEffect, useState } from "preact/hooks";
import type { ServiceDocument } from "../../api/documents";
import { formatNumber } from "../../format";
import { words } from "../../i18n/id/service";
import { NotStated } from "../../ui/Facts";
import { Section } from "../../ui/Section";
import { readTicks, writeTicks } from "./ticks";

/** Before scripts run, and without them, it is a list; then rows that can be ticked. Ticks stay on this device. */
export function Checklist({ service }: { service: ServiceDocument }) {
  const requirements = service.requirements ?? [];
  const [done, setDone] = useState<string[] | null>(null);

  useEffect(() => {
    setDone(readTicks(service.id, requirements));
  }, [service.id]);

  function toggle(requirement: string) {
    const current = done ?? [];
    const ticked = current.includes(requirement);
    const next = ticked ? current.filter((other) => other !== requirement) : [...current, requirement];
    setDone(next);
    writeTicks(service.id, next);
  }

  if (requirements.length === 0) {
    return (
      <Section title={words.requirements} id="syarat">
        <p>
          <NotStated agency={service.agency} />
        </p>
      </Section>
    );
  }
  return (
    <Section title={words.requirements} id="syarat">
      {done && <Progress done={done.length} all={requirements.length} />}
      <ul class="checklist">
        {requirements.map((requirement) => (
          <li key={requirement}>
            {done ? (
              <label>
                <input
                  type="checkbox"
                  checked={done.includes(requirement)}
                  onChange={() => toggle(requirement)}
                />
                <span>{requirement}</span>
              </label>
            ) : (
              <span class="unticked">{requirement}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Progress({ done, all }: { done: number; all: number }) {
  const sentence = words.ticked(formatNumber(done), formatNumber(all));
  return (
    <div class="progress">
      <progress max={all} value={done} aria-label={words.requirements} />
      <p>{sentence}</p>
    </div>
  );
}
