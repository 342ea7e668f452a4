import type { ServiceComponent, ServiceDocument } from "../../api/documents";
import { formatDate, formatNumber } from "../../format";
import { COMPONENT_NAMES, words } from "../../i18n/id/service";
import { NotStated, Pair, StatedPair } from "../../ui/Facts";
import { Section } from "../../ui/Section";

const FOLDED = [
  "facilities",
  "staff_competence",
  "internal_oversight",
  "staff_count",
  "service_guarantee",
  "safety_guarantee",
  "performance_review",
] as const satisfies ServiceComponent[];

const DELIVERY: ServiceComponent[] = [
  "requirements",
  "procedure",
  "processing_time",
  "fee",
  "service_output",
  "complaint_handling",
];

function LegalBasis({ service }: { service: ServiceDocument }) {
  const { legal_basis, legal_basis_verified, agency } = service;
  if (!legal_basis?.length) return <NotStated agency={agency} />;
  return (
    <>
      <ul class="bare">
        {legal_basis.map((law) => (
          <li key={law}>{law}</li>
        ))}
      </ul>
      {!legal_basis_verified && <i class="not-stated">{words.legalUnverified}</i>}
    </>
  );
}

/** The eight components of the office, and which of the citizen's six are missing. */
function Components({ service }: { service: ServiceDocument }) {
  const missingDelivery = service.missing.filter((name) => DELIVERY.includes(name));
  return (
    <dl class="pairs pairs-stacked">
      <Pair label={COMPONENT_NAMES.legal_basis}>
        <LegalBasis service={service} />
      </Pair>
      {FOLDED.map((name) => (
        <Pair key={name} label={COMPONENT_NAMES[name]}>
          {service[name] ?? <NotStated agency={service.agency} />}
        </Pair>
      ))}
      {missingDelivery.length > 0 && (
        <Pair label={words.missingList}>
          {missingDelivery.map((name) => COMPONENT_NAMES[name]).join(", ")}
        </Pair>
      )}
      {service.decree_number && <Pair label={words.decree}>{service.decree_number}</Pair>}
      {service.responsible_position && <Pair label={words.responsible}>{service.responsible_position}</Pair>}
    </dl>
  );
}

export function History({ service }: { service: ServiceDocument }) {
  const { published_at, updated_at, reviewed_on, review_due_on } = service;
  return (
    <details class="fold">
      <summary>
        <span class="fold-title">{words.history}</span>
      </summary>
      <dl class="pairs">
        {published_at && <Pair label={words.firstPublished}>{formatDate(published_at)}</Pair>}
        {updated_at && <Pair label={words.lastUpdated}>{formatDate(updated_at)}</Pair>}
        <Pair label={words.reviewedOn}>
          {reviewed_on ? formatDate(reviewed_on) : <i class="not-stated">{words.notReviewed}</i>}
        </Pair>
        {review_due_on && <StatedPair label={words.reviewDue} value={formatDate(review_due_on)} />}
      </dl>
    </details>
  );
}

export function Standard({ service }: { service: ServiceDocument }) {
  const missing = service.missing.length;
  return (
    <Section title={words.standard} lead={words.standardLead} id="standar" screenOnly>
      <div class="folds">
        <details class="fold">
          <summary>
            <span class="fold-title">{words.standardFold}</span>
            <span class="row-note">
              {missing === 0 ? words.standardComplete : words.standardMissing(formatNumber(missing))}
            </span>
          </summary>
          <Components service={service} />
        </details>
        <History service={service} />
      </div>
    </Section>
  );
}
