import type { FieldCard } from "../api/documents";
import { formatNumber } from "../format";
import { v } from "../i18n/id/views";
import { FIELD_ICONS } from "./field-icons";
import { IconShape } from "./Icon";
import { ICONS, type IconPaths } from "./icons";

const iconOf = (field: FieldCard): IconPaths =>
  FIELD_ICONS[field.icon ?? field.slug] ?? FIELD_ICONS[field.slug] ?? ICONS.list;

/** Empty fields are not in the document, so every door leads somewhere. */
export function Doors({ fields }: { fields: FieldCard[] }) {
  return (
    <ul class="doors">
      {fields.map((field) => (
        <li key={field.slug}>
          <a class="door" href={field.path}>
            <IconShape paths={iconOf(field)} />
            <span class="door-name">{field.title}</span>
            {field.summary && <span class="door-words">{field.summary}</span>}
            <span class="door-count">{v.serviceCount(formatNumber(field.service_count))}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
