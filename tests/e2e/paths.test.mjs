// Acceptance checks of paths and answers tried out. That a path is the cheapest is held by Rust tests against a search by brute force.
import assert from "node:assert/strict";
import { neraca } from "./native.mjs";
import { FULL, PARTIAL, UNKNOWN, assessment, document, saved } from "./seeds.mjs";
import { radioByKeyboard, stored, tabTo } from "./steps.mjs";
import { PHONE, test } from "./suite.mjs";
import { say } from "./words.mjs";

const seed = () => saved(document(FULL));

/** Opens the page of paths and waits until all three are worked out. */
async function paths(bench, options = {}) {
  const page = await bench.open("#/id/hasil/langkah", { seed: seed(), ...options });
  await page.locator(".na-paths").waitFor();
  await page.waitForFunction(() => !document.querySelector(".na-paths .na-load"));
  return page;
}

const steps = (page) => page.locator("#na-path-0").locator("xpath=..").locator(".na-plan > li > h3").allTextContents();

test("check 42: what is tried changes no saved answer until it is applied, and can be undone then", async (bench) => {
  const page = await bench.open("#/id/hasil/bagaimana-jika", { seed: seed() });
  await page.locator(".na-effects button").first().waitFor();
  const before = await page.evaluate(() => JSON.stringify(localStorage));
  await page.locator(".na-effects button").first().click();
  await page.locator(".na-lever s").first().waitFor();
  assert.equal(await page.evaluate(() => JSON.stringify(localStorage)), before);
  await page.locator(".na-whatif__out .na-btn").first().click();
  await page.locator(".na-undo button").waitFor();
  await page.waitForFunction((before) => JSON.stringify(localStorage) !== before, before);
  assert.equal(await page.locator(".na-lever s").count(), 0, "what was applied is an answer like any other");
});

test("check 43: the cheapest path ends inside the target, or says what holds it", async (bench) => {
  const page = await paths(bench);
  const targets = await page.locator(".na-targets select").evaluateAll((all) => all.map(({ value }) => Number(value)));
  for (let path = 0; path < 3; path += 1) {
    const section = page.locator(`section[aria-labelledby="na-path-${path}"]`);
    const ends = section.locator(".na-plan > li").last().locator("dd b");
    const same = (await section.locator(".na-path__verdict").count()) === 0;
    const held = await section.locator(".na-pairs dd, .na-path__find li").count();
    if (same || held > 0) continue;
    const highs = await ends.evaluateAll((all) => all.map(({ innerText }) => Number(innerText.split("–").at(-1))));
    highs.forEach((high, index) => assert.ok(high < 20 * (targets[index] + 1), `path ${path}: ${highs}`));
  }
});

test("check 44: a path is worked out again without an action that is left out", async (bench) => {
  const page = await paths(bench);
  const before = await steps(page);
  assert.ok(before.length > 0);
  await page.locator(".na-plan button").first().click();
  await page.waitForFunction((first) => {
    const now = document.querySelector('section[aria-labelledby="na-path-0"] .na-plan > li > h3, section[aria-labelledby="na-path-0"] .na-path__verdict');
    return now && !document.querySelector(".na-paths .na-load") && document.querySelector(".na-plan h3")?.textContent !== first;
  }, before[0]);
  assert.ok(!(await steps(page)).includes(before[0]));
});

for (const lang of ["id", "en"]) {
  test(`check 71: rules of another date change the duty flags of Sirekap and say why, ${lang}`, async (bench) => {
    const sirekap = document(assessment("sirekap-public-record").answers, { as_of: "2024-03-15" });
    const page = await bench.open(`#/${lang}/${lang === "id" ? "hasil" : "result"}`, { lang, seed: saved(sirekap), size: PHONE });
    const dates = page.locator("#rules-as-of");
    await dates.waitFor();
    for (const date of await dates.locator("option").evaluateAll((all) => all.map(({ value }) => value).filter((value) => /^\d/.test(value)))) {
      await dates.selectOption(date);
      await page.locator(".na-diff > *").first().waitFor();
      const found = JSON.parse(await neraca(["diff", "-", "--as-of", "2024-03-15", "--and", date, "--format", "json"], JSON.stringify(sirekap)));
      const flags = found.lines.filter(({ kind }) => kind === "flag");
      const text = await page.locator(".na-diff").innerText();
      const words = { none: "cli.diff_not_raised", possible: "cli.diff_possible", certain: "cli.diff_certain" };
      const changes = text.split("\n").filter((line) => Object.values(words).some((key) => line.startsWith(`${say(lang, key)} → `)));
      const wanted = flags.map(({ before, after }) => `${say(lang, words[before])} → ${say(lang, words[after])}`);
      assert.equal(changes.length, wanted.length, `${date}: ${text}`);
      wanted.forEach((change, position) => assert.ok(changes[position].startsWith(change), `${date}: ${changes[position]}`));
      assert.equal(await page.locator(".na-diff__rules li").count(), found.lines.length ? found.rules.length : 0, `${date}: the rules behind it`);
      assert.ok(date !== "2024-10-18" || flags.length > 0, "the end of the adjustment period raises flags");
    }
  });
}

