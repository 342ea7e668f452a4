/**
 * The only way from a string to HTML. The API has cleaned its HTML already; this cleans it once more by writing every
 * allowed tag anew without its attributes, and escaping every other `<`.
 */
const ALLOWED = new Set(["p", "h3", "h4", "b", "strong", "i", "em", "ul", "ol", "li", "a", "br"]);
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<|>/g;
const HREF = /(?:^|\s)href\s*=\s*("([^"]*)"|'([^']*)')/i;
const SAFE_HREF = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

const escapeAttribute = (value: string): string =>
  value.replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function openLink(attributes: string): string {
  const match = HREF.exec(attributes);
  const href = match?.[2] ?? match?.[3] ?? "";
  return SAFE_HREF.test(href) ? `<a href="${escapeAttribute(href)}">` : "<a>";
}

function rewriteTag(whole: string, slash?: string, name?: string, attributes?: string): string {
  if (name === undefined) return whole === "<" ? "&lt;" : "&gt;";
  const tag = name.toLowerCase();
  if (!ALLOWED.has(tag)) return "";
  if (tag === "a" && !slash) return openLink(attributes ?? "");
  return `<${slash ?? ""}${tag}>`;
}

export const cleanHtml = (html: string): string => html.replace(TAG, rewriteTag);

/** Where no heading precedes the text, its h3 would skip a level. */
const raise = (clean: string): string =>
  clean.replace(/<(\/?)h3>/g, "<$1h2>").replace(/<(\/?)h4>/g, "<$1h3>");

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(html: string, raiseHeadings: boolean): string },
  ): { createHTML(html: string, raiseHeadings: boolean): unknown };
}

const rules = {
  createHTML: (html: string, raiseHeadings: boolean): string =>
    raiseHeadings ? raise(cleanHtml(html)) : cleanHtml(html),
};

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
/** Cleaning is inside the policy: there is no TrustedHTML that has not passed it. */
const policy = factory?.createPolicy("kota-richtext", rules) ?? rules;

/** Preact hands the value to `innerHTML` untouched, so a TrustedHTML may stand where its types say string. */
export const toTrustedHtml = (html: string, raiseHeadings: boolean): string =>
  policy.createHTML(html, raiseHeadings) as string;
