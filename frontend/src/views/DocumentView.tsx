import type { PortalDocument } from "../api/documents";
import { formatDate } from "../format";
import { t } from "../i18n/id";
import { StaticView } from "../parts/StaticView";
import { Feedback } from "../ui/Feedback";
import { Origin } from "../ui/Origin";
import { SiteBar } from "../ui/SiteTabs";
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

/** Where one comes from or passes through there is nothing to judge yet. */
const WITHOUT_QUESTION = new Set(["home", "search"]);

/** A pure function of the document and its view: the same in the browser, in tests and in the prerenderer. */
export function DocumentView({ document, view: View }: { document: PortalDocument; view: View }) {
  const { site, agency } = document;
  const page =
    View === StaticView ? (
      <StaticView key={document.path} />
    ) : (
      <div class="view" key={document.path}>
        <View document={document} />
      </div>
    );
  return (
    <>
      {site && agency && document.type !== "agency" ? (
        <div class={`accent-${site.accent ?? "kali"}`}>
          <SiteBar agency={agency} site={site} here={document.path} />
          {page}
        </div>
      ) : (
        page
      )}
      <PageFoot document={document} />
      {!WITHOUT_QUESTION.has(document.type) && (
        <div class="wrap">
          <Feedback path={document.path} />
        </div>
      )}
    </>
  );
}
