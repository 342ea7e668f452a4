import type { LegacyApplication, ServiceDocument } from "../../api/documents";
import { words } from "../../i18n/id/service";
import { hostOf } from "../../site";
import { Icon } from "../../ui/Icon";
import { Section } from "../../ui/Section";

/** Rows that only fill up the register are nobody's name for anything. */
const isKnown = (application: LegacyApplication): boolean => application.provenance !== "sample";

/** Names under which people still look for the service. */
export function Former({ service }: { service: ServiceDocument }) {
  const names = service.former_names ?? [];
  const applications = (service.legacy_applications ?? []).filter(
    (application) => isKnown(application) && !names.some((name) => name.startsWith(application.name)),
  );
  if (names.length === 0 && applications.length === 0) return null;
  return (
    <Section title={words.former} lead={words.formerLead} screenOnly>
      <ul class="former">
        {names.map((name) => (
          <li key={name}>
            <Icon name="moved" />
            <span>{name}</span>
          </li>
        ))}
        {applications.map((application) => (
          <li key={application.code}>
            <Icon name="moved" />
            <span>
              {application.name}
              {application.legacy_url && <span class="row-note">{hostOf(application.legacy_url)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
