import type { SearchDocument } from "../../api/documents";
import { t } from "../../i18n/id";
import { words } from "../../i18n/id/search";
import { v } from "../../i18n/id/views";
import { useFrame } from "../../site";
import { Head } from "../../ui/Head";
import { Icon } from "../../ui/Icon";
import { Rows } from "../../ui/Rows";
import { SearchForm } from "../../ui/SearchForm";
import { Section } from "../../ui/Section";
import { SearchOutcome } from "./SearchOutcome";
import { TypeFilter } from "./TypeFilter";
import { useSearch } from "./use-search";
import { useUnmet } from "./use-unmet";

function Hints({ document }: { document: SearchDocument }) {
  return (
    <div class="search-hints">
      {document.hints.length > 0 && (
        <Section title={words.searchStart}>
          <Rows rows={document.hints} />
        </Section>
      )}
      <p class="section">
        <a class="way-on" href="/layanan">
          {v.allServices}
          <Icon name="arrow" />
        </a>
      </p>
    </div>
  );
}

export function SearchView({ document }: { document: SearchDocument }) {
  const { here } = useFrame();
  const q = (here.query.q ?? "").trim();
  const outcome = useSearch(q, here.query.type, here.query.page);
  useUnmet(q, outcome);
  return (
    <>
      <Head crumbs={document.breadcrumbs} title={document.title} />
      <div class="wrap reading search-page">
        <SearchForm
          action="/cari"
          id="cari-halaman"
          label={t.searchLabel}
          placeholder={v.searchPlaceholder}
          value={q}
        />
        {q && <TypeFilter path={document.path} q={q} outcome={outcome} />}
        {q ? <SearchOutcome outcome={outcome} q={q} document={document} /> : <Hints document={document} />}
      </div>
    </>
  );
}
