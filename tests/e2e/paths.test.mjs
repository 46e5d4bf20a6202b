// Acceptance checks of paths and answers tried out. That a path is the cheapest is held by Rust tests against a search by brute force.
import assert from "node:assert/strict";
import { FULL, document, saved } from "./seeds.mjs";
import { test } from "./suite.mjs";

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
  await page.locator(".na-whatif__out .na-btn").click();
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
