import type { Row } from "../../api/documents";

/** The search as the API gives it: rules, vocabulary and documents. See docs/api.md. */
export interface Rules {
  levels: Record<Level, number>;
  stem: number;
  meaning: number;
  beginning: number;
  corrected: number[];
  enough: number;
  less_per_word: number;
  least_enough: number;
  light_weight: number;
  unknown_weight: number;
  outside_weight: number;
  least_weight: number;
  rare: number;
  whole_name: number;
  type_order: Record<string, number>;
  shortest_beginning: number;
  shortest_corrected: number;
  two_errors_from: number;
  most_words: number;
  most_phrase: number;
  most_beginnings: number;
  most_corrections: number;
}

export type Level = "title" | "names" | "summary" | "owner" | "text";

/** A word of citizens, what the entry says of it, and what it means. */
export type Term = [term: string, kind: string, means: string];

export interface Searchable {
  type: Row["type"];
  path: string;
  title: string;
  summary: string;
  names: [kind: string, name: string][];
  owner: [kind: string, name: string][];
  text: string;
  quick_exit: boolean;
  provenance: Row["provenance"];
}

export interface SearchData {
  /** Not of a city with more documents than a phone should load. */
  complete: boolean;
  rules: Rules;
  vocabulary: Term[];
  documents: Searchable[];
}
