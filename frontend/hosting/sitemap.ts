/** What search engines are told. A prototype asks them to stay away. */
const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

export interface Place {
  path: string;
  updatedAt: string | null;
}

export function sitemap(base: string, demo: boolean, places: Place[]): string {
  const urls = (demo ? [] : places)
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, updatedAt }) => {
      const date = updatedAt ? `<lastmod>${escapeXml(updatedAt)}</lastmod>` : "";
      return `<url><loc>${escapeXml(base + encodeURI(path))}</loc>${date}</url>`;
    });
  const open = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...urls, "</urlset>", ""].join("\n");
}

export function robots(base: string, demo: boolean): string {
  if (demo) return "User-agent: *\nDisallow: /\n";
  return `User-agent: *\nDisallow: /admin/\nDisallow: /api/\n\nSitemap: ${base}/sitemap.xml\n`;
}
