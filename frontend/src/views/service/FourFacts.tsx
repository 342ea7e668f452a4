import type { ComponentChildren } from "preact";
import type { AgencyRef, ServiceDocument } from "../../api/documents";
import { formatNumber } from "../../format";
import { words } from "../../i18n/id/service";
import { v } from "../../i18n/id/views";
import { hostOf, isExternal } from "../../site";
import { AskOwner } from "../../ui/Facts";
import { Icon } from "../../ui/Icon";
import type { IconName } from "../../ui/icons";

interface FactProps {
  icon: IconName;
  label: string;
  /** null: not stated; then the fact says so and whom to ask. */
  value: ComponentChildren | null;
  note: string | null;
  agency: AgencyRef | null;
  free?: boolean;
}

const LONG_VALUE = 22;

function valueClass(value: ComponentChildren, free: boolean): string {
  const long = typeof value === "string" && value.length > LONG_VALUE;
  return ["fact-value", free && "fact-free", long && "fact-long"].filter(Boolean).join(" ");
}

function Fact({ icon, label, value, note, agency, free = false }: FactProps) {
  return (
    <div class="fact">
      <dt>
        <Icon name={icon} />
        {label}
      </dt>
      {value === null ? (
        <dd>
          <i class="fact-missing">{v.notStated}</i>
          <span class="fact-note">
            <AskOwner agency={agency} />
          </span>
        </dd>
      ) : (
        <dd>
          <span class={valueClass(value, free)}>{value}</span>
          {note && <span class="fact-note">{note}</span>}
        </dd>
      )}
    </div>
  );
}

/** "Gratis" is never inferred: only the owner's own word turns the value green. */
export const isFree = (fee: string | null): boolean => fee !== null && /^gratis\b/i.test(fee);

interface WhereFact {
  value: string | null;
  note: string | null;
}

export function whereOf(service: ServiceDocument): WhereFact {
  const channels = service.channels ?? [];
  const places = service.places ?? [];
  const [first, ...others] = [
    ...channels.map((channel) => channel.name),
    ...places.map((place) => place.title),
  ];
  const more = others.length > 0 ? others.join(", ") : null;
  if (first) return { value: first, note: service.offline_way ?? more };
  if (service.action && isExternal(service.action.url)) {
    return { value: words.online, note: service.offline_way ?? hostOf(service.action.url) };
  }
  return { value: service.offline_way, note: null };
}

export function FourFacts({ service }: { service: ServiceDocument }) {
  const { agency, requirements, fee } = service;
  const where = whereOf(service);
  const bring = requirements?.length ? (
    <a href="#syarat">{words.requirementCount(formatNumber(requirements.length))}</a>
  ) : null;
  return (
    <section aria-label={words.facts}>
      <dl class="facts">
        <Fact icon="bring" label={words.bring} value={bring} note={words.tickBelow} agency={agency} />
        <Fact
          icon="cost"
          label={words.fee}
          value={fee}
          note={service.fee_note}
          agency={agency}
          free={isFree(fee)}
        />
        <Fact
          icon="time"
          label={words.time}
          value={service.processing_time}
          note={service.processing_time_note}
          agency={agency}
        />
        <Fact icon="place" label={v.place} value={where.value} note={where.note} agency={agency} />
      </dl>
    </section>
  );
}
