import type { FeaturedRow, Helpdesk } from "../../api/documents";
import { telephone } from "../../format";
import { words } from "../../i18n/id/platform";
import { v } from "../../i18n/id/views";
import { ActionLink } from "../../ui/ActionLink";
import { IconShape } from "../../ui/Icon";
import { Link } from "../../ui/Link";
import { SampleMark } from "../../ui/Origin";
import { staffIcon } from "../../ui/staff-icons";

/** The shortest way to somebody who helps: telephone, mail, then the desk's own page. */
function HelpdeskLink({ helpdesk }: { helpdesk: Helpdesk }) {
  const { name, phone, email, url } = helpdesk;
  if (phone) return <a href={telephone(phone)}>{phone}</a>;
  if (email) return <a href={`mailto:${email}`}>{email}</a>;
  if (url) return <Link href={url}>{name ?? v.open}</Link>;
  return <>{name}</>;
}

function HelpdeskLine({ helpdesk }: { helpdesk: Helpdesk | null }) {
  return (
    <p class="row-note">
      {words.helpdesk}: {helpdesk ? <HelpdeskLink helpdesk={helpdesk} /> : <i>{v.notStated}</i>}
    </p>
  );
}

/** What staff need without opening the page: purpose, owner, help, and the way in. */
function StaffCard({ row }: { row: FeaturedRow }) {
  return (
    <li class="card staff-card">
      <IconShape paths={staffIcon(row.slug)} />
      <div>
        <h3>
          <a href={row.path}>{row.title}</a>
        </h3>
        {row.summary && <p class="row-note">{row.summary}</p>}
        <p class="row-note">
          {words.owner}: {row.agency?.abbreviation ?? row.agency?.title ?? <i>{v.notStated}</i>}
        </p>
        <HelpdeskLine helpdesk={row.helpdesk} />
        {!row.action && (
          <p class="row-note">
            {words.signIn}: <i>{v.notStated}</i>
          </p>
        )}
        <SampleMark provenance={row.provenance} />
      </div>
      {row.action && (
        <ActionLink label={row.action.label} url={row.action.url} kind="second" context={row.title} />
      )}
    </li>
  );
}

export function StaffCards({ rows }: { rows: readonly FeaturedRow[] }) {
  return (
    <ul class="cards">
      {rows.map((row) => (
        <StaffCard key={row.id} row={row} />
      ))}
    </ul>
  );
}
