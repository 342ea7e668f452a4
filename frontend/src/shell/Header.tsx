import { t } from "../i18n/id";
import { useFrame } from "../site";
import { Brand } from "../ui/Brand";
import { Icon } from "../ui/Icon";
import type { IconName } from "../ui/icons";
import { LivingSearchForm } from "../ui/LivingSearchForm";

interface Entry {
  href: string;
  label: string;
  icon: IconName;
  only?: "phone" | "desk";
  urgent?: boolean;
  covers: (path: string) => boolean;
}

const ENTRIES: Entry[] = [
  { href: "/", label: t.home, icon: "home", only: "phone", covers: (path) => path === "/" },
  {
    href: "/layanan",
    label: t.services,
    icon: "list",
    covers: (path) => path === "/layanan" || path.startsWith("/wargaku"),
  },
  { href: "/cari", label: t.search, icon: "search", covers: (path) => path === "/cari" },
  {
    href: "/opd",
    label: t.agencies,
    icon: "building",
    only: "desk",
    covers: (path) => path.startsWith("/opd"),
  },
  { href: "tel:112", label: t.emergency, icon: "phone", urgent: true, covers: () => false },
];

function classOf(entry: Entry): string | undefined {
  const names = [entry.only && `only-${entry.only}`, entry.urgent && "urgent"].filter(Boolean);
  return names.length > 0 ? names.join(" ") : undefined;
}

/** One markup: a bar within the thumb's reach on the phone, the top row from 900 px. */
function MainNavigation({ path }: { path: string }) {
  return (
    <nav class="bar" aria-label={t.mainNavigation}>
      <ul>
        {ENTRIES.map((entry) => (
          <li key={entry.href} class={classOf(entry)}>
            <a href={entry.href} {...(entry.covers(path) && { "aria-current": "true" as const })}>
              <Icon name={entry.icon} />
              <span>{entry.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function Header() {
  const { path } = useFrame().here;
  const inKantorku = path.startsWith("/kantorku");
  const hasOwnSearch = path === "/" || path === "/cari";
  return (
    <header class="header">
      <div class="wrap header-row">
        <a class="brand" href="/">
          <Brand />
        </a>
        {!hasOwnSearch && (
          <div class="header-search">
            <LivingSearchForm
              action="/cari"
              id="cari-atas"
              label={t.searchLabel}
              placeholder={t.search}
              tone="small"
            />
          </div>
        )}
        <MainNavigation path={path} />
        <a class="pill" href="/kantorku" {...(inKantorku && { "aria-current": "true" as const })}>
          <Icon name="signin" />
          {t.kantorku}
        </a>
      </div>
    </header>
  );
}
