import type { FunctionComponent } from "preact";
import type { ListDocument } from "../../api/documents";
import { Blocks } from "../../blocks/Blocks";
import { formatNumber } from "../../format";
import { words } from "../../i18n/id/list";
import { TYPE_NAMES } from "../../i18n/id/types";
import { v } from "../../i18n/id/views";
import { EventRows } from "../../ui/EventRows";
import { Head } from "../../ui/Head";
import { noteOf } from "../../ui/notes";
import { Rows } from "../../ui/Rows";
import { AgencyDirectory } from "./AgencyDirectory";
import { InformationList } from "./InformationList";
import { ServiceIndex } from "./ServiceIndex";

function PlainList({ document }: { document: ListDocument }) {
  return (
    <div class="section">
      {document.lists === "event" ? (
        <EventRows events={document.items} />
      ) : (
        <Rows rows={document.items} note={noteOf} />
      )}
    </div>
  );
}

type ListBody = FunctionComponent<{ document: ListDocument }>;

/** The city's own lists are long and need a way in; an agency's list is short. */
function bodyOf(document: ListDocument): ListBody {
  if (document.lists === "agency") return AgencyDirectory;
  if (document.lists === "document") return InformationList;
  if (document.lists === "service" && document.agency === null) return ServiceIndex;
  return PlainList;
}

function countOf({ lists, count }: ListDocument): string {
  const number = formatNumber(count);
  return `${number} ${TYPE_NAMES[lists]?.toLowerCase() ?? words.items}`;
}

export function ListView({ document }: { document: ListDocument }) {
  const Body = bodyOf(document);
  const lead = document.summary ?? countOf(document);
  return (
    <>
      <Head crumbs={document.breadcrumbs} title={document.title} lead={lead} />
      <div class="wrap">
        <Blocks blocks={document.content} />
        {document.items.length > 0 ? <Body document={document} /> : <p class="panel">{v.emptyList}</p>}
      </div>
    </>
  );
}
