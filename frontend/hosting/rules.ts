/** What a host must know besides the files: where addresses moved, which are gone, and the headers. */
import { policy } from "./policy.ts";

const ONE_YEAR = "public, max-age=31536000, immutable";

export interface Addresses {
  moved: Map<string, string>;
  gone: Set<string>;
}

/** Sorted, so that the same knowledge gives the same file. */
const sorted = <T>(entries: Iterable<[string, T]>): [string, T][] =>
  [...entries].sort(([one], [other]) => (one < other ? -1 : 1));

const encoded = (path: string): string => encodeURI(path).replace(/[?#]/g, encodeURIComponent);

/** For hosts that read `_redirects` (Netlify, Cloudflare Pages and others). */
export function redirectsFile({ moved, gone }: Addresses): string {
  const lines = sorted(moved).flatMap(([from, to]) => [
    `${encoded(from)} ${encoded(to)} 301`,
    `${encoded(from)}/index.json ${encoded(to)}/index.json 301`,
  ]);
  const ends = [...gone].sort().map((path) => `${encoded(path)} /410.html 410`);
  return [...lines, ...ends, ""].join("\n");
}

/** For hosts that read `_headers`. */
export function headersFile(style: string, demo: boolean): string {
  const everywhere = [
    `Content-Security-Policy: ${policy(style)}`,
    "Referrer-Policy: same-origin",
    "X-Content-Type-Options: nosniff",
    "Cache-Control: no-cache",
    ...(demo ? ["X-Robots-Tag: noindex"] : []),
  ];
  const files = ["! Cache-Control", `Cache-Control: ${ONE_YEAR}`];
  const block = (path: string, lines: string[]) => [path, ...lines.map((line) => `  ${line}`)];
  return [...block("/*", everywhere), ...block("/assets/*", files), ""].join("\n");
}

const quoted = (text: string): string => `"${text.replace(/[\\"$]/g, (sign) => `\\${sign}`)}"`;

/** Two maps for `nginx.conf`, on `$uri` (decoded, without query). */
export function nginxMaps({ moved, gone }: Addresses): { moved: string; gone: string } {
  const to = sorted(moved).flatMap(([from, path]) => [
    `${quoted(from)} ${quoted(encoded(path))};`,
    `${quoted(`${from}/index.json`)} ${quoted(`${encoded(path)}/index.json`)};`,
  ]);
  const ends = [...gone]
    .sort()
    .flatMap((path) => [`${quoted(path)} 1;`, `${quoted(`${path}/index.json`)} 1;`]);
  return { moved: `${to.join("\n")}\n`, gone: `${ends.join("\n")}\n` };
}

/** The headers as nginx says them. */
export function nginxHeaders(style: string, demo: boolean): string {
  const headers = [
    ["Content-Security-Policy", policy(style)],
    ["Referrer-Policy", "same-origin"],
    ["X-Content-Type-Options", "nosniff"],
    ...(demo ? [["X-Robots-Tag", "noindex"]] : []),
  ];
  return `${headers.map(([name, value]) => `add_header ${name} "${value}" always;`).join("\n")}\n`;
}
