import type { ServiceDocument } from "../../api/documents";
import { words } from "../../i18n/id/service";
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

/** What the four facts above cannot say: that nobody may ask for money, and what all of it costs together. */
export function FeeNote({ service }: { service: ServiceDocument }) {
  const { fee, total_cost } = service;
  return (
    <>
      {fee !== null && isFree(fee) && <FreeNote fee={fee} />}
      {total_cost && (
        <Section title={words.feeHeading} id="biaya">
          <p>
            {words.totalCost}: {total_cost}
          </p>
        </Section>
      )}
    </>
  );
}
