// Paper: the result, a case and the worksheet print cleanly, the disclaimer on the first page. Text of a PDF is read with pdftotext
// where that is installed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { FULL, PARTIAL, document, saved } from "./seeds.mjs";
import { STATES, enter, settled } from "./states.mjs";
import { test } from "./suite.mjs";
import { pattern } from "./words.mjs";

/** Text of the pages of a PDF, or nothing without the program. */
function pages(pdf) {
  const run = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf });
  return run.error ? undefined : run.stdout.toString().split("\f").map((text) => text.replace(/\s+/g, " "));
}

for (const lang of ["id", "en"]) {
  test(`check 49: the first printed page of the result carries the disclaimer, ${lang}`, async (bench) => {
    const page = await bench.open(`#/${lang}/${lang === "id" ? "hasil" : "result"}`, { lang, seed: saved(document(FULL, { title: "Rahasia 77" })) });
    await settled(page);
    await page.emulateMedia({ media: "print" });
    const disclaimer = page.getByText(pattern(lang, "shell.not_advice")).first();
    assert.ok(await disclaimer.isVisible());
    // A4 at 96 dots an inch is 1123 high; the first page ends there at the latest.
    await page.setViewportSize({ width: 794, height: 1123 });
    const tops = await page.getByText(pattern(lang, "shell.not_advice")).evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().bottom + window.scrollY));
    assert.ok(Math.min(...tops) < 1000, `the disclaimer ends at ${Math.min(...tops)}`);
    const pdf = await page.pdf({ format: "A4" });
    assert.ok(pdf.length > 10_000);
    const text = pages(pdf);
    if (text) {
      assert.match(text[0], pattern(lang, "shell.not_advice"));
      assert.doesNotMatch(text.join(" "), /Rahasia 77/, "the nickname only when asked for");
    }
  });
}

test("print: no navigation, buttons or live parts on paper, everything folded is open", async (bench) => {
  for (const state of STATES.filter(({ name }) => /^(result-full|result-partial|readings-full|case-sirekap|worksheet)$/.test(name))) {
    const page = await enter(bench, { ...state, then: undefined });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() => [...document.querySelectorAll("header nav, .na-lang, .na-menu, .na-skip, .na-acts, .na-head__acts, .na-toc, .na-live, .na-undo, .na-banner, button, input")].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 1).map((one) => `${one.tagName}.${one.className}`));
    assert.deepEqual(seen, [], state.name);
    if (state.name !== "worksheet") assert.equal(await page.locator("#na-main details:not([open], .na-map, .na-pop)").count(), 0, state.name);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    assert.ok(wide, `${state.name}: wider than the paper`);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.context().close();
  }
});

test("print: black on white also from the dark theme, bands keep their pattern", async (bench) => {
  const page = await bench.open("#/id/hasil", { theme: "dark", seed: saved(document(PARTIAL)) });
  await settled(page);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const [ground, ink] = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector("#na-main h1")).color]);
  const bright = (colour) => colour.match(/\d+(\.\d+)?/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
  assert.ok(/, 0\)$/.test(ground) || bright(ground) > 700, ground);
  assert.ok(bright(ink) < 200, ink);
});

for (const lang of ["id", "en"]) {
  test(`print: the worksheet has every step with its rows and the disclaimer, ${lang}`, async (bench) => {
    const state = STATES.find(({ name }) => name === "worksheet");
    const page = await enter(bench, state, { lang });
    const rows = await page.locator(".na-sheet__q").evaluateAll((all) => all.map((step) => step.querySelectorAll(".na-sheet__opt").length));
    assert.ok(rows.length >= 3 && rows.every((count) => count >= 2), rows.join(" "));
    assert.match(await page.locator("#na-main").innerText(), lang === "id" ? /bukan nasihat hukum/i : /not legal advice/i);
    const pdf = await page.pdf({ format: "A4" });
    const count = (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
    assert.ok(count >= 1 && count <= 8, `${count} pages`);
  });
}
