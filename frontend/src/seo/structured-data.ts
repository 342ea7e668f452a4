/** What search engines read: schema.org in JSON-LD. It says what the document says, and nothing that it leaves out. */
import type {
  AgencyDocument,
  Crumb,
  EventDocument,
  NewsDocument,
  PortalDocument,
  ServiceDocument,
} from "../api/documents";

export type Thing = Record<string, unknown>;

const CITY = { "@type": "City", name: "Surabaya" };
const INDONESIAN = "id";

/** Absent is left out, never guessed. */
function compact(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

const organization = (base: string, agency: { title: string; path: string } | null) =>
  agency && { "@type": "GovernmentOrganization", name: agency.title, url: base + agency.path };

function service(base: string, document: ServiceDocument): Thing {
  const channels = (document.channels ?? []).filter((channel) => channel.url?.startsWith("http"));
  return compact({
    "@type": "GovernmentService",
    name: document.title,
    description: document.summary,
    url: base + document.path,
    inLanguage: INDONESIAN,
    serviceType: document.field?.title,
    provider: organization(base, document.agency),
    areaServed: CITY,
    jurisdiction: CITY,
    audience: document.applicant && { "@type": "Audience", audienceType: document.applicant },
    serviceOutput: document.service_output && { "@type": "Thing", name: document.service_output },
    availableChannel: channels.map(({ name, url }) => ({
      "@type": "ServiceChannel",
      name,
      serviceUrl: url,
    })),
    alternateName: document.former_names,
  });
}

function agency(base: string, document: AgencyDocument): Thing {
  const { address, phone, email } = document.contact;
  return compact({
    "@type": "GovernmentOrganization",
    name: document.title,
    alternateName: document.abbreviation,
    description: document.duties ?? document.summary,
    url: base + document.path,
    address,
    telephone: phone,
    email,
    areaServed: CITY,
  });
}

function news(base: string, document: NewsDocument): Thing {
  return compact({
    "@type": "NewsArticle",
    headline: document.title,
    description: document.summary,
    url: base + document.path,
    inLanguage: INDONESIAN,
    datePublished: document.published_on ?? document.published_at,
    dateModified: document.updated_at,
    image: document.image && new URL(document.image.url, base).href,
    publisher: organization(base, document.agency),
  });
}

function event(base: string, document: EventDocument): Thing | null {
  if (!document.starts_at) return null; // an event without a date is no Event
  const name = document.place?.title ?? document.location;
  return compact({
    "@type": "Event",
    name: document.title,
    description: document.summary,
    url: base + document.path,
    startDate: document.starts_at,
    endDate: document.ends_at,
    location: name && compact({ "@type": "Place", name, address: document.place?.address }),
    organizer: organization(base, document.agency),
  });
}

function breadcrumbs(base: string, document: PortalDocument): Thing | null {
  if (document.breadcrumbs.length === 0) return null;
  const way: Crumb[] = [...document.breadcrumbs, document];
  return {
    "@type": "BreadcrumbList",
    itemListElement: way.map(({ title, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      item: base + path,
    })),
  };
}

function main(base: string, document: PortalDocument): Thing | null {
  switch (document.type) {
    case "service":
      return service(base, document);
    case "agency":
      return agency(base, document);
    case "news":
      return news(base, document);
    case "event":
      return event(base, document);
    case "home":
      return { "@type": "WebSite", name: document.title, url: `${base}/`, inLanguage: INDONESIAN };
    default:
      return null;
  }
}

/** `base` is the portal's public address, without a slash at the end. */
export function structuredData(base: string, document: PortalDocument): Thing | null {
  const things = [main(base, document), breadcrumbs(base, document)].filter((thing) => thing !== null);
  return things.length > 0 ? { "@context": "https://schema.org", "@graph": things } : null;
}
