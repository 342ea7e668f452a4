import { expect, it } from "vitest";
import { type FormerName, isExact, matchFormer } from "./former";
import { rowOf } from "./local";
import { marked } from "./marks";

const EHEALTH: FormerName = {
  code: "APP-001",
  name: "e-Health Surabaya",
  status: "aktif",
  legacy_url: "https://ehealth.surabaya.go.id/",
  path: "/wargaku/layanan/antrean-ehealth",
};

it("marks the beginnings of words, and only those", () => {
  expect(marked("Pencatatan Akta Kelahiran", "akte lah kel")).toEqual([
    ["Pencatatan ", false],
    ["Akt", true],
    ["a ", false],
    ["Kel", true],
    ["ahiran", false],
  ]);
  expect(marked("Akta", "k")).toEqual([["Akta", false]]);
  expect(marked("C++ (baru)", "( +")).toEqual([["C++ (baru)", false]]);
});

it.each(["e-h", "ehealth", "e health sur", "ehealth.surabaya", "https://ehealth.surabaya.go.id"])(
  "knows an old application by %s",
  (query) => {
    expect(matchFormer([EHEALTH], query)).toEqual([EHEALTH]);
  },
);

it("names none for one letter or for what lies within a word", () => {
  expect(matchFormer([EHEALTH], "e-")).toEqual([]);
  expect(matchFormer([EHEALTH], "surabaya")).toEqual([]);
});

it("takes a whole name or address for the application itself", () => {
  expect(isExact(EHEALTH, "E-HEALTH surabaya")).toBe(true);
  expect(isExact(EHEALTH, "ehealth.surabaya.go.id")).toBe(true);
  expect(isExact(EHEALTH, "e-health")).toBe(false);
});

it("says of a row that was found on this device where its content comes from", () => {
  const found = {
    type: "service" as const,
    path: "/wargaku/layanan/contoh",
    title: "Contoh",
    summary: "",
    names: [],
    owner: [],
    text: "",
    quick_exit: false,
  };
  expect(rowOf({ ...found, provenance: "sample" }).provenance).toBe("sample");
  expect(rowOf({ ...found, provenance: "source_seen" }).provenance).toBe("source_seen");
});
