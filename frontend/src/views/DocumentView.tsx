import type { PortalDocument } from "../api/documents";
import { formatDate } from "../format";
import { t } from "../i18n/id";
import { Origin } from "../ui/Origin";
import type { View } from "./load-view";

/** Where the content comes from and how old it is: at the foot of every page. */
function PageFoot({ document }: { document: PortalDocument }) {
  return (
    <section class="wrap page-foot" aria-label={t.origin}>
      <p>
        <Origin provenance={document.provenance} />
      </p>
      {document.updated_at && <p class="quiet">{t.updated(formatDate(document.updated_at))}</p>}
    </section>
  );
}

/** A pure function of the document and its view: the same in the browser, in tests and in the prerenderer. */
export function DocumentView({ document, view: View }: { document: PortalDocument; view: View }) {
  return (
    <>
      <View document={document} key={document.path} />
      <PageFoot document={document} />
    </>
  );
}
