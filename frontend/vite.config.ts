import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { fixtureApi } from "./dev/fixture-api.ts";

/** The policy the public portal is served with; `vite preview` uses it too, so that a breach shows early. */
const CONTENT_SECURITY_POLICY = [
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
  "trusted-types kota-richtext",
].join("; ");

/** Nothing is preloaded by script (all styles are one sheet), so Vite's 1 kB helper for it is left out. */
const withoutPreloadHelper: Plugin = {
  name: "without-preload-helper",
  enforce: "pre",
  load: (id) =>
    id.includes("vite/preload-helper") ? "export const __vitePreload = (load) => load();" : null,
};

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [withoutPreloadHelper, fixtureApi()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    cssCodeSplit: false,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Few files: what every page needs, what most pages need, and one for each kind of page.
          groups: [
            {
              name: "base",
              test: /node_modules|src\/(shell\/(?!dead-ends)|state|api|i18n\/id\/index)|src\/[^/]+$|ui\/(Head|Icon|icons|SearchForm|Streams|Origin|Rows|Section)\./,
              priority: 2,
            },
            {
              name: "parts",
              test: /src\/(ui\/(?!Door|field-icons|FilterChips|notes)|blocks|security)\//,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  preview: { headers: { "Content-Security-Policy": CONTENT_SECURITY_POLICY } },
  test: { include: ["src/**/*.test.{ts,tsx}"], environment: "node" },
});
