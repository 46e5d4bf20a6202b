// Acceptance checks of the task list, the review page and the compact view.
import assert from "node:assert/strict";
import { CONFLICT, FULL, PARTIAL, document, saved } from "./seeds.mjs";
import { settled } from "./states.mjs";
import { choose, code, go, goOn, going, liveRanges, storedDocument } from "./steps.mjs";
import { test } from "./suite.mjs";
import { say } from "./words.mjs";

const REVIEW = "#/id/periksa/tinjau";
const answered = (answers, more) => ({ seed: saved(document(answers, more)) });

test("check 23: the task list shows one of four status words per section, and they match the answers", async (bench) => {
  const answers = { ...FULL };
  for (const question of ["B3", "B4"]) delete answers[question];
  for (const question of ["C1", "C2", "C3", "C6", "C4", "C5"]) delete answers[question];
  answers.D5 = ["US", "?"];
  answers.G4 = "?";
  const page = await bench.open("#/id/periksa/bagian", answered(answers));
  const words = await page.locator(".na-task .na-tag").allInnerTexts();
  const say4 = (key) => say("id", `sections.${key}`);
  const [todo, partial, done, unknowns] = ["not_started", "partial", "done", "unknowns"].map(say4);
  assert.deepEqual(words.map((word) => word.trim()), [done, partial, todo, unknowns, done, done, unknowns, done, done]);
  assert.equal(await page.locator(".na-task .na-tag svg").count(), 9, "each with its icon");
});

test("check 30: the review lists contradictions, then what is open, then all answers, with unique names", async (bench) => {
  const { H6: gone, ...answers } = CONFLICT;
  assert.ok(gone);
  const page = await bench.open(REVIEW, answered(answers));
  const headings = await page.locator("#na-main h2").allInnerTexts();
  assert.equal(headings[0], say("id", "review.conflicts"));
  assert.equal(headings[1], say("id", "review.unanswered"));
  assert.equal(headings.length, 11);
  const names = await page.locator("#na-main .na-review__act a").evaluateAll((all) => all.filter((link) => link.id).map((link) => link.textContent.trim()));
  assert.equal(new Set(names).size, names.length, "every name once");
  const questions = await page.locator("#na-main .na-review__row dt").allInnerTexts();
  assert.ok(questions.length >= names.length);
  for (const name of names) assert.ok(name.length > say("id", "review.change").length + 2, name);
});

test("check 31: a change from the review returns to its row", async (bench) => {
  const page = await bench.open(REVIEW, answered(FULL));
  await going(page, () => page.locator("#change-e3").click());
  assert.equal(await code(page), "E3");
  await choose(page, "kuat");
  await page.locator("#na-main form button[type=submit]").click();
  await page.waitForFunction(() => location.hash.endsWith("/tinjau") && document.activeElement.id === "change-e3");
});

test("check 31: neither the save nor texts that come later take the focus from that row", async (bench) => {
  const context = await bench.profile(answered(FULL));
  let release;
  const held = new Promise((done) => { release = done; });
  await context.route(/pack\/\w+\.en/, async (route) => {
    await held;
    await route.continue();
  });
  const page = await bench.tab(context);
  await bench.visit(page, REVIEW);
  await going(page, () => page.locator("#change-e3").click());
  await choose(page, "kuat");
  await page.locator("#na-main form button[type=submit]").click();
  await page.waitForFunction(() => document.activeElement.id === "change-e3");
  await storedDocument(page, (document) => document.answers.E3 === "kuat");
  // The last pack of the prefetch is the other language's first group.
  const last = page.waitForResponse(/pack\/first\.en/);
  release();
  await (await last).finished();
  await settled(page);
  assert.equal(await page.evaluate(() => document.activeElement.id), "change-e3");
});

test("check 31: a change that opens questions walks only those", async (bench) => {
  const { E2: gone, ...answers } = { ...FULL, E1: "tidak" };
  assert.ok(gone);
  const page = await bench.open(REVIEW, answered(answers));
  await going(page, () => page.locator("#change-e1").click());
  await choose(page, "dua");
  await goOn(page);
  assert.equal(await code(page), "E2");
  await choose(page, "kelola");
  await page.locator("#na-main form button[type=submit]").click();
  await page.waitForFunction(() => location.hash.endsWith("/tinjau"));
});

test("check 32: the compact view asks the same and gives the same result", async (bench) => {
  const page = await bench.open("#/id/periksa/bagian/A", answered({ A1: "pusat" }));
  const asked = [];
  for (const section of "ABCDEFGHI") {
    await go(page, `#/id/periksa/bagian/${section}`);
    asked.push(...await page.locator("#na-main form [id$=-title]").evaluateAll((all) => all.map(({ id }) => id.replace("-title", "").toUpperCase())));
  }
  const single = [];
  await go(page, "#/id/periksa/A1");
  for (let here = await code(page); here; here = await code(page)) {
    single.push(here);
    await going(page, () => page.getByRole("link", { name: say("id", "question.skip") }).click());
  }
  assert.deepEqual(asked, single);

  // The same answers, given in the compact view.
  await go(page, "#/id/periksa/bagian/A");
  for (const [question, value] of Object.entries({ A2: "adm", A3: "hak", A4: "tinggi", A5: "jalan", A6: "sebagian" })) {
    await page.locator(`#na-main input[name="${question.toLowerCase()}"][value="${value}"]`).click();
  }
  await storedDocument(page, (document) => document.answers.A6 === "sebagian");
  const compact = await liveRanges(page);
  await go(page, "#/id/periksa/A6");
  assert.deepEqual(await liveRanges(page), compact);
});

test("emptying a section can be taken back", async (bench) => {
  const page = await bench.open(REVIEW, answered(FULL));
  const head = page.locator(".na-review__head", { has: page.locator("#review-c") });
  await head.getByRole("button").click();
  const without = await storedDocument(page, (document) => document.answers.C1 === undefined);
  assert.equal(without.answers.A1, "pusat");
  await page.locator(".na-undo button").click();
  await storedDocument(page, (document) => document.answers.C1?.[0] === "SG");
});

test("the review of nothing leads on", async (bench) => {
  const page = await bench.open(REVIEW);
  await settled(page);
  assert.ok(await page.locator('#na-main a[href="#/id/hasil"]').first().isVisible());
});

test("check 33: no score before the fifth applicable answer", async (bench) => {
  const codes = ["A1", "A2", "A3", "A4", "A5"];
  const page = await bench.open("#/id/periksa/A1");
  for (const [position, question] of codes.entries()) {
    await go(page, `#/id/periksa/${question}`);
    assert.equal(await page.locator(".na-live__i").count(), 0, `${position} answers`);
    await page.locator(`#na-main input[name="${question.toLowerCase()}"]`).first().click();
  }
  await page.locator(".na-live__i").first().waitFor();
  assert.equal(await page.locator(".na-live__i").count(), 2);
  // An answer to a question that does not apply does not count.
  const four = await bench.open("#/id/periksa/A6", answered({ A1: "swasta", A2: "adm", A3: "hak", A4: "tinggi", I1: "dasar", I3: "sebagian" }));
  assert.equal(await four.locator(".na-live__i").count(), 0);
  assert.ok(PARTIAL.A1);
});
