// The guided order: the most useful question first, on a phone and by keyboard. Which question is most useful, the native program says.
import assert from "node:assert/strict";
import { assess, neraca } from "./native.mjs";
import { begin } from "./keyboard.test.mjs";
import { FULL, PARTIAL, document, saved } from "./seeds.mjs";
import { answerByKeyboard, code, continueByKeyboard, stored } from "./steps.mjs";
import { PHONE, test } from "./suite.mjs";
import { pattern, say } from "./words.mjs";

/** The codes that narrow an index most on average, without those that have an answer or may not apply. */
async function best(answers, as_of) {
  const lists = JSON.parse(await neraca(["next", "-", "--format", "json"], JSON.stringify(document(answers, { as_of }))));
  const [{ hidden }] = await assess([document(answers, { as_of })]);
  const open = ["sovereignty", "legal"].flatMap((index) => lists[index].questions)
    .filter(({ question, mean }) => mean > 0 && !(question in answers) && !hidden.includes(question));
  const most = Math.max(...open.map(({ mean }) => mean));
  return open.filter(({ mean }) => mean === most).map(({ question }) => question);
}

const today = (page) => page.evaluate(() => new Date().toLocaleDateString("sv"));

test("guided: from the start by keyboard on a phone, the most useful question first, none twice, until both indices are settled", async (bench) => {
  const page = await bench.open(undefined, { lang: "id", size: PHONE });
  await begin(page, "id", { length: "start.length_guided" });
  const as_of = await today(page);
  const given = {};
  for (let at = await code(page); at; at = await code(page)) {
    assert.ok(!(at in given), `${at} asked twice`);
    const asked = Object.keys(given).length;
    // The first question decides which others there are; it comes before the program that ranks is there.
    if (asked > 0 && asked < 4) assert.ok((await best(given, as_of)).includes(at), `${at} is not the most useful one`);
    if (asked > 0) assert.match(await page.locator(".na-guide").innerText(), pattern("id", "guide.left"));
    await answerByKeyboard(page, at, FULL[at]);
    given[at] = FULL[at];
    await continueByKeyboard(page);
  }
  assert.match(await page.evaluate(() => location.hash), /^#\/id\/hasil$/);
  const [{ sovereignty, legal }] = await assess([document(given, { as_of })]);
  for (const { bands } of [sovereignty, legal]) assert.equal(bands[0], bands[1], "asked until both bands are certain");
  assert.ok(Object.keys(given).length < Object.keys(FULL).length, "less was asked than there is");
}, { patience: 240_000 });

test("guided: a question that is skipped does not come again, and the section order is one press away", async (bench) => {
  const page = await bench.open("#/en/check/B4", { lang: "en", seed: saved(document(PARTIAL), { settings: { guided: true } }) });
  assert.match(await page.locator(".na-guide").innerText(), pattern("en", "guide.left"));
  assert.equal(await page.locator(".na-guide button").innerText(), say("en", "guide.leave"));
  const first = await code(page);
  await page.locator(".na-acts button.na-link", { hasText: say("en", "question.skip") }).click();
  await page.waitForFunction((old) => !location.hash.endsWith(`/${old}`), first);
  const second = await code(page);
  assert.notEqual(second, first);
  await page.locator(".na-guide button").click();
  await page.locator(".na-guide").waitFor({ state: "detached" });
  assert.equal(await code(page), second, "leaving the order leaves the question");
  const { device } = await stored(page);
  assert.equal(device["neraca:settings"].guided, false);
});
