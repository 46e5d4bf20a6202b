// A full assessment by keyboard alone, from the home page to the result, in both languages and themes, on a phone and on a desk.
import assert from "node:assert/strict";
import { assess } from "./native.mjs";
import { FULL, document } from "./seeds.mjs";
import { answerByKeyboard, code, continueByKeyboard, follow, radioByKeyboard, stored, tabTo } from "./steps.mjs";
import { DESK, PHONE, test } from "./suite.mjs";
import { pattern, say } from "./words.mjs";

const COMBINATIONS = [
  { lang: "id", theme: "light", size: PHONE },
  { lang: "en", theme: "dark", size: DESK },
  { lang: "id", theme: "dark", size: DESK },
  { lang: "en", theme: "light", size: PHONE },
];

/** From the home page to the first question. */
export async function begin(page, lang, { device = "start.device_own", length = "start.length_full", ...options } = {}) {
  await tabTo(page, "a.na-door--main", options);
  await follow(page);
  await radioByKeyboard(page, page.getByRole("radio", { name: pattern(lang, device) }), options);
  await radioByKeyboard(page, page.getByRole("radio", { name: pattern(lang, length) }), options);
  await continueByKeyboard(page, options);
}

/** Every question the app asks, answered; ends on the review page. Gives the codes in the order they were asked. */
export async function walk(page, answers, options = {}) {
  const asked = [];
  for (let at = await code(page); at; at = await code(page)) {
    assert.ok(!asked.includes(at), `${at} asked twice`);
    asked.push(at);
    await answerByKeyboard(page, at, answers[at], options);
    await continueByKeyboard(page, options);
  }
  return asked;
}

for (const { lang, theme, size } of COMBINATIONS) {
  test(`keyboard: a full assessment, ${lang}, ${theme}, ${size.width}x${size.height}`, async (bench) => {
    const page = await bench.open(undefined, { lang, theme, size });
    await begin(page, lang);
    const asked = await walk(page, FULL);
    assert.deepEqual(asked, Object.keys(FULL));

    const result = page.locator(`#na-main a[href="#/${lang}/${lang === "id" ? "hasil" : "result"}"]`);
    await tabTo(page, result, { most: 300 });
    await follow(page);
    // The last answer is stored a moment after it was given.
    await page.waitForFunction((last) => Object.entries(localStorage).some(([key, text]) => key.startsWith("neraca:a:") && last in JSON.parse(text).document.answers), asked.at(-1));
    const kept = Object.values((await stored(page)).device).find((entry) => entry.document).document;
    const sorted = (value) => (Array.isArray(value) ? [...value].sort() : value);
    for (const [question, answer] of Object.entries(FULL)) assert.deepEqual(sorted(kept.answers[question]), sorted(answer), question);

    const as_of = await page.evaluate(() => new Date().toLocaleDateString("sv"));
    const [wanted] = await assess([document(FULL, { as_of })]);
    const cards = page.locator("#na-main .na-index");
    assert.equal(await cards.count(), 2);
    for (const [position, index] of ["sovereignty", "legal"].entries()) {
      const text = await cards.nth(position).innerText();
      const [low, high] = wanted[index].points;
      assert.match(text, new RegExp(low === high ? `\\b${high}\\b` : `\\b${low}\\s*–\\s*${high}\\b`), index);
    }
    assert.match(await page.locator("#na-main").innerText(), pattern(lang, "shell.not_advice"));
  }, { patience: 240_000 });
}
