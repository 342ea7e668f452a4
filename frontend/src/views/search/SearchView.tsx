import type { SearchDocument } from "../../api/documents";
import { t } from "../../i18n/id";
import { words } from "../../i18n/id/search";
import { TYPE_NAMES } from "../../i18n/id/types";
import { v } from "../../i18n/id/views";
import { useFrame } from "../../site";
import { FilterChips } from "../../ui/FilterChips";
import { Head } from "../../ui/Head";
import { Icon } from "../../ui/Icon";
import { Rows } from "../../ui/Rows";
import { SearchForm } from "../../ui/SearchForm";
import { Section } from "../../ui/Section";
import { SearchOutcome } from "./SearchOutcome";
import { useSearch } from "./use-search";
import { useUnmet } from "./use-unmet";

const FILTERS = ["service", "agency", "place", "news", "announcement", "event", "document"];

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
  const choices = [
    { value: "", label: v.everything },
    ...FILTERS.map((value) => ({ value, label: TYPE_NAMES[value] ?? value })),
  ];
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
        {q && (
          <FilterChips
            label={words.searchFilter}
            path={document.path}
            query={here.query}
            name="type"
            choices={choices}
          />
        )}
        {q ? <SearchOutcome outcome={outcome} q={q} document={document} /> : <Hints document={document} />}
      </div>
    </>
  );
}
