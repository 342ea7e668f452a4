import type { ServiceDocument } from "../../api/documents";
import { words } from "../../i18n/id/service";
import { v } from "../../i18n/id/views";
import { NotStated } from "../../ui/Facts";
import { Section } from "../../ui/Section";
import { Steps } from "../../ui/Steps";

export function Procedure({ service }: { service: ServiceDocument }) {
  const { procedure, service_output, agency } = service;
  const steps = (procedure ?? []).map((text, index) => ({ key: `${index} ${text}`, content: <p>{text}</p> }));
  return (
    <Section title={words.procedure} id="cara">
      {steps.length > 0 ? (
        <Steps steps={steps} result={service_output} />
      ) : (
        <>
          <p>
            <NotStated agency={agency} />
          </p>
          {service_output && (
            <p>
              <strong>
                {v.output}: {service_output}
              </strong>
            </p>
          )}
        </>
      )}
    </Section>
  );
}
