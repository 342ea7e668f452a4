import type { ServiceDocument } from "../../api/documents";
import { words } from "../../i18n/id/service";
import { v } from "../../i18n/id/views";
import { whereOf } from "./FourFacts";

const sentence = (label: string, value: string | null | undefined): string =>
  `${label}: ${value || v.notStated}`;

/** Four lines that answer without the link being opened; the address follows them. */
export function shareText(service: ServiceDocument): string {
  const { requirements, fee, processing_time } = service;
  return [
    service.title,
    sentence(words.bring, requirements?.join("; ")),
    `${sentence(words.fee, fee)}. ${sentence(words.time, processing_time)}`,
    sentence(v.place, whereOf(service).value),
  ].join("\n");
}
