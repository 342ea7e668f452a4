/** A title cut where a typed word begins a word of it: `[text, isMatch]`, in order. */
export type Piece = [text: string, matched: boolean];

const FORGIVING_FROM = 4;

/** How many letters of `word` answer what was typed; of a longer word the last letter may differ: akte, akta. */
function answered(word: string, typed: string): number {
  let same = 0;
  while (same < typed.length && word[same] === typed[same]) same += 1;
  const enough = typed.length >= FORGIVING_FROM ? typed.length - 1 : typed.length;
  return same >= enough ? same : 0;
}

const WORD = /[\p{L}\p{N}]+/gu;

export function marked(title: string, query: string): Piece[] {
  const typed = (query.toLowerCase().match(WORD) ?? []).filter((word) => word.length > 1);
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of title.matchAll(WORD)) {
    const word = found[0].toLowerCase();
    const length = Math.max(0, ...typed.map((beginning) => answered(word, beginning)));
    if (length === 0) continue;
    if (found.index > end) pieces.push([title.slice(end, found.index), false]);
    end = found.index + length;
    pieces.push([title.slice(found.index, end), true]);
  }
  if (end < title.length) pieces.push([title.slice(end), false]);
  return pieces;
}
