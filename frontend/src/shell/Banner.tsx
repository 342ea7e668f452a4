import { t } from "../i18n/id";
import { useFrame } from "../site";

/** First on every page of the prototype: not closable, not sticky. */
export function Banner() {
  const { site } = useFrame();
  return (
    <>
      {site.mode === "demo" && (
        <aside class="banner" aria-label={t.aboutThisSite}>
          <p class="wrap">
            <b>{t.bannerLead}</b> {t.banner}
          </p>
        </aside>
      )}
      {site.preview && (
        <p class="preview-ribbon" role="status">
          <span class="wrap">{t.previewRibbon}</span>
        </p>
      )}
    </>
  );
}
