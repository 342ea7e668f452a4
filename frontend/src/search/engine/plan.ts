/** What a question asks for: its words, each with everything that would answer it (`api/search/plan.py`). */
import type { Rules } from "./data";
import type { Dictionary } from "./dictionary";
import { asStemTerm, stem, stemTerm, words } from "./text";
import type { Vocabulary } from "./vocabulary";

export type FormKind = "typed" | "meaning" | "beginning" | "corrected";

export interface Form {
  /** Terms of the index that must all be there. */
  terms: string[];
  quality: number;
  kind: FormKind;
  shown: string;
}

export interface Concept {
  spoken: string;
  weight: number;
  forms: Form[];
}

export interface Plan {
  concepts: Concept[];
  /** The question as the whole name of something. */
  names: string[];
  suggestion: string | null;
  /** The share of the question that an answer must answer. */
  enough: number;
}

export class Planner {
  constructor(
    private readonly rules: Rules,
    private readonly vocabulary: Vocabulary,
    private readonly dictionary: Dictionary,
    /** Which part of all services has a term. */
    private readonly share: (term: string) => number,
  ) {}

  plan(question: string): Plan {
    const { rules } = this;
    let left = this.vocabulary.spoken(question).slice(0, rules.most_words);
    const concepts: Concept[] = [];
    while (left.length > 0) {
      const [length, key] = this.#next(left);
      const phrase = left.slice(0, length).join(" ");
      left = left.slice(length);
      concepts.push(this.#concept(phrase, key, left.length === 0));
    }
    const heavy = concepts.filter(
      ({ weight }) => weight !== rules.light_weight && weight !== rules.unknown_weight,
    ).length;
    return {
      concepts,
      names: namesOf(concepts, words(question).slice(0, rules.most_words)),
      suggestion: suggestionOf(question, concepts),
      enough: Math.max(rules.least_enough, rules.enough - rules.less_per_word * Math.max(0, heavy - 2)),
    };
  }

  #next(left: string[]): [length: number, key: string] {
    const [length, key] = this.vocabulary.longest(left);
    const [first = "", second = ""] = left;
    if (length === 1 && second && this.dictionary.has(first + second)) return [2, first + second];
    return [length, key];
  }

  #concept(phrase: string, key: string, isLast: boolean): Concept {
    const { rules, vocabulary } = this;
    const own = !phrase.includes(" ") || key.includes(" ") ? phrase : key;
    const forms = ownForms(own, rules);
    if (vocabulary.outside.has(key)) return { spoken: phrase, weight: rules.outside_weight, forms };
    forms.push(...this.#meanings(key));
    if (!phrase.includes(" ")) forms.push(...this.#guesses(phrase, vocabulary.has(key), isLast));
    return { spoken: phrase, weight: this.#weight(key, forms), forms };
  }

  #meanings(key: string): Form[] {
    return [...this.vocabulary.alternatives(key)].map(([phrase, quality]) => ({
      terms: phrase.split(" ").map(stemTerm),
      quality,
      kind: "meaning",
      shown: phrase,
    }));
  }

  #guesses(word: string, hasEntry: boolean, isLast: boolean): Form[] {
    const known = hasEntry || this.dictionary.has(word) || this.dictionary.hasStem(stem(word));
    if (known && !isLast) return [];
    const longer = this.dictionary.beginning(word).map(
      (other): Form => ({
        terms: [other],
        quality: this.rules.beginning,
        kind: "beginning",
        shown: other,
      }),
    );
    return known || longer.length > 0 ? longer : this.#corrections(word);
  }

  #corrections(word: string): Form[] {
    const { rules } = this;
    const forms: Form[] = [];
    const add = (terms: string[], quality: number, shown: string) =>
      forms.push({ terms, quality, kind: "corrected", shown });
    const halves = this.dictionary.halves(word);
    if (halves) add(halves.map(stemTerm), rules.corrected[1] ?? 0, halves.join(" "));
    for (const [other, errors] of this.dictionary.near(word, this.vocabulary.singleWords())) {
      const quality = rules.corrected[errors] ?? 0;
      add([other], quality, other);
      add([stemTerm(other)], quality * rules.stem, other);
      for (const form of this.#meanings(other)) add(form.terms, quality * form.quality, other);
    }
    return forms;
  }

  #weight(key: string, forms: Form[]): number {
    const { rules } = this;
    if (this.vocabulary.light.has(key)) return rules.light_weight;
    for (const form of forms) {
      const share = Math.min(...form.terms.map((term) => this.share(asStemTerm(term))));
      if (share > 0) {
        const rarity = Math.log(1 + 1 / share) / Math.log(1 + rules.rare);
        return Math.max(rules.least_weight, Math.min(1, rarity));
      }
    }
    return rules.unknown_weight;
  }
}

function ownForms(phrase: string, rules: Rules): Form[] {
  const spoken = phrase.split(" ");
  return [
    { terms: spoken, quality: 1, kind: "typed", shown: phrase },
    { terms: spoken.map(stemTerm), quality: rules.stem, kind: "typed", shown: phrase },
  ];
}

function namesOf(concepts: Concept[], typed: string[]): string[] {
  const spoken = concepts.flatMap((concept) => concept.spoken.split(" "));
  const meant = concepts.flatMap((concept) => likeliest(concept).split(" "));
  const ways = [typed, spoken, meant].filter((way) => way.length > 0);
  return [...new Set(ways.map((way) => way.map(stemTerm).join(" ")))];
}

const likeliest = ({ forms, spoken }: Concept): string =>
  (forms.find(({ kind }) => kind === "meaning" || kind === "corrected") ?? forms[0])?.shown ?? spoken;

function suggestionOf(question: string, concepts: Concept[]): string | null {
  const slipped = new Map<string, string>();
  for (const { spoken, forms } of concepts) {
    const corrected = forms.find(({ kind }) => kind === "corrected");
    if (corrected) slipped.set(spoken, corrected.shown);
  }
  if (slipped.size === 0) return null;
  return words(question)
    .map((word) => slipped.get(word) ?? word)
    .join(" ");
}
