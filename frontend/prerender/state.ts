/** What this program knows, kept beside the pages. Written last, so it never claims what is not there. */
import { readFile } from "node:fs/promises";
import { writeWhole } from "./files.ts";

export interface Page {
  etag: string;
  updatedAt: string | null;
  /** Other addresses that lead here. */
  also: string[];
}

export interface State {
  /** What made the pages: build, program, mode and public address. Another one makes all of them anew. */
  maker: string;
  cursor: string;
  pages: Record<string, Page>;
  moved: Record<string, string>;
  gone: Record<string, string>;
}

export const emptyState = (maker: string): State => ({ maker, cursor: "", pages: {}, moved: {}, gone: {} });

export async function readState(file: string): Promise<State | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as State;
  } catch {
    return null;
  }
}

export const writeState = (file: string, state: State): Promise<void> =>
  writeWhole(file, JSON.stringify(state));

export function rememberMove(state: State, from: string, to: string): void {
  if (from !== to) state.moved[from] = to;
  delete state.moved[to];
  delete state.gone[from];
  for (const [old, target] of Object.entries(state.moved)) if (target === from) state.moved[old] = to;
}

export function rememberWithdrawal(state: State, path: string, reason: string): void {
  delete state.pages[path];
  delete state.moved[path];
  state.gone[path] = reason;
}

/** Something is at this address again. */
export function rememberPage(state: State, path: string, page: Page): void {
  state.pages[path] = page;
  delete state.moved[path];
  delete state.gone[path];
}

/** Where every old address leads, by where its page is now: to a page, or to its end. */
export function deadAddresses(state: State): { moved: Map<string, string>; gone: Set<string> } {
  const moved = new Map<string, string>();
  const gone = new Set(Object.keys(state.gone).filter((path) => !state.pages[path]));
  for (const [path, { also }] of Object.entries(state.pages))
    for (const other of also) if (!state.pages[other]) moved.set(other, path);
  for (const [from, to] of Object.entries(state.moved)) {
    if (state.pages[from]) continue;
    if (state.pages[to]) moved.set(from, to);
    else gone.add(from);
  }
  for (const path of moved.keys()) gone.delete(path);
  return { moved, gone };
}
