import type { ServiceDocument } from "../../api/documents";
import { words } from "../../i18n/id/service";
import { NotStated } from "../../ui/Facts";
import { Section } from "../../ui/Section";
import { isFree } from "./FourFacts";

function FreeNote({ fee }: { fee: string }) {
  const [before, report, after] = /^gratis\.?$/i.test(fee) ? words.freeReport : words.freeReportElse;
  return (
    <p class="free-note">
      <strong>{fee.replace(/\.$/, "")}.</strong> {before}
      <a href={words.reportPath}>{report}</a>
      {after}
    </p>
  );
}

function FeeWords({ service }: { service: ServiceDocument }) {
  const { fee, fee_note, agency } = service;
  if (fee === null) {
    return (
      <p>
        <NotStated agency={agency} />
      </p>
    );
  }
  if (isFree(fee)) return <FreeNote fee={fee} />;
  return (
    <p>
      <strong>{fee}</strong> {fee_note}
    </p>
  );
}

export function FeeNote({ service }: { service: ServiceDocument }) {
  return (
    <Section title={words.feeHeading} id="biaya">
      <FeeWords service={service} />
      {service.total_cost && (
        <p>
          {words.totalCost}: {service.total_cost}
        </p>
      )}
    </Section>
  );
}
