/** Answers the API's addresses from `fixtures/`, for `npm run dev` and `npm run preview` without a CMS. */
import { readdirSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import type { Connect, Plugin } from "vite";

/** Any folder of documents can be looked at: `FIXTURES=/some/folder npm run preview`. */
const FIXTURES = process.env.FIXTURES ?? join(import.meta.dirname, "..", "fixtures");
const DOCUMENTS = "/api/v1/documents";

interface Fixture {
  path: string;
  type: string;
  title: string;
  summary: string | null;
}

interface Registered {
  provenance: string;
  successor: { path: string } | null;
}

function readFixtures(): Map<string, Fixture> {
  const files = readdirSync(FIXTURES).filter((name) => name.endsWith(".json"));
  const documents = files.map((name) => JSON.parse(readFileSync(join(FIXTURES, name), "utf8")) as Fixture);
  return new Map(documents.map((document) => [document.path, document]));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json");
  response.end(JSON.stringify(body));
}

function search(fixtures: Map<string, Fixture>, query: URLSearchParams) {
  const words = (query.get("q") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const type = query.get("type");
  const results = [...fixtures.values()].filter((document) => {
    const text = `${document.title} ${document.summary ?? ""}`.toLowerCase();
    return (
      words.length > 0 && words.every((word) => text.includes(word)) && (!type || document.type === type)
    );
  });
  return { count: results.length, next: null, previous: null, results };
}

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800"><path fill="#7fd0dc" d="M0 0h1200v800H0z"/></svg>`;

const GONE = {
  type: "about:blank",
  title: "Gone",
  status: 410,
  reason: "Contoh: layanan ini digabung ke layanan lain.",
  alternatives: [],
};

/** The register as the API lists it: where each named application's task is now. */
function formerNames(fixtures: Map<string, Fixture>) {
  const { applications = [] } = (fixtures.get("/alih") ?? {}) as { applications?: Registered[] };
  return applications
    .filter(({ provenance }) => provenance === "source_seen")
    .map(({ successor, ...row }) => ({ ...row, path: successor?.path ?? null }));
}

/** All parts on one page; no CMS has this document. */
function gaya(fixtures: Map<string, Fixture>) {
  const service = fixtures.get("/wargaku/layanan/akta-kelahiran");
  const incomplete = fixtures.get("/wargaku/layanan/pengantar-nikah");
  return {
    ...fixtures.get("/cari"),
    type: "gaya",
    path: "/_gaya",
    title: "Gaya",
    summary: "Satu halaman untuk semua bagian dan keadaannya.",
    services: [service, incomplete].filter(Boolean),
  };
}

const answer: Connect.NextHandleFunction = (request, response, next) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  if (url.pathname === "/fixture.svg") {
    response.setHeader("Content-Type", "image/svg+xml");
    return void response.end(PICTURE);
  }
  if (!url.pathname.startsWith("/api/v1/")) return next();
  const fixtures = readFixtures();
  if (url.pathname === "/api/v1/search") return send(response, 200, search(fixtures, url.searchParams));
  if (url.pathname === "/api/v1/applications") return send(response, 200, { results: formerNames(fixtures) });
  if (url.pathname === "/api/v1/feedback") {
    response.statusCode = 204;
    return void response.end();
  }
  if (url.pathname === "/api/v1/preview") {
    const token = url.searchParams.get("token");
    if (token !== "contoh") return send(response, 403, { title: "Forbidden", status: 403 });
    return send(response, 200, fixtures.get("/wargaku/layanan/akta-kelahiran"));
  }
  const path = url.pathname.slice(DOCUMENTS.length) || "/";
  if (path === "/_gaya") return send(response, 200, gaya(fixtures));
  if (path === "/contoh-dihentikan") return send(response, 410, GONE);
  if (path === "/contoh-gagal") return send(response, 503, { title: "Unavailable", status: 503 });
  const document = fixtures.get(path);
  return document ? send(response, 200, document) : send(response, 404, { title: "Not Found", status: 404 });
};

export function fixtureApi(): Plugin {
  return {
    name: "fixture-api",
    configureServer: (server) => void server.middlewares.use(answer),
    configurePreviewServer: (server) => void server.middlewares.use(answer),
  };
}
