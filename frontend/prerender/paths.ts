/** From portal addresses to files, and never to a file outside the folder. */
import { createHash } from "node:crypto";
import { join } from "node:path";

/** Ours, not documents': the build's files, and what this program keeps to itself. */
export const OWN_FOLDER = ".prerender";
export const ASSETS = "assets";
const BYTES_IN_A_NAME = 255;

/** The folder of a portal address below `out`, or null when no file may be there. */
export function folderOf(out: string, path: string): string | null {
  if (!path.startsWith("/")) return null;
  const segments = path === "/" ? [] : path.slice(1).split("/");
  if (segments[0] === ASSETS || !segments.every(isSafe)) return null;
  return join(out, ...segments);
}

function isSafe(segment: string): boolean {
  if (segment === "" || segment.startsWith(".") || /[\\\0]/.test(segment)) return false;
  return !/^index\.(html|json)$/.test(segment) && Buffer.byteLength(segment) <= BYTES_IN_A_NAME;
}

/** Where the CMS leaves word that a page was withdrawn; `api/published/prerendered.py` names it the same. */
export const tombstoneOf = (out: string, path: string): string =>
  join(out, OWN_FOLDER, "withdrawn", createHash("sha256").update(path).digest("hex"));