test("keyboard: an answer is tried, applied and undone on a phone", async (bench) => {
  const page = await bench.open("#/en/result/what-if", { lang: "en", seed: seed(), size: PHONE });
  await page.locator(".na-effects button").first().waitFor();
  await tabTo(page, "#lever-e2");
  await page.keyboard.press("Enter");
  await radioByKeyboard(page, page.locator(".na-lever input[value=sendiri]"));
  await page.locator(".na-lever s").first().waitFor();
  await tabTo(page, ".na-whatif__out .na-btn:first-child", { key: "Shift+Tab" });
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => Object.entries(localStorage).some(([key, text]) => key.startsWith("neraca:a:") && JSON.parse(text).document.answers.E2 === "sendiri"));
  await tabTo(page, ".na-undo button", { most: 200 });
  await page.keyboard.press("Enter");
  await page.waitForFunction((old) => Object.entries(localStorage).some(([key, text]) => key.startsWith("neraca:a:") && JSON.parse(text).document.answers.E2 === old), FULL.E2);
  assert.equal((await stored(page)).device["neraca:a:seed0"].document.answers.E2, FULL.E2);
});

test("keyboard: a target is changed and a step left out on a phone, and the paths follow", async (bench) => {
  const page = await paths(bench, { size: PHONE });
  const before = await page.locator(".na-paths").innerText();
  await tabTo(page, ".na-targets select");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction((old) => !document.querySelector(".na-paths .na-load") && document.querySelector(".na-paths").innerText !== old, before);
  const [first] = await steps(page);
  await tabTo(page, ".na-plan button", { most: 200 });
  await page.keyboard.press("Enter");
  await page.waitForFunction((old) => !document.querySelector(".na-paths .na-load") && document.querySelector(".na-plan h3")?.textContent !== old, first);
  assert.ok(!(await steps(page)).includes(first));
});

const shown = ([low, high]) => (low === high ? `${low}` : `${low}–${high}`);

for (const [name, answers] of [["everything known", FULL], ["little known", PARTIAL], ["nothing known", UNKNOWN]]) {
  test(`the paths are those of the native program, ${name}`, async (bench) => {
    const own = document(answers);
    const page = await bench.open("#/id/hasil/langkah", { seed: saved(own) });
    await page.waitForFunction(() => document.querySelectorAll(".na-paths > section").length === 3 && !document.querySelector(".na-paths .na-load"));
    const seen = new Map();
    for (const [position, mode] of ["effort", "time", "paper"].entries()) {
      const plan = JSON.parse(await neraca(["plan", "-", "--mode", mode, "--format", "json"], JSON.stringify(own)));
      const wanted = plan.steps.map(({ after }) => [shown(after.sovereignty.points), shown(after.legal.points)]);
      const section = page.locator(`section[aria-labelledby="na-path-${position}"]`);
      const found = await section.locator(".na-plan > li").evaluateAll((all) => all.map((step) => [...step.querySelectorAll("dd b")].map((one) => one.textContent)));
      // A path that is another one again is named, not repeated.
      const same = [...seen.values()].some((steps) => JSON.stringify(steps) === JSON.stringify(plan.steps.map(({ action }) => action)));
      if (found.length > 0 || !same) assert.deepEqual(found, wanted, mode);
      seen.set(mode, plan.steps.map(({ action }) => action));
    }
  });

  test(`robustness is that of the native program, ${name}`, async (bench) => {
    const own = document(answers);
    const page = await bench.open("#/id/hasil", { seed: saved(own) });
    const section = page.locator("section:has(#na-robust)");
    await section.locator("dl.na-pairs").first().waitFor();
    const text = await section.innerText();
    const robust = JSON.parse(await neraca(["robust", "-", "--format", "json"], JSON.stringify(own)));
    for (const index of ["sovereignty", "legal"]) {
      for (const { range, percent } of [robust[index].low, robust[index].high]) {
        assert.match(text, new RegExp(`${range.points[0]}\\D+${range.points[1]}\\D+15\\.625`), index);
        assert.ok(text.includes(`${percent} `) || text.includes(`${percent}%`), `${index}: ${percent}`);
      }
    }
  });
}
