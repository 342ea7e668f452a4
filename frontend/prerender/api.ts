/** The public API as this program reads it. */
import { createHash } from "node:crypto";

export interface Change {
  sequence: number;
  op: "publish" | "move" | "withdraw";
  id: string;
  path: string;
  previous_path: string | null;
  type: string;
  etag: string | null;
  reason: string | null;
}

export interface Line {
  id: string;
  path: string;
  type: string;
  etag: string;
  /** The document's exact bytes. */
  body: Uint8Array;
}

export type Found = { kind: "live"; body: Uint8Array; etag: string } | { kind: "gone" } | { kind: "moved" };

/** The feed no longer knows the cursor: start from the snapshot. */
export class UnknownCursorError extends Error {}

const PAGE_SIZE = 1000;
const PATIENCE_MS = 60_000;
const BODY = Buffer.from(', "body": ');
const END = Buffer.from('{"next"');

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

export class Api {
  constructor(
    readonly base: string,
    readonly signal: AbortSignal,
  ) {}

  async changes(after: string): Promise<{ results: Change[]; next: string }> {
    const response = await this.#get(`/changes?limit=${PAGE_SIZE}&after=${encodeURIComponent(after)}`);
    if (response.status === 410) throw new UnknownCursorError();
    return (await good(response)).json();
  }

  async document(path: string): Promise<Found> {
    const response = await this.#get(`/documents${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`);
    if (response.status === 301) return { kind: "moved" };
    if (response.status === 404 || response.status === 410) return { kind: "gone" };
    const body = new Uint8Array(await (await good(response)).arrayBuffer());
    return { kind: "live", body, etag: sha256(body) };
  }

  /** The search as data, for browsers that search by themselves. */
  async searchData(size: string): Promise<Uint8Array> {
    const response = await good(await this.#get(`/search/data?size=${size}`));
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Every live document, and the cursor from which the feed goes on. */
  async snapshot(): Promise<{ cursor: string; lines: AsyncGenerator<Line> }> {
    const response = await good(await this.#get("/snapshot"));
    const cursor = response.headers.get("x-next-cursor");
    if (!cursor || !response.body) throw new Error("The snapshot has no cursor");
    return { cursor, lines: readLines(response.body) };
  }

  #get(address: string): Promise<Response> {
    return fetch(`${this.base}/api/v1${address}`, {
      redirect: "manual",
      signal: AbortSignal.any([this.signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
  }
}

async function good(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw new Error(`${response.url}: ${response.status}`);
}

/** The last line is no document: it says that nothing was cut off. */
async function* readLines(stream: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let isWhole = false;
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
    rest = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = rest.indexOf(10, from); end >= 0; end = rest.indexOf(10, from)) {
      const line = rest.subarray(from, end);
      if (line.subarray(0, END.length).equals(END)) isWhole = true;
      else yield parseLine(line);
      from = end + 1;
    }
    rest = rest.subarray(from);
  }
  if (!isWhole) throw new Error("The snapshot broke off");
}

/** The body is taken as it stands, so that its hash is the document's ETag. */
export function parseLine(line: Buffer): Line {
  const at = line.indexOf(BODY);
  const head = JSON.parse(`${line.subarray(0, at).toString("utf8")}}`);
  const body = Uint8Array.from(line.subarray(at + BODY.length, -1));
  if (at < 0 || sha256(body) !== head.etag) throw new Error(`The snapshot's line of ${head.path} is damaged`);
  return { ...head, body };
}
