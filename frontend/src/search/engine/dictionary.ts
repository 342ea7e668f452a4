/** The words of the index: how one begins, and which one was meant by a slip (`api/search/dictionary.py`). */
import type { Rules } from "./data";
import { stem } from "./text";

export class Dictionary {
  readonly #counts: ReadonlyMap<string, number>;
  readonly #stems: Set<string>;
  readonly #byLength = new Map<number, string[]>();

  constructor(
    counts: ReadonlyMap<string, number>,
    private readonly rules: Rules,
  ) {
    this.#counts = counts;
    this.#stems = new Set([...counts.keys()].map(stem));
    for (const word of counts.keys()) {
      const same = this.#byLength.get(word.length);
      if (same) same.push(word);
      else this.#byLength.set(word.length, [word]);
    }
  }

  has(word: string): boolean {
    return this.#counts.has(word);
  }

  hasStem(wordStem: string): boolean {
    return this.#stems.has(wordStem);
  }

  /** The commonest words that begin so, without the word itself. */
  beginning(typed: string): string[] {
    if (typed.length < this.rules.shortest_beginning) return [];
    const found = [...this.#counts.keys()].filter((word) => word !== typed && word.startsWith(typed));
    return found.sort((one, other) => this.#byCount(one, other)).slice(0, this.rules.most_beginnings);
  }

  /** Words that differ by the fewest slips, with their number. */
  near(typed: string, others: string[]): [word: string, errors: number][] {
    const { shortest_beginning, shortest_corrected, two_errors_from, most_corrections } = this.rules;
    if (typed.length < shortest_corrected || !/^[a-z]+$/.test(typed)) return [];
    let fewest = typed.length >= two_errors_from ? 2 : 1;
    const shortest = Math.max(shortest_beginning, typed.length - fewest);
    const longest = typed.length + fewest;
    const choices = new Set(others.filter(({ length }) => length >= shortest && length <= longest));
    for (let length = shortest; length <= longest; length += 1) {
      for (const word of this.#byLength.get(length) ?? []) choices.add(word);
    }
    let close: string[] = [];
    for (const word of choices) {
      const errors = slips(typed, word, fewest);
      if (errors > fewest) continue;
      if (errors < fewest) close = [];
      fewest = errors;
      close.push(word);
    }
    const letters = sorted(typed);
    const rank = (word: string) => (sorted(word) === letters ? 0 : 2) + (word[0] === typed[0] ? 0 : 1);
    close.sort((one, other) => rank(one) - rank(other) || this.#byCount(one, other));
    return close.slice(0, most_corrections).map((word) => [word, fewest]);
  }

  /** Two known words that were written as one. */
  halves(typed: string): [string, string] | null {
    let best: [string, string] | null = null;
    for (let cut = 3; cut < typed.length - 2; cut += 1) {
      const pair: [string, string] = [typed.slice(0, cut), typed.slice(cut)];
      if (!pair.every((half) => this.has(half))) continue;
      if (!best || Math.min(cut, typed.length - cut) > Math.min(best[0].length, best[1].length)) best = pair;
    }
    return best;
  }

  #byCount(one: string, other: string): number {
    return (this.#counts.get(other) ?? 0) - (this.#counts.get(one) ?? 0) || (one < other ? -1 : 1);
  }
}

const sorted = (word: string): string => [...word].sort().join("");

/** Letters more, less, other, or two swapped; more than `most` when there are more than that. */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most + 1) return most + 1;
    before = above;
    above = row;
  }
  return at(above, other.length);
}

const at = (row: number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
