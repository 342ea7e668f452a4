/** Words as the API's search compares them (`api/search/text.py`): a test holds the two together. */
import { stemmer } from "@orama/stemmers/indonesian";

const STEM_MARK = "_";
const WORD = /[a-z0-9]+/g;
const HYPHENED = /[a-z0-9]+(?:[-’'.][a-z0-9]+)+/g;
const JOINTS = /[-’'.]/g;
const MARKS = /[^\0-\x7f]/g;

const stems = new Map<string, string>();

export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    found = stemmer(word);
    stems.set(word, found);
  }
  return found;
}

const plain = (text: string): string => text.normalize("NFKD").replace(MARKS, "").toLowerCase();

export const words = (text: string): string[] => plain(text).match(WORD) ?? [];

export function indexedWords(text: string): string[] {
  const flat = plain(text);
  const joined = (flat.match(HYPHENED) ?? []).map((word) => word.replace(JOINTS, ""));
  return [...(flat.match(WORD) ?? []), ...joined];
}

export const stemTerm = (word: string): string => STEM_MARK + stem(word);

export const asStemTerm = (term: string): string => (term.startsWith(STEM_MARK) ? term : stemTerm(term));

export function indexTerms(text: string): string[] {
  const found = indexedWords(text);
  return [...found, ...found.map(stemTerm)];
}
