import type { ComponentChildren } from "preact";
import type { AgencyRef } from "../api/documents";
import { v } from "../i18n/id/views";

/** A name may break after a slash, not inside a word. */
const breakable = (name: string): string => name.replace("/", "/\u200b");

/** Whom to ask, as a link where the owner is known. */
export function AskOwner({ agency }: { agency: AgencyRef | null }) {
  if (!agency) return <>{v.askOwnerUnknown}</>;
  return (
    <>
      {v.askOwner} <a href={agency.path}>{breakable(agency.abbreviation ?? agency.title)}</a>
    </>
  );
}

/** Never a dash, never "gratis". */
export function NotStated({ agency }: { agency?: AgencyRef | null }) {
  return (
    <span class="not-stated">
      <i>{v.notStatedSentence}</i>{" "}
      {agency !== undefined && (
        <>
          <AskOwner agency={agency} />.
        </>
      )}
    </span>
  );
}

interface PairProps {
  label: string;
  children: ComponentChildren;
}

export function Pair({ label, children }: PairProps) {
  return (
    <div class="pair">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A pair that says so when the value is missing. */
export function StatedPair({ label, value }: { label: string; value: string | null }) {
  return <Pair label={label}>{value ?? <i class="not-stated">{v.notStated}</i>}</Pair>;
}
