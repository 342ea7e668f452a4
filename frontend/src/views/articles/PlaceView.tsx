import type { OpeningHours, PlaceDocument } from "../../api/documents";
import { Blocks } from "../../blocks/Blocks";
import { telephone } from "../../format";
import { words } from "../../i18n/id/articles";
import { v } from "../../i18n/id/views";
import { ActionLink } from "../../ui/ActionLink";
import { NotStated, Pair, StatedPair } from "../../ui/Facts";
import { Head } from "../../ui/Head";
import { Rows } from "../../ui/Rows";
import { Section } from "../../ui/Section";

const mapUrl = (latitude: number, longitude: number): string =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;

function Hours({ hours }: { hours: OpeningHours[] }) {
  return (
    <ul class="bare">
      {hours.map((entry) => (
        <li key={entry.days}>
          {entry.days}: {entry.hours}
        </li>
      ))}
    </ul>
  );
}

function PlacePairs({ document }: { document: PlaceDocument }) {
  const { opening_hours, phone, wheelchair_access, sign_language, agency } = document;
  return (
    <dl class="pairs">
      <StatedPair label={v.address} value={document.address} />
      {document.district && <Pair label={words.district}>{document.district}</Pair>}
      <Pair label={v.openingHours}>
        {opening_hours?.length ? <Hours hours={opening_hours} /> : <NotStated agency={agency} />}
      </Pair>
      <Pair label={v.phone}>{phone ? <a href={telephone(phone)}>{phone}</a> : <NotStated />}</Pair>
      <StatedPair label={v.wheelchair} value={wheelchair_access && v.access[wheelchair_access]} />
      <StatedPair label={words.signLanguage} value={sign_language && v.signAccess[sign_language]} />
    </dl>
  );
}

export function PlaceView({ document }: { document: PlaceDocument }) {
  const { latitude, longitude, services } = document;
  return (
    <>
      <Head crumbs={document.breadcrumbs} title={document.title} lead={document.summary} />
      <div class="wrap reading">
        <PlacePairs document={document} />
        {latitude !== null && longitude !== null && (
          <p>
            <ActionLink label={words.openMap} url={mapUrl(latitude, longitude)} kind="second" />
          </p>
        )}
        <Blocks blocks={document.content} />
        {services.length > 0 && (
          <Section title={words.servicesHere}>
            <Rows rows={services} />
          </Section>
        )}
      </div>
    </>
  );
}
