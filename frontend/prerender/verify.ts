/** Compares the folder with the snapshot: every address, its exact bytes, and nothing else. */
import type { PrerenderedSite } from "./site.ts";

export async function differences(site: PrerenderedSite): Promise<string[]> {
  const { lines } = await site.api.snapshot();
  const { pages, documents, leftovers } = await site.files.list();
  const found = [...leftovers.map((file) => `left over: ${file}`)];
  const expected = new Set<string>();
  for await (const { path, etag } of lines) {
    expected.add(path);
    if (!pages.has(path) || !documents.has(path)) found.push(`missing: ${path}`);
    else if (!(await site.isRight(path, etag))) found.push(`different: ${path}`);
  }
  for (const path of new Set([...pages, ...documents])) {
    if (!expected.has(path)) found.push(`not published: ${path}`);
  }
  return found;
}
