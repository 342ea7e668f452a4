/** What a reader without a connection is told of the page that is open. */
import { formatDate } from "../format";

/** Where the service worker keeps visited pages. */
export const PAGES = "kota-halaman";

const words = { strip: (date: string) => `Tanpa sambungan. Salinan tersimpan tanggal ${date}.` };

export function SavedStrip({ at }: { at: string }) {
  return (
    <p class="banner saved" role="status">
      <span class="wrap">{words.strip(formatDate(at))}</span>
    </p>
  );
}

/** True where a whole copy of this page can be opened, though not its document alone. */
export async function savedHere(): Promise<boolean> {
  if (!("caches" in window)) return false;
  const cache = await caches.open(PAGES);
  return (await cache.match(location.pathname)) !== undefined;
}
