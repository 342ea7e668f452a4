import type { ComponentChildren } from "preact";
import type { Crumb } from "../api/documents";
import { v } from "../i18n/id/views";
import { PageTitle } from "./PageTitle";
import { BandStreams, type Stream } from "./Streams";

export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav class="crumbs" aria-label={v.breadcrumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.path}>
            <a href={crumb.path}>{crumb.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface HeadProps {
  crumbs: Crumb[];
  title: string;
  lead?: string | null;
  /** A band is mist (or the accent's tint) with a line; without one the head is plain. */
  band?: Stream;
  children?: ComponentChildren;
}

export function Head({ crumbs, title, lead, band, children }: HeadProps) {
  return (
    <header class={band ? `head band band-${band}` : "head"}>
      <div class="wrap">
        <Breadcrumbs crumbs={crumbs} />
        <PageTitle title={title} />
        {lead && <p class="lead">{lead}</p>}
        {children}
      </div>
      {band && <BandStreams stream={band} />}
    </header>
  );
}
