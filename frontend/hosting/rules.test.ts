import { expect, it } from "vitest";
import { policy, policyInPage } from "./policy.ts";
import { headersFile, nginxHeaders, nginxMaps, redirectsFile } from "./rules.ts";
import { robots, sitemap } from "./sitemap.ts";

const ADDRESSES = { moved: new Map([["/lama", "/baru"]]), gone: new Set(["/habis"]) };

it("leads old addresses and their documents on, and ends the others", () => {
  expect(redirectsFile(ADDRESSES)).toBe(
    "/lama /baru 301\n/lama/index.json /baru/index.json 301\n/habis /410.html 410\n",
  );
  expect(nginxMaps(ADDRESSES)).toEqual({
    moved: '"/lama" "/baru";\n"/lama/index.json" "/baru/index.json";\n',
    gone: '"/habis" 1;\n"/habis/index.json" 1;\n',
  });
});

it("cannot be made to say more than an address", () => {
  const hostile = { moved: new Map([['/a"; return 200 $host; #', "/b c\n/d"]]), gone: new Set<string>() };
  expect(nginxMaps(hostile).moved.split("\n")[0]).toBe('"/a\\"; return 200 \\$host; #" "/b%20c%0A/d";');
  expect(redirectsFile(hostile).split("\n")).toHaveLength(3);
});

it("names the sheet's hash in every policy", () => {
  expect(policy("sha256-x")).toContain("style-src 'self' 'sha256-x';");
  expect(policy()).toContain("style-src 'self';");
  expect(policyInPage("sha256-x")).not.toContain("frame-ancestors");
  expect(headersFile("sha256-x", true)).toContain(`Content-Security-Policy: ${policy("sha256-x")}`);
  expect(nginxHeaders("sha256-x", false)).not.toContain("X-Robots-Tag");
});

it("hides a prototype and lists an official portal", () => {
  const places = [{ path: "/wargaku", updatedAt: "2026-11-24T08:00:00+07:00" }];
  expect(sitemap("https://kota.example", true, places)).not.toContain("<url>");
  expect(sitemap("https://kota.example", false, places)).toContain(
    "<url><loc>https://kota.example/wargaku</loc><lastmod>2026-11-24T08:00:00+07:00</lastmod></url>",
  );
  expect(robots("https://kota.example", true)).toBe("User-agent: *\nDisallow: /\n");
  expect(robots("https://kota.example", false)).toContain("Sitemap: https://kota.example/sitemap.xml");
});
