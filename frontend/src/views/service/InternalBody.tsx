import type { ServiceDocument } from "../../api/documents";
import { words } from "../../i18n/id/service";
import { v } from "../../i18n/id/views";
import { NotStated, Pair } from "../../ui/Facts";
import { Rows } from "../../ui/Rows";
import { Section } from "../../ui/Section";
import { Former } from "./Former";
import { HelpdeskWords } from "./Help";

/** A staff service is public in name, purpose, owner and sign-in link; its details are not. */
export function InternalBody({ service }: { service: ServiceDocument }) {
  const { summary, agency, helpdesk, related, action } = service;
  return (
    <div class="wrap reading">
      {action && <p class="quiet">{v.signInNote}</p>}
      <p class="panel">{words.internal}</p>
      <dl class="pairs">
        {!summary && (
          <Pair label={words.purpose}>
            <NotStated agency={agency} />
          </Pair>
        )}
        <Pair label={words.owner}>{agency ? <a href={agency.path}>{agency.title}</a> : <NotStated />}</Pair>
        <Pair label={words.helpdesk}>
          {helpdesk ? <HelpdeskWords helpdesk={helpdesk} /> : <NotStated agency={agency} />}
        </Pair>
      </dl>
      <Former service={service} />
      {related && related.length > 0 && (
        <Section title={words.related}>
          <Rows rows={related} />
        </Section>
      )}
    </div>
  );
}
