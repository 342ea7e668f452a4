import type { DocumentBase } from "../api/documents";
import { t } from "../i18n/id";
import { Head } from "../ui/Head";

/** The API may grow a type before the portal does. */
export function UnknownView({ document }: { document: DocumentBase }) {
  return (
    <>
      <Head crumbs={document.breadcrumbs} title={document.title} lead={document.summary} />
      <div class="wrap">
        <p class="panel">{t.unknownType}</p>
      </div>
    </>
  );
}
