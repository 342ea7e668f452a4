/** Which pages a reader without a connection can open. Kept on the device with the shell, as nothing can be fetched then. */
import { useEffect, useState } from "preact/hooks";
import { Section } from "../ui/Section";
import { PAGES } from "./saved";

const words = {
  title: "Yang bisa dibuka tanpa sambungan",
  lead: "Halaman yang pernah Anda buka tersimpan di perangkat ini. Halaman ini belum.",
};

interface Kept {
  path: string;
  title: string;
}

const TITLE = /<title>([^<]*?)(?: · [^<·]*)?<\/title>|"title":"((?:[^"\\]|\\.)*)"/;

/** A page's title as its HTML or its document says it. */
export function titleIn(text: string): string {
  const [, html, json] = TITLE.exec(text) ?? [];
  if (json !== undefined) return JSON.parse(`"${json}"`);
  return (html ?? "")
    .replace(/&lt;/g, "<")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

/** The portal address that a kept answer shows. */
export const pathOf = (address: string): string =>
  new URL(address).pathname.replace(/^\/api\/v1\/documents/, "").replace(/(\/index\.json|\/)$/, "") || "/";

async function readKept(): Promise<Kept[]> {
  const cache = await caches.open(PAGES);
  const kept = new Map<string, string>();
  for (const request of await cache.keys()) {
    const path = pathOf(request.url);
    const title = titleIn((await (await cache.match(request))?.text()) ?? "");
    if (title && !kept.has(path)) kept.set(path, title);
  }
  return [...kept].map(([path, title]) => ({ path, title }));
}

export function SavedPages() {
  const [pages, show] = useState<Kept[]>([]);
  useEffect(() => {
    if ("caches" in window) readKept().then(show, () => undefined);
  }, []);
  if (pages.length === 0) return null;
  return (
    <div class="wrap">
      <Section title={words.title} lead={words.lead}>
        <ul class="ways">
          {pages.map(({ path, title }) => (
            <li key={path}>
              <a href={path}>{title}</a>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
