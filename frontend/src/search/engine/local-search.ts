/** The search in the browser: MiniSearch finds who has which term, and the API's rules say what that is worth. */
import MiniSearch, { type SearchResult } from "minisearch";
import type { Level, Searchable, SearchData } from "./data";
import { Dictionary } from "./dictionary";
import { type Concept, type Plan, Planner } from "./plan";
import { indexedWords, indexTerms, stemTerm, words } from "./text";
import { Vocabulary } from "./vocabulary";

export interface LocalHit {
  document: Searchable;
  /** The share of the question that is answered, and a little that orders equals. */
  score: number;
}

export interface LocalAnswer {
  plan: Plan;
  hits: LocalHit[];
}

const LEVELS: Level[] = ["title", "names", "summary", "owner", "text"];
/** Scores that differ by less are equal; of equals the one whose title says least besides comes first. */
const same = (score: number): number => Math.round(score * 1000);
const asIs = (term: string): string => term;

export class LocalSearch {
  readonly #data: SearchData;
  readonly #index: MiniSearch<{ id: number } & Record<Level, string>>;
  readonly #planner: Planner;
  readonly #wholeNames: Set<string>[];

  constructor(data: SearchData) {
    this.#data = data;
    this.#index = new MiniSearch({ fields: LEVELS, tokenize: indexTerms, processTerm: asIs });
    this.#index.addAll(data.documents.map((document, id) => ({ id, ...textsOf(document) })));
    this.#wholeNames = data.documents.map(
      (document) => new Set([...wholeNames(document)].map((name) => words(name).map(stemTerm).join(" "))),
    );
    const { known, said, services } = countWords(data.documents);
    this.#planner = new Planner(
      data.rules,
      new Vocabulary(data.vocabulary, data.rules),
      new Dictionary(known, data.rules),
      (term) => (said.get(term) ?? 0) / Math.max(1, services),
    );
  }

  /** Whether what is not found here is nowhere. */
  get complete(): boolean {
    return this.#data.complete;
  }

  /** What answers the question, the best first. */
  search(question: string): LocalAnswer {
    const plan = this.#planner.plan(question);
    const terms = [...new Set(plan.concepts.flatMap(({ forms }) => forms.flatMap((form) => form.terms)))];
    if (terms.length === 0) return { plan, hits: [] };
    const found = this.#index.search({ queries: terms, combineWith: "OR" } as never, {
      tokenize: (term) => [term],
      processTerm: asIs,
    });
    const total = plan.concepts.reduce((sum, { weight }) => sum + weight, 0);
    const hits = found
      .map((result) => this.#hit(result, plan, total))
      .filter(({ score }) => score >= plan.enough);
    hits.sort(
      (one, other) =>
        same(other.score) - same(one.score) || one.document.title.length - other.document.title.length,
    );
    return { plan, hits };
  }

  #hit(result: SearchResult, plan: Plan, total: number): LocalHit {
    const { rules, documents } = this.#data;
    const id = result.id as number;
    const document = documents[id] as Searchable;
    const levels = new Map(Object.entries(result.match).map(([term, fields]) => [term, bestLevel(fields)]));
    let score = rules.type_order[document.type] ?? 0;
    for (const concept of plan.concepts) {
      score += (concept.weight / total) * this.#worth(concept, levels);
    }
    const names = this.#wholeNames[id];
    score += rules.whole_name * plan.names.filter((name) => names?.has(name)).length;
    return { document, score };
  }

  #worth({ forms }: Concept, levels: Map<string, number>): number {
    let best = 0;
    for (const { terms, quality } of forms) {
      const worst = Math.max(...terms.map((term) => levels.get(term) ?? LEVELS.length));
      const level = LEVELS[worst];
      if (level) best = Math.max(best, quality * this.#data.rules.levels[level]);
    }
    return best;
  }
}

const bestLevel = (fields: string[]): number =>
  Math.min(...fields.map((field) => LEVELS.indexOf(field as Level)));

const joined = (pairs: [string, string][]): string => pairs.map(([, name]) => name).join(" ");

function textsOf({ title, names, summary, owner, text }: Searchable): Record<Level, string> {
  return { title, names: joined(names), summary, owner: joined(owner), text };
}

/** A keyword of one word is no name: many documents share it. */
function* wholeNames({ title, names }: Searchable): Generator<string> {
  yield title;
  for (const [kind, name] of names) if (kind !== "keyword" || words(name).length > 1) yield name;
}

function countWords(documents: Searchable[]) {
  const known = new Map<string, number>();
  const said = new Map<string, number>();
  let services = 0;
  for (const document of documents) {
    const { title, names, summary, owner } = textsOf(document);
    for (const word of new Set(indexedWords(`${title} ${names} ${summary} ${owner}`))) add(known, word);
    if (document.type !== "service") continue;
    services += 1;
    for (const term of new Set(indexedWords(`${title} ${names} ${summary}`).map(stemTerm))) add(said, term);
  }
  return { known, said, services };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
