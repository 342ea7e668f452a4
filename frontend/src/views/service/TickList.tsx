import { useEffect, useState } from "preact/hooks";
import { formatNumber } from "../../format";
import { words } from "../../i18n/id/service-parts";
import { part } from "../../parts/part";
import { readTicks, writeTicks } from "./ticks";

interface Props {
  /** The service's id. */
  id: string;
  requirements: string[];
}

/** Before scripts run, and without them, it is a list; then rows that can be ticked. Ticks stay on this device. */
export function LivingTickList({ id, requirements }: Props) {
  const [done, setDone] = useState<string[] | null>(null);

  useEffect(() => {
    setDone(readTicks(id, requirements));
  }, [id]);

  function toggle(requirement: string) {
    const current = done ?? [];
    const ticked = current.includes(requirement);
    const next = ticked ? current.filter((other) => other !== requirement) : [...current, requirement];
    setDone(next);
    writeTicks(id, next);
  }

  return (
    <>
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
    </>
  );
}

export const TickList = part("ticks", LivingTickList);

function Progress({ done, all }: { done: number; all: number }) {
  const sentence = words.ticked(formatNumber(done), formatNumber(all));
  return (
    <div class="progress">
      <progress max={all} value={done} aria-label={words.requirements} />
      <p>{sentence}</p>
    </div>
  );
}
