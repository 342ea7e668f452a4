/** The editors' vocabulary, read as `api/search/vocabulary.py` reads it. */
import type { Rules, Term } from "./data";
import { stem, words } from "./text";

const STEPS = 2;

export class Vocabulary {
  readonly outside = new Set<string>();
  readonly light = new Set<string>();
  readonly #meanings = new Map<string, string[]>();
  readonly #ignored = new Set<string>();
  readonly #byStems = new Map<string, string>();

  constructor(
    terms: Term[],
    private readonly rules: Rules,
  ) {
    for (const [term, kind] of terms) {
      if (kind === "ignored") for (const word of words(term)) this.#ignored.add(word);
    }
    for (const term of terms) if (term[1] !== "ignored") this.#add(term);
  }

  #add([term, kind, means]: Term): void {
    const spoken = this.spoken(term);
    if (spoken.length === 0) return;
    const key = spoken.join(" ");
    const phrases = means.split(",").map((part) => this.spoken(part).join(" "));
    if (phrases.some(Boolean)) this.#meanings.set(key, phrases.filter(Boolean));
    if (kind === "light") this.light.add(key);
    if (kind === "outside") this.outside.add(key);
    const stems = spoken.map(stem).join(" ");
    if (kind !== "light" && !this.#byStems.has(stems)) this.#byStems.set(stems, key);
  }

  has(key: string): boolean {
    return this.#meanings.has(key) || this.outside.has(key) || this.light.has(key);
  }

  /** The words of a question that say something; all of them when none does. */
  spoken(question: string): string[] {
    const everything = words(question);
    const telling = everything.filter((word) => word.length > 1 && !this.#ignored.has(word));
    return telling.length > 0 ? telling : everything;
  }

  /** How many of the first words make one entry, and its key. */
  longest(spoken: string[]): [length: number, key: string] {
    for (let length = Math.min(this.rules.most_phrase, spoken.length); length > 0; length -= 1) {
      const phrase = spoken.slice(0, length);
      const key = phrase.join(" ");
      if (this.has(key)) return [length, key];
      const known = this.#byStems.get(phrase.map(stem).join(" "));
      if (known !== undefined) return [length, known];
    }
    return [1, spoken[0] ?? ""];
  }

  /** What an entry means, and what that means in turn, each with how surely. */
  alternatives(key: string): Map<string, number> {
    const found = new Map<string, number>();
    let level = [key];
    for (let step = 1; step <= STEPS; step += 1) {
      level = level.flatMap((phrase) => this.#meanings.get(phrase) ?? []);
      for (const phrase of level) if (!found.has(phrase)) found.set(phrase, this.rules.meaning ** step);
    }
    return found;
  }

  singleWords(): string[] {
    const keys = [...this.#meanings.keys(), ...this.outside, ...this.light];
    return keys.filter((key) => !key.includes(" "));
  }
}
