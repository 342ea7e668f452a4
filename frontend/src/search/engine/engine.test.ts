import { expect, it } from "vitest";
import example from "../../../../api/schema/examples/SearchData.json";
import type { Searchable, SearchData } from "./data";
import { slips } from "./dictionary";
import { LocalSearch } from "./local-search";
import { indexTerms, words } from "./text";

const service = (title: string, more: Partial<Searchable> = {}): Searchable => ({
  type: "service",
  path: `/wargaku/layanan/${title.toLowerCase().replaceAll(" ", "-")}`,
  title,
  summary: "",
  names: [],
  owner: [],
  text: "",
  quick_exit: false,
  provenance: "sample",
  ...more,
});

const DATA: SearchData = {
  complete: true,
  rules: example.rules as unknown as SearchData["rules"],
  vocabulary: [
    ["akte", "means", "akta"],
    ["bansos", "means", "bantuan sosial"],
    ["yang", "ignored", ""],
    ["hilang", "light", "cetak ulang"],
    ["paspor", "outside", ""],
  ],
  documents: [
    service("Pencatatan Akta Kelahiran", {
      names: [["former_name", "e-Klampid"]],
      text: "Paspor orang tua",
    }),
    service("Cetak Ulang Kartu Keluarga", { names: [["keyword", "KK hilang"]] }),
    service("Antrean Puskesmas", { owner: [["agency", "Dinas Kesehatan"]] }),
    service("Usulan Bantuan Sosial"),
  ],
};

const search = new LocalSearch(DATA);
const titles = (question: string) => search.search(question).hits.map(({ document }) => document.title);

it.each([
  ["akte yang lahir", "Pencatatan Akta Kelahiran"],
  ["akta kelahrian", "Pencatatan Akta Kelahiran"],
  ["eklampid", "Pencatatan Akta Kelahiran"],
  ["puskes", "Antrean Puskesmas"],
  ["kk hilang", "Cetak Ulang Kartu Keluarga"],
  ["bansoss", "Usulan Bantuan Sosial"],
])("understands %s", (question, title) => {
  expect(titles(question)[0]).toBe(title);
});

it("says nothing where nothing answers", () => {
  expect(titles("paspor hilang")).toEqual([]);
  expect(titles("ramalan bintang")).toEqual([]);
  expect(titles("!!!")).toEqual([]);
});

it("makes a slip good and says so", () => {
  expect(search.search("akta keltahiran").plan.suggestion).toBe("akta kelahiran");
  expect(search.search("akta").plan.suggestion).toBeNull();
});

it("counts letters more, less, other and swapped as one slip each", () => {
  expect(slips("akta", "akta", 2)).toBe(0);
  expect(slips("akat", "akta", 2)).toBe(1);
  expect(slips("aktaa", "akta", 2)).toBe(1);
  expect(slips("ekte", "akta", 2)).toBe(2);
  expect(slips("rumah", "akta", 2)).toBeGreaterThan(2);
});

it("cuts words as the API does", () => {
  expect(words("Béa-Cukai: e-KTP")).toEqual(["bea", "cukai", "e", "ktp"]);
  expect(indexTerms("e-KTP")).toContain("ektp");
  expect(indexTerms("pelayanan")).toContain("_layan");
});
