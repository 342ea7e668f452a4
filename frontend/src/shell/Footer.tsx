import { t } from "../i18n/id";
import { useFrame } from "../site";
import { Brand } from "../ui/Brand";
import { FooterStreams } from "./FooterStreams";

const LINKS = [
  ["/wargaku", t.wargaku],
  ["/layanan", t.everyService],
  ["/kantorku", t.kantorku],
  ["/opd", t.agencies],
  ["/transformasi", t.transformation],
  ["/cari", t.search],
  ["/alih", t.whereOld],
] as const;

export function Footer() {
  const { site } = useFrame();
  return (
    <footer class="footer">
      <FooterStreams />
      <div class="wrap">
        <p class="brand">
          <Brand />
        </p>
        <nav aria-label={t.footerNavigation}>
          <ul class="footer-links">
            {LINKS.map(([href, label]) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
            <li>
              <a href={`${site.apiBase}/api/v1/docs`}>{t.dataApi}</a>
            </li>
          </ul>
        </nav>
        <p class="footer-note">{site.mode === "demo" ? t.footerNote : t.footerNoteOfficial}</p>
      </div>
    </footer>
  );
}
