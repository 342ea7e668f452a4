import type { Channel, Helpdesk, ServiceDocument } from "../../api/documents";
import { telephone } from "../../format";
import { words } from "../../i18n/id/service";
import { ActionLink } from "../../ui/ActionLink";
import { NotStated, Pair } from "../../ui/Facts";
import { PlaceRows } from "../../ui/PlaceRows";
import { Section } from "../../ui/Section";

export function HelpdeskWords({ helpdesk }: { helpdesk: Helpdesk }) {
  const { name, phone, email, url } = helpdesk;
  return (
    <ul class="bare">
      {name && <li>{name}</li>}
      {phone && (
        <li>
          <a href={telephone(phone)}>{phone}</a>
        </li>
      )}
      {email && (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {url && (
        <li>
          <ActionLink label={words.helpdesk} url={url} kind="text" />
        </li>
      )}
    </ul>
  );
}

function Channels({ channels }: { channels: Channel[] }) {
  return (
    <ul class="bare">
      {channels.map((channel) => (
        <li key={channel.name}>
          {channel.url ? <ActionLink label={channel.name} url={channel.url} kind="text" /> : channel.name}
          {channel.note && <span class="row-note">{channel.note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Where to turn: without a phone, with a complaint, to the owner. */
export function Help({ service }: { service: ServiceDocument }) {
  const { agency, offline_way, complaint_handling, helpdesk, channels, places } = service;
  return (
    <Section title={words.help} id="bantuan">
      <dl class="pairs pairs-stacked">
        <Pair label={words.withoutPhone}>{offline_way ?? <NotStated agency={agency} />}</Pair>
        <Pair label={words.complaint}>{complaint_handling ?? <NotStated agency={agency} />}</Pair>
        {channels && channels.length > 0 && (
          <Pair label={words.channels}>
            <Channels channels={channels} />
          </Pair>
        )}
        {helpdesk && (
          <Pair label={words.helpdesk}>
            <HelpdeskWords helpdesk={helpdesk} />
          </Pair>
        )}
        {agency && (
          <Pair label={words.owner}>
            <a href={agency.path}>{agency.title}</a>
          </Pair>
        )}
      </dl>
      {places && places.length > 0 && <PlaceRows places={places} />}
    </Section>
  );
}
