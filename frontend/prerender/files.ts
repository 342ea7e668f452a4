/**
 * The folder that a web server shows. Every file appears whole or not at all (a temporary one is renamed), and a page
 * that the CMS has removed does not come back: its temporary files go with it, and it leaves a tombstone first. So
 * whichever order the two programs run in, either the rename finds nothing to rename, or the tombstone is seen before
 * it, or the page was there to be removed.
 */
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Made } from "./page.ts";
import { ASSETS, folderOf, OWN_FOLDER, tombstoneOf } from "./paths.ts";

const PAGE = "index.html";
const DOCUMENT = "index.json";
const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";
/** `.index.html.tmp`: what Python removes beside the page. */
const temporary = (file: string): string =>
  join(dirname(file), `.${file.slice(dirname(file).length + 1)}.tmp`);

export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(temporary(file), content);
  await rename(temporary(file), file);
}

export class SiteFiles {
  constructor(readonly out: string) {}

  own(...names: string[]): string {
    return join(this.out, OWN_FOLDER, ...names);
  }

  /** Forgets an earlier withdrawal; to be called before the document is read anew. */
  async expect(path: string): Promise<void> {
    await rm(tombstoneOf(this.out, path), { force: true });
  }

  async expectAll(): Promise<void> {
    await rm(this.own("withdrawn"), { recursive: true, force: true });
  }

  /** False when the page was withdrawn meanwhile, or when its address can be no file. */
  async writePage(path: string, { html, json }: Made): Promise<boolean> {
    const folder = folderOf(this.out, path);
    if (!folder) return false;
    const files = [join(folder, DOCUMENT), join(folder, PAGE)] as const;
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(temporary(files[0]), json);
      await writeFile(temporary(files[1]), html);
      if (existsSync(tombstoneOf(this.out, path))) {
        await this.removePage(path);
        return false;
      }
      for (const file of files) await rename(temporary(file), file);
      return true;
    } catch (error) {
      if (!isMissing(error)) throw error;
      await this.removePage(path);
      return false;
    }
  }

  async removePage(path: string): Promise<void> {
    const folder = folderOf(this.out, path);
    if (!folder) return;
    for (const name of [PAGE, DOCUMENT]) {
      await rm(join(folder, name), { force: true });
      await rm(temporary(join(folder, name)), { force: true });
    }
    await this.#removeEmpty(folder);
  }

  async #removeEmpty(folder: string): Promise<void> {
    if (folder === this.out || !folder.startsWith(this.out)) return;
    try {
      await rmdir(folder);
    } catch {
      return; // not empty, or gone
    }
    await this.#removeEmpty(dirname(folder));
  }

  readDocument(path: string): Promise<Buffer | null> {
    return this.#read(path, DOCUMENT);
  }

  readPage(path: string): Promise<Buffer | null> {
    return this.#read(path, PAGE);
  }

  async #read(path: string, name: string): Promise<Buffer | null> {
    const folder = folderOf(this.out, path);
    return folder ? readFile(join(folder, name)).catch(() => null) : null;
  }

  /** Addresses with a page or a document, and leftovers of interrupted writing. */
  async list(): Promise<{ pages: Set<string>; documents: Set<string>; leftovers: string[] }> {
    const found = { pages: new Set<string>(), documents: new Set<string>(), leftovers: [] as string[] };
    const visit = async (folder: string): Promise<void> => {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const whole = join(folder, entry.name);
        if (entry.isDirectory()) {
          if (folder !== this.out || ![OWN_FOLDER, ASSETS].includes(entry.name)) await visit(whole);
        } else if (entry.name.startsWith(".") && entry.name.endsWith(".tmp")) found.leftovers.push(whole);
        else {
          const path = `/${relative(this.out, folder).split(sep).join("/")}`;
          if (entry.name === PAGE) found.pages.add(path);
          else if (entry.name === DOCUMENT) found.documents.add(path);
        }
      }
    };
    await mkdir(this.out, { recursive: true });
    await visit(this.out);
    return found;
  }

  /** The build's own files. Those of the build before stay, for pages that are open or kept somewhere. */
  async copyBuild(dist: string): Promise<void> {
    const [now, before] = [await listFiles(join(dist, ASSETS)), await this.#keptAssets()];
    for (const name of now) {
      const target = join(this.out, ASSETS, name);
      if (!existsSync(target)) await writeWhole(target, await readFile(join(dist, ASSETS, name)));
    }
    for (const name of await listFiles(join(this.out, ASSETS))) {
      if (!now.includes(name) && !before.includes(name))
        await rm(join(this.out, ASSETS, name), { force: true });
    }
    await writeWhole(this.own("assets.json"), JSON.stringify(now));
    for (const name of await listFiles(dist)) {
      if (name !== PAGE) await cp(join(dist, name), join(this.out, name));
    }
  }

  async #keptAssets(): Promise<string[]> {
    try {
      return JSON.parse(await readFile(this.own("assets.json"), "utf8"));
    } catch {
      return [];
    }
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}
