import type { ServiceDocument } from "../../api/documents";
import { Blocks } from "../../blocks/Blocks";
import { words } from "../../i18n/id/service";
import { v } from "../../i18n/id/views";
import { ActionLink } from "../../ui/ActionLink";
import { Emergency } from "../../ui/Emergency";
import { Head } from "../../ui/Head";
import { Rows } from "../../ui/Rows";
import { Section } from "../../ui/Section";
import { Checklist } from "./Checklist";
import { FeeNote } from "./FeeNote";
import { Former } from "./Former";
import { FourFacts } from "./FourFacts";
import { Help } from "./Help";
import { InternalBody } from "./InternalBody";
import { Procedure } from "./Procedure";
import { Standard } from "./Standard";
import { shareText } from "./share-text";
import { Tools } from "./Tools";

/** Who it is for and the one main action: enough to decide within the first screen. */
function Opening({ document }: { document: ServiceDocument }) {
  const { summary, applicant, representative, action, details } = document;
  return (
    <Head crumbs={document.breadcrumbs} title={document.title} lead={summary}>
      {details === "public" && (
        <p class="for-whom">
          <b>{words.forWhom}:</b> {applicant ?? <i class="not-stated">{v.notStated}</i>}
        </p>
      )}
      {representative && (
        <p class="for-whom">
          <b>{words.representative}</b> {representative}
        </p>
      )}
      {action && <ActionLink label={action.label} url={action.url} />}
      {document.quick_exit && <Emergency title={words.inDanger} note={words.inDangerNote} />}
    </Head>
  );
}

function PublicBody({ document }: { document: ServiceDocument }) {
  const { content, related } = document;
  return (
    <>
      <div class="wrap">
        <FourFacts service={document} />
      </div>
      <div class="wrap columns">
        <div>
          <Checklist service={document} />
          <Procedure service={document} />
          <FeeNote service={document} />
          {content && content.length > 0 && (
            <Section title={words.moreAbout}>
              <Blocks blocks={content} under={2} />
            </Section>
          )}
          <Standard service={document} />
        </div>
        <aside>
          <Help service={document} />
          <Tools text={shareText(document)} />
          <Former service={document} />
        </aside>
      </div>
      {related && related.length > 0 && (
        <div class="wrap not-on-paper">
          <Section title={words.related}>
            <Rows rows={related} columns={2} />
          </Section>
        </div>
      )}
    </>
  );
}

export function ServiceView({ document }: { document: ServiceDocument }) {
  return (
    <>
      <Opening document={document} />
      {document.details === "internal" ? (
        <InternalBody service={document} />
      ) : (
        <PublicBody document={document} />
      )}
    </>
  );
}
