// The report on paper and as a file: what a printed document says of itself, read with PDF.js, and what a saved one carries.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pdf } from "./packages.mjs";
import { FULL, UNKNOWN, assessment, document, saved } from "./seeds.mjs";
import { test } from "./suite.mjs";
import { pattern, say } from "./words.mjs";

const REPORT = { id: "#/id/hasil/laporan", en: "#/en/result/report" };
const BRIEF = { id: "#/id/hasil/ringkasan", en: "#/en/result/summary" };
const NOTED = document(FULL, { title: "Rahasia 77", notes: { C1: "Nota dinas 12" } });
const A4 = [594.96, 841.92];

/** A page of the result once everything on it is worked out. */
async function ready(bench, address, lang, seed) {
  const page = await bench.open(address[lang], { lang, seed: saved(seed) });
  await page.locator("#na-report").waitFor();
  await page.waitForFunction(() => !document.querySelector("#na-report .na-load"));
  return page;
}

/** What Chromium prints, as PDF.js reads it: pages, language, size, how often each tag occurs, text of each page. */
async function printed(page) {
  const file = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const found = await pdf(file);
  const tags = {};
  const text = [];
  const count = ({ role, children = [] }) => {
    if (role) tags[role] = (tags[role] ?? 0) + 1;
    children.forEach(count);
  };
  for (let number = 1; number <= found.numPages; number += 1) {
    const sheet = await found.getPage(number);
    count(await sheet.getStructTree());
    assert.deepEqual(sheet.view.slice(2).map((side, at) => Math.abs(side - A4[at]) < 1), [true, true], `sheet ${number}: ${sheet.view}`);
    text.push((await sheet.getTextContent()).items.map(({ str }) => str).join(" "));
  }
  return { pages: found.numPages, tags, text, language: (await found.getMetadata()).info.Language, marked: (await found.getMarkInfo())?.Marked };
}

for (const lang of ["id", "en"]) {
  for (const [name, seed] of Object.entries({ "everything known": document(FULL), "nothing known": document(UNKNOWN) })) {
    test(`check 51: a printed report has tags, language, A4 and at most eight pages, ${name}, ${lang}`, async (bench) => {
      const page = await ready(bench, REPORT, lang, seed);
      const { pages, tags, text, language, marked } = await printed(page);
      assert.ok(pages <= 8, `${pages} pages`);
      assert.equal(language, lang);
      assert.equal(marked, true);
      assert.equal(tags.H1, 1);
      assert.ok(tags.H2 >= 10 && tags.Table >= 6 && tags.TH >= 60 && tags.TR >= 90 && tags.L >= 1 && tags.LI >= 3, JSON.stringify(tags));
      assert.match(text[0], pattern(lang, "shell.not_advice"), "check 49: the disclaimer on the first page");
    });
  }
  for (const [name, seed] of Object.entries({
    "everything known": document(FULL), "nothing known": document(UNKNOWN), "a long path": document(assessment("village-free-consumer-tools").answers),
    "many flags": document(assessment("sirekap-public-record").answers),
  })) {
    test(`the summary is one page, ${name}, ${lang}`, async (bench) => {
      const page = await ready(bench, BRIEF, lang, seed);
      const { pages, tags, language } = await printed(page);
      assert.equal(pages, 1);
      assert.equal(language, lang);
      assert.ok(tags.H1 === 1 && tags.H2 >= 5, JSON.stringify(tags));
    });
  }
}

test("check 51: no card and no row is cut between two sheets", async (bench) => {
  const page = await ready(bench, REPORT, "id", document(FULL));
  await page.emulateMedia({ media: "print" });
  const loose = await page.evaluate(() => [...document.querySelectorAll("#na-report :is(.na-index, .na-flag, .na-limits, tr, .na-cite, .na-find > li)")]
    .filter((one) => getComputedStyle(one).breakInside !== "avoid").map((one) => `${one.tagName}.${one.className}`));
  assert.deepEqual(loose, []);
});

/** The file that “Save report” offers, and what it holds. */
async function kept(page, lang) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: say(lang, "report.save") }).click()]);
  const file = join(mkdtempSync(join(tmpdir(), "neraca-report-")), download.suggestedFilename());
  await download.saveAs(file);
  const html = readFileSync(file, "utf8");
  const carried = JSON.parse(/<script type="application\/json" id="neraca-awan">([^<]*)<\/script>/.exec(html)[1]);
  return { name: download.suggestedFilename(), file, html, carried };
}

for (const lang of ["id", "en"]) {
  test(`a saved report reads without scripts or network and carries its answers, ${lang}`, async (bench) => {
    const page = await ready(bench, REPORT, lang, NOTED);
    const shown = (await page.locator("#na-report .na-index__num b").allInnerTexts()).join();
    const { name, file, html, carried } = await kept(page, lang);
    assert.match(name, new RegExp(`^neraca-awan-${say(lang, "report.file")}-\\d{4}-\\d\\d-\\d\\d\\.html$`));
    assert.deepEqual(carried.answers, NOTED.answers);
    assert.match(carried.vector, /^NERACA:/);
    assert.doesNotMatch(html, /Rahasia 77|Nota dinas 12/, "check 58: nickname and notes only when ticked");
    const context = await bench.profile({ lang, javaScriptEnabled: false });
    const reader = await context.newPage();
    const asked = [];
    reader.on("request", (request) => asked.push(request.url()));
    await reader.goto(pathToFileURL(file).href);
    assert.equal(await reader.locator("html").getAttribute("lang"), lang);
    assert.equal((await reader.locator(".na-index__num b").allInnerTexts()).join(), shown);
    assert.ok(await reader.getByText(pattern(lang, "report.reopen")).isVisible());
    assert.ok((await reader.locator("tbody tr").count()) > 100);
    assert.equal(await reader.locator("button, input, a[href^='#/']").count(), 0);
    assert.equal(await reader.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth).catch(() => true), true);
    assert.deepEqual(asked.filter((url) => !url.startsWith("file:")), []);
  });
}

test("nickname and notes go into a saved report when ticked", async (bench) => {
  const page = await ready(bench, REPORT, "en", NOTED);
  await page.getByRole("checkbox", { name: say("en", "report.name") }).check();
  await page.getByRole("checkbox", { name: say("en", "report.notes") }).check();
  const { name, html, carried } = await kept(page, "en");
  assert.doesNotMatch(name, /Rahasia/);
  assert.match(html, /<h1>[^<]*Rahasia 77|<h1>.*Rahasia 77/);
  assert.equal(carried.title, NOTED.title);
  assert.deepEqual(carried.notes, NOTED.notes);
});
