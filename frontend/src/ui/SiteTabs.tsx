import type { AgencyRef, Crumb, ProfileSite } from "../api/documents";
import { t } from "../i18n/id";

interface TabsProps {
  /** The agency's own page. */
  home: string;
  here: string;
  sections: Crumb[];
}

const covers = (section: Crumb, here: string): boolean =>
  here === section.path || here.startsWith(`${section.path}/`);

/** The document lists only sections that hold something. */
export function SiteTabs({ home, here, sections }: TabsProps) {
  if (sections.length === 0) return null;
  return (
    <nav class="tabs" aria-label={t.siteSections}>
      <ul class="wrap">
        <li>
          <a href={home} {...(here === home && { "aria-current": "page" as const })}>
            {t.siteOverview}
          </a>
        </li>
        {sections.map((section) => (
          <li key={section.path}>
            <a href={section.path} {...(covers(section, here) && { "aria-current": "true" as const })}>
              {section.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface BarProps {
  agency: AgencyRef;
  site: ProfileSite;
  here: string;
}

/** On the pages below: whose website this is, and its other parts. */
export function SiteBar({ agency, site, here }: BarProps) {
  return (
    <div class="site-bar">
      <p class="wrap site-name">
        {agency.abbreviation && <span class="tile tile-small">{agency.abbreviation}</span>}
        <a href={agency.path}>{agency.title}</a>
      </p>
      <SiteTabs home={agency.path} here={here} sections={site.sections} />
    </div>
  );
}
