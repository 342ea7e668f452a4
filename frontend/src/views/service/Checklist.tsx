import type { ServiceDocument } from "../../api/documents";
import { words } from "../../i18n/id/service-parts";
import { NotStated } from "../../ui/Facts";
import { Section } from "../../ui/Section";
import { TickList } from "./TickList";

export function Checklist({ service }: { service: ServiceDocument }) {
  const { id, requirements, agency } = service;
  return (
    <Section title={words.requirements} id="syarat">
      {requirements && requirements.length > 0 ? (
        <TickList id={id} requirements={requirements} />
      ) : (
        <p>
          <NotStated agency={agency} />
        </p>
      )}
    </Section>
  );
}
