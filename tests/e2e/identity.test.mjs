// P14 of the method: the shipped program and the native build give the same bytes, line by line, and name the same errors.
import assert from "node:assert/strict";
import { golden, neraca } from "./native.mjs";
import { test } from "./suite.mjs";

/** Lines that no program can score, one for each way to be wrong, and odd ones that can be scored. All that are scored name their date. */
const ODD = [
  "{", "[]", "null", "42", '"text"', "{}", '{"answers": []}', '{"answers": {"Z9": "x"}}', '{"answers": {"A1": "salah"}}',
  '{"answers": {"A1": ["pusat"]}}', '{"answers": {"C1": "sg"}}', '{"answers": {"C1": ["SG", 4]}}', '{"answers": {"B2": {"nik": "k9"}}}',
  '{"answers": {"D1": "tidak-ada"}}', '{"answers": {}, "as_of": "2022-10-16"}', '{"answers": {}, "as_of": "kemarin"}', '{"answers": {}, "home": "indonesia"}',
  '{"schema": 2, "answers": {}}', '{"v": {"ZZ": 1}}', '{"v": {"TD": 9}}', '{"v": {"TD": "3-1"}}', '{"v": []}', '{"v": {}}',
  '{"answers": {}, "as_of": "2026-06-01"}', '{"answers": {"C1": ["XK", "?"]}, "as_of": "2026-06-01"}', '{"answers": {"A1": "pusat"}, "as_of": "2026-06-01", "home": "MY"}',
  '{"answers": {"A1": "\\u0000\\ud83d\\ude00"}}', '{"v": {"LO": "0.2", "TH": "U"}}',
];

/** Runs lines through the program that the page has loaded. */
async function shipped(page, lang, lines) {
  return page.evaluate(async ([language, all]) => {
    const { dataset } = document.querySelector("script[data-wasm]");
    const bytes = async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer());
    const glue = await import(new URL(dataset.js, document.baseURI).href);
    await glue.default({ module_or_path: new URL(dataset.wasm, document.baseURI) });
    await glue.default({ module_or_path: new URL(dataset.wasm, document.baseURI).href });
    const first = { id: dataset.firstId, en: dataset.firstEn }[language];
    const scorer = new glue.Scorer(await bytes(dataset.core), await bytes(first));
    return all.map((line, position) => scorer.respond(position + 1, line));
  }, [lang, lines]);
}

function same(got, wanted, lines) {
  assert.equal(got.length, wanted.length, "number of lines");
  const different = got.flatMap((line, position) => (line === wanted[position] ? [] : [position]));
  const shown = different.slice(0, 3).map((at) => `line ${at + 1}: ${lines[at].slice(0, 200)}\n  browser ${got[at].slice(0, 400)}\n  native  ${wanted[at].slice(0, 400)}`);
  assert.equal(different.length, 0, `${different.length} lines differ\n${shown.join("\n")}`);
}

const output = async (args, lines) => (await neraca(args, `${lines.join("\n")}\n`)).split("\n").slice(0, -1);

test("p14 identity: answers, browser and native give the same bytes", async (bench) => {
  const lines = golden("answers");
  const page = await bench.open();
  same(await shipped(page, "id", lines), await output(["assess", "--jsonl"], lines), lines);
}, { patience: 180_000 });

test("p14 identity: vectors, browser and native give the same bytes", async (bench) => {
  const lines = golden("vectors");
  const page = await bench.open();
  const got = await shipped(page, "id", lines);
  same(got, await output(["factors", "--jsonl"], lines), lines);
  same(got, await output(["assess", "--jsonl"], lines), lines);
}, { patience: 180_000 });

/** Lines of factor levels, some settled, some two, some open; the same for the same seed (Lehmer's generator). */
function anyLevels(count, seed) {
  const codes = Object.keys(JSON.parse(golden("vectors")[0]).v);
  const ranges = { TD: [1, 4], TF: [1, 4], TS: [1, 4], TH: [0, 2] };
  let state = seed;
  const below = (limit) => (state = (state * 48271) % 2147483647) % limit;
  const level = (code) => {
    const [first, last] = ranges[code] ?? [0, 4];
    const one = first + below(last - first);
    return [one, one + 1, `${one}${code === "LO" || code === "TH" ? "." : "-"}${one + 1}`, "U"][below(4)];
  };
  return Array.from({ length: count }, () => JSON.stringify({ v: Object.fromEntries(codes.map((code) => [code, level(code)])) }));
}

test("p14 identity: 10,000 random vectors, browser and native give the same bytes", async (bench) => {
  const lines = anyLevels(10_000, 20261123);
  const page = await bench.open();
  same(await shipped(page, "id", lines), await output(["factors", "--jsonl"], lines), lines);
}, { patience: 180_000 });

for (const lang of ["id", "en"]) {
  test(`p14 identity: refused and odd lines, ${lang}`, async (bench) => {
    const page = await bench.open(undefined, { lang });
    // The sentences of errors belong to the result texts, which the bulk entry does not load: all else is the same.
    const bare = (lines) => lines.map((line) => line.replace(/"message":"(?:[^"\\]|\\.)*"/g, '"message":""'));
    same(bare(await shipped(page, lang, ODD)), bare(await output(["assess", "--jsonl", "--lang", lang], ODD)), ODD);
  });
}
