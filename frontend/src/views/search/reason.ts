import type { SearchRow } from "../../api/documents";
import { words } from "../../i18n/id/search";

/** Why a row was found, where its title does not say it; what the row shows anyway needs no reason. */
export function reasonOf({ matched }: SearchRow): string | null {
  if (!matched) return null;
  const { by, word, text } = matched;
  if (by === "text") return words.inText(word);
  if (!text) return null;
  if (by === "former_name") return words.formerNow(text);
  if (by === "vocabulary") return words.meant(word, text);
  return ["keyword", "alias", "abbreviation"].includes(by) ? words.alsoCalled(text) : null;
}
