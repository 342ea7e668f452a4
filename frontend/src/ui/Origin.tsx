import type { Provenance } from "../api/documents";
import { t } from "../i18n/id";

/** Shape speaks before colour: filled dot, ring, dotted ring. */
export function Origin({ provenance }: { provenance: Provenance }) {
  return <span class={`origin origin-${provenance}`}>{t.provenance[provenance]}</span>;
}

/** In lists only what is not the rule is marked. */
export function SampleMark({ provenance }: { provenance: Provenance }) {
  return provenance === "sample" ? <Origin provenance="sample" /> : null;
}
