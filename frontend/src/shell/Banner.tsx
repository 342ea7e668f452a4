import { t } from "../i18n/id";
import { useFrame } from "../site";

/** First on every page of the prototype: not closable, not sticky. */
export function Banner() {
  const { site } = useFrame();
  return (
    <>
      {site.mode === "demo" && (
        <p class="banner">
          <span class="wrap">
            <b>{t.bannerLead}</b> {t.banner}
          </span>
        </p>
      )}
      {site.preview && (
        <p class="preview-ribbon" role="status">
          <span class="wrap">{t.previewRibbon}</span>
        </p>
      )}
    </>
  );
}
