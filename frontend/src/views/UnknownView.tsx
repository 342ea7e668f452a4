import type { Envelope } from "../api/documents";
import { v } from "../i18n/id/views";
import { Head } from "../ui/Head";

/** The API may grow a type before the portal does. */
export function UnknownView({ document }: { document: Envelope }) {
  return (
    <>
      <Head crumbs={document.breadcrumbs} title={document.title} lead={document.summary} />
      <div class="wrap">
        <p class="panel">{v.unknownType}</p>
      </div>
    </>
  );
}
