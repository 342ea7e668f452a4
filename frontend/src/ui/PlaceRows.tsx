import type { OpeningHours, PlaceCard, StatedAccess } from "../api/documents";
import { v } from "../i18n/id/views";
import { SampleMark } from "./Origin";
import { RowLink } from "./Rows";

export const hoursText = (hours: OpeningHours[] | null): string | null =>
  hours?.length ? hours.map((entry) => `${entry.days} ${entry.hours}`).join("; ") : null;

export const wheelchairText = (value: StatedAccess): string | null =>
  value && `${v.wheelchair}: ${v.access[value]}`;

export const signLanguageText = (value: StatedAccess): string | null => value && v.signAccess[value];

function placeNote(place: PlaceCard): string {
  const hours = hoursText(place.opening_hours);
  const facts = [
    place.address ?? `${v.address}: ${v.notStated}`,
    hours ?? `${v.openingHours}: ${v.notStated}`,
    wheelchairText(place.wheelchair_access),
    signLanguageText(place.sign_language),
  ];
  return facts.filter(Boolean).join(". ");
}

export function PlaceRows({ places }: { places: PlaceCard[] }) {
  return (
    <ul class="rows">
      {places.map((place) => (
        <RowLink key={place.id} href={place.path} title={place.title} note={placeNote(place)}>
          <SampleMark provenance={place.provenance} />
        </RowLink>
      ))}
    </ul>
  );
}
