/** The policy that the public portal is served with, by whatever host. The embedded server's is compared with it. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types kota-richtext kota-sw",
];

/** `style` is the hash of the sheet inside prerendered pages, as a policy names it: `sha256-…`. */
export function policy(style?: string): string {
  const directives = style
    ? DIRECTIVES.map((directive) =>
        directive.startsWith("style-src") ? `${directive} '${style}'` : directive,
      )
    : DIRECTIVES;
  return directives.join("; ");
}

/** Frames can be forbidden by a header only. */
export const policyInPage = (style: string): string => policy(style).replace("frame-ancestors 'none'; ", "");
