import type { InformationClass, ListDocument, ListRow } from "../../api/documents";
import { words } from "../../i18n/id/list";
import { v } from "../../i18n/id/views";
import { useFrame } from "../../site";
import { FilterChips } from "../../ui/FilterChips";
import { noteOf } from "../../ui/notes";
import { Rows } from "../../ui/Rows";

const CLASSES: InformationClass[] = ["berkala", "serta-merta", "setiap-saat"];

function yearsOf(items: ListRow[]): string[] {
  const years = new Set(items.flatMap((row) => (row.year ? [String(row.year)] : [])));
  return [...years].sort().reverse();
}

/** Public information by class and year; both stand in the address. */
export function InformationList({ document }: { document: ListDocument }) {
  const { query } = useFrame().here;
  const { golongan = "", tahun = "" } = query;
  const items: ListRow[] = document.items;
  const shown = items.filter(
    (row) => (!golongan || row.information_class === golongan) && (!tahun || String(row.year) === tahun),
  );
  const all = { value: "", label: v.everything };
  const classes = CLASSES.map((value) => ({ value, label: v.classes[value] }));
  const years = yearsOf(items).map((value) => ({ value, label: value }));
  const common = { path: document.path, query };
  return (
    <div class="section">
      <FilterChips {...common} label={words.filterClass} name="golongan" choices={[all, ...classes]} />
      {years.length > 1 && (
        <FilterChips {...common} label={words.filterYear} name="tahun" choices={[all, ...years]} />
      )}
      {shown.length > 0 ? <Rows rows={shown} note={noteOf} /> : <p class="panel">{v.emptyList}</p>}
    </div>
  );
}
