// Assessments to start tests from, and how the app keeps them: keys and form of its storage. Must not know pages.

/** Answers of one content/assessments file: the lines of its first [answers] table are almost JSON already. */
import { readFileSync } from "node:fs";

export function assessment(name) {
  const file = readFileSync(new URL(`../../content/assessments/${name}.toml`, import.meta.url), "utf8");
  const top = (key) => new RegExp(`^${key} = "(.*)"$`, "m").exec(file)?.[1];
  const lines = file.split(/^\[answers\]$/m)[1].split(/^\[/m)[0].split("\n");
  const pairs = lines.map((line) => /^(\w+) = (.*)$/.exec(line)).filter(Boolean);
  const value = (text) => JSON.parse(text.replace(/("[^"]*"|\w+) = /g, (_, key) => `${key.startsWith('"') ? key : `"${key}"`}: `));
  return { schema: 1, as_of: top("as_of"), home: top("home"), answers: Object.fromEntries(pairs.map(([, code, text]) => [code, value(text)])) };
}

/** A whole document around answers. */
export function document(answers, more = {}) {
  return { schema: 1, title: "", as_of: "2026-06-01", home: "ID", mode: "full", answers, evidence: {}, notes: {}, detail: {}, ...more };
}

/** Storage that holds documents: the first is the open one. `keep` is "device" or "tab". */
export function saved(documents, { keep = "device", settings = {} } = {}) {
  const all = [documents].flat();
  const entries = all.map((one, position) => {
    const text = { revision: 1, changed: Date.UTC(2026, 5, 1) - position * 86_400_000, document: one, undo: [], redo: [] };
    return [`neraca:a:seed${position}`, JSON.stringify(text)];
  });
  const stored = { theme: "auto", hide_score: false, compact: false, current: keep === "device" ? "seed0" : "", ...settings };
  const device = { "neraca:settings": JSON.stringify(stored) };
  const tab = {};
  Object.assign(keep === "device" ? device : tab, Object.fromEntries(entries));
  return { device, tab };
}

/** A few answers of section A and B, enough for a live range. */
export const PARTIAL = {
  A1: "pusat", A2: "adm", A3: "nasional", A4: "?", A5: "jalan", A6: "penuh", B1: "ya", B2: { nik: "k4", biometrik: "?" }, B3: "k4",
};

/** Everything answered, nothing unknown, no contradiction. */
export const FULL = {
  A1: "pusat", A2: "adm", A3: "hak", A4: "tinggi", A5: "jalan", A6: "sebagian", B1: "ya", B2: { umum: "k3", nik: "k3", keuangan: "k2" }, B3: "k3",
  B4: ["cocok"], B5: "tidak", B6: "kecuali", C1: ["SG"], C2: ["ID"], C3: ["US"], C6: ["SG"], C4: "proses", C5: "izin", D1: "aws", D2: "SG", D3: "US",
  D4: "sebagian", D5: ["US"], E1: "dua", E2: "penyedia", E3: "log", E4: "ada", E5: ["iso"], E6: "ya", E7: "tunda", F1: "baku", F2: "kuat", F3: "lemah",
  F4: "tidak", F5: "lemah", F6: "kuat", F7: "tidak", F8: "lemah", F9: "kuat", F10: "lemah", G1: "triwulan", G2: ["db", "identitas"], G3: "tulis",
  G4: "biasa", H1: "tugas", H2: "lama", H3: "nama", H4: "catat", H5: "ikat", H6: "tulis", I1: "dasar", I2: "umum", I3: "sebagian",
};

/** No personal data, yet a kind of personal data is ticked (contradiction X1). */
export const CONFLICT = { ...FULL, B1: "tidak" };

/** Every question of the bank answered "don't know". */
export const UNKNOWN = Object.fromEntries(Object.keys(FULL).map((code) => [code, "?"]));
