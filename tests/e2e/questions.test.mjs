// Acceptance checks of the questionnaire, one test each. Held by Rust tests instead: 12 (don't know never narrows), 105 (every question
// feeds something and says why), 106 (every provision has its letter and date), and the reading of numbers behind 20.
import assert from "node:assert/strict";
import { bank } from "./native.mjs";
import { FULL, PARTIAL, document, saved } from "./seeds.mjs";
import { choose, code, go, goOn, going, liveRanges, pickByKeyboard, stored, storedDocument, tabTo } from "./steps.mjs";
import { settled } from "./states.mjs";
import { PHONE, test } from "./suite.mjs";
import { pattern, say } from "./words.mjs";

const at = (question, lang = "id") => `#/${lang}/${lang === "id" ? "periksa" : "check"}/${question}`;
const answered = (answers, more) => ({ seed: saved(document(answers, more)) });
const caption = (page) => page.locator(".na-q__cap").innerText();
/** Number of questions in the caption, and whether it is only about right. */
const count = async (page) => {
  const [, about, number] = /(±?)(\d+)\s*$/.exec(await caption(page));
  return { number: Number(number), about: about === "±" };
};

for (const lang of ["id", "en"]) {
  test(`check 09: every question offers "don't know" and can be skipped, ${lang}`, async (bench) => {
    const { questions } = await bank();
    const page = await bench.open(at("A1", lang), { lang });
    for (const { id } of questions) {
      await go(page, at(id, lang));
      const unknown = page.locator(`#na-main input[name="${id.toLowerCase()}"][value="?"]`);
      assert.equal(await unknown.count(), 1, `${id}: one "don't know"`);
      assert.match(await unknown.evaluate((input) => input.labels[0].innerText), pattern(lang, "question.unknown"), id);
      assert.equal(await page.getByRole("link", { name: say(lang, "question.skip") }).count(), 1, `${id}: skip`);
    }
  });
}

test("check 09: skipping everything leads to the review, and on to the result", async (bench) => {
  const page = await bench.open(at("A1"));
  for (let steps = 0; await code(page); steps += 1) {
    assert.ok(steps < 60, "never ends");
    await going(page, () => page.getByRole("link", { name: say("id", "question.skip") }).click());
  }
  assert.match(page.url(), /#\/id\/periksa\/tinjau$/);
  await going(page, () => page.locator('#na-main a[href="#/id/hasil"]').first().click());
});

test("check 10: nothing is chosen beforehand", async (bench) => {
  const { questions } = await bank();
  const page = await bench.open(at("A1"));
  for (const { id } of questions) {
    await go(page, at(id));
    assert.equal(await page.locator("#na-main input:checked").count(), 0, id);
  }
  await go(page, "#/id/periksa");
  assert.equal(await page.locator("#na-main input:checked").count(), 0, "start");
});

test("check 11: choosing does not move on", async (bench) => {
  const page = await bench.open(at("A1"));
  await choose(page, "pusat");
  await storedDocument(page, (document) => document.answers.A1 === "pusat");
  assert.equal(await code(page), "A1");
  assert.ok(await page.evaluate(() => document.activeElement.matches("input:checked")), "the focus stays");
});

for (const lang of ["id", "en"]) {
  test(`check 13: why we ask names an article or says that the factor is technical, ${lang}`, async (bench) => {
    const { questions } = await bank();
    const page = await bench.open(at("A1", lang), { lang });
    const article = lang === "id" ? /\b(Pasal|Lampiran|butir|angka) / : /\b(arts?\.|annex|item) /i;
    const missing = [];
    for (const { id } of questions) {
      await go(page, at(id, lang));
      await page.locator("details.na-why--first").evaluate((details) => { details.open = true; });
      const text = await page.locator("details.na-why--first").innerText();
      if (!article.test(text) && !text.includes(say(lang, "question.technical"))) missing.push(`${id}: ${text.replace(/\s+/g, " ").slice(0, 200)}`);
    }
    assert.deepEqual(missing, []);
  });
}

test("check 14: a change of A1 says how many questions now apply and keeps earlier answers", async (bench) => {
  const page = await bench.open(at("A1"), answered({ ...FULL, A1: "swasta" }));
  const before = await count(page);
  await choose(page, "pusat");
  const after = await count(page);
  assert.ok(after.number > before.number, `${before.number} -> ${after.number}`);
  await page.getByText(say("id", "question.more_shown", { count: after.number - before.number })).first().waitFor();
  const kept = await storedDocument(page, (document) => document.answers.A1 === "pusat");
  assert.deepEqual({ ...kept.answers, A1: 0 }, { ...(await stored(page)).device["neraca:a:seed0"].document.answers, A1: 0 });
  for (const question of ["I1", "I2", "I3", "C4", "C5"]) assert.equal(kept.answers[question], FULL[question], question);
});

test("check 15: changing it back restores count and ranges", async (bench) => {
  const page = await bench.open(at("A1"), answered({ ...FULL, A1: "swasta" }));
  const before = [await caption(page), await liveRanges(page)];
  await choose(page, "pusat");
  assert.notEqual(await caption(page), before[0]);
  await choose(page, "swasta");
  assert.deepEqual([await caption(page), await liveRanges(page)], before);
});

test("check 16: back shows the question before with its answer at the same place", async (bench) => {
  const page = await bench.open(at("A2"), { ...answered(PARTIAL), size: PHONE });
  await choose(page, "sehat");
  await page.locator("#na-main form button[type=submit]").scrollIntoViewIfNeeded();
  const scroll = await page.evaluate(() => window.scrollY);
  assert.ok(scroll > 0);
  await goOn(page);
  assert.equal(await code(page), "A3");
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  await going(page, () => page.goBack());
  assert.equal(await code(page), "A2");
  assert.ok(await page.locator('#na-main input[value="sehat"]').isChecked());
  await page.waitForFunction((wanted) => Math.abs(window.scrollY - wanted) <= 1, scroll);
});

for (const [lang, name] of [["id", "Singapura"], ["en", "Singapore"]]) {
  test(`check 17: a place is found by name, code and region, ${lang}`, async (bench) => {
    const page = await bench.open(at("C1", lang), { lang });
    const field = page.locator("#c1-find");
    for (const text of ["singap", "SG", "ap-southeast-1"]) {
      await field.fill(text);
      const entries = await page.locator("#c1-find-list [role=option]").allInnerTexts();
      assert.ok(entries.some((entry) => entry.includes(name)), `${text}: ${entries.slice(0, 5).join(" | ")}`);
      if (text === "SG") assert.match(entries[0], new RegExp(name));
    }
    // An ambiguous code shows every provider that uses it, each by name and code.
    const entries = await page.locator("#c1-find-list [role=option]").allInnerTexts();
    const exact = entries.filter((entry) => entry.includes("ap-southeast-1"));
    assert.ok(exact.length >= 2, exact.join(" | "));
    assert.ok(exact.some((entry) => /Amazon/.test(entry)) && exact.some((entry) => /Alibaba/.test(entry)), exact.join(" | "));
  });
}

test("check 18: a place is chosen with the keyboard alone, without a map", async (bench) => {
  const page = await bench.open(at("C1"));
  await pickByKeyboard(page, "#c1-find", "singap");
  await pickByKeyboard(page, "#c1-find", "jakarta");
  await storedDocument(page, (document) => JSON.stringify(document.answers.C1) === '["SG","ID"]');
  // Escape closes the list; a typed text alone chooses nothing; a chip is removed with the keyboard.
  await page.keyboard.type("jepang");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#c1-find-list").count(), 0);
  await tabTo(page, ".na-pick__x");
  assert.equal(await page.locator(".na-pick").count(), 2);
  await page.keyboard.press("Enter");
  await storedDocument(page, (document) => JSON.stringify(document.answers.C1) === '["ID"]');
  assert.ok(await page.evaluate(() => document.activeElement.matches(".na-pick__x, #c1-find")), "the focus goes to the next chip or the field");
});

test("check 19: a kind of data opens its volume directly beneath", async (bench) => {
  const page = await bench.open(at("B2"));
  await tabTo(page, '#na-main input[value="biometrik"]');
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => {
    const here = document.activeElement;
    const parent = document.querySelector('#na-main input[value="biometrik"]').closest("label");
    return here.matches('.na-sub input[type="radio"]') && parent.nextElementSibling.contains(here);
  }), "the next stop is the volume under biometrik");
  assert.equal(await page.locator(".na-sub input:checked").count(), 0, "no volume is chosen beforehand");
});

for (const [lang, echo] of [["id", "204.807.222"], ["en", "204,807,222"]]) {
  test(`check 20: a number is read however it is written, ${lang}`, async (bench) => {
    const page = await bench.open(at("B3", lang), { lang });
    const field = page.locator('#na-main input[inputmode="numeric"]').first();
    for (const text of ["204.807.222", "204,807,222", "204807222"]) {
      await field.fill(text);
      await page.getByText(echo).first().waitFor();
      assert.ok(await page.locator('#na-main input[value="k4"]').isChecked(), text);
    }
    await field.fill("banyak");
    await page.locator(".na-field.is-bad").waitFor();
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    await storedDocument(page, (document) => document.answers.B3 === "k4");
  });
}

test("check 21: an exclusive choice clears the others, says so, and undo brings them back", async (bench) => {
  const page = await bench.open(at("E5"), answered({ ...PARTIAL, D1: "aws", E5: ["iso", "kami"] }));
  await choose(page, "kosong");
  const checked = () => page.locator("#na-main .na-opts input[value]:checked").evaluateAll((all) => all.map(({ value }) => value));
  assert.deepEqual(await checked(), ["kosong"]);
  const option = await page.locator('#na-main input[value="kosong"]').evaluate((input) => input.labels[0].innerText.trim());
  const said = say("id", "question.exclusive", { option });
  await page.locator(".na-undo", { hasText: said }).waitFor();
  await page.locator("#na-status", { hasText: said }).waitFor({ state: "attached" });
  await page.locator(".na-undo button").click();
  assert.deepEqual(await checked(), ["iso", "kami"]);
});

test("check 22: a provider suggests its parent with a date; refusing leaves it unknown", async (bench) => {
  const page = await bench.open(at("D1"), answered(PARTIAL));
  await pickByKeyboard(page, "#d1-find", "amazon web");
  const panel = page.locator(".na-suggest");
  await panel.waitFor();
  assert.match(await panel.innerText(), /\d{4}/, "source and date");
  assert.equal((await storedDocument(page, (document) => document.answers.D1 === "aws")).answers.D3, undefined, "nothing is filled in before it is confirmed");
  await panel.getByRole("button", { name: say("id", "question.suggest_no") }).click();
  await storedDocument(page, (document) => document.answers.D3 === "?" && document.answers.D2 === undefined);
  await page.locator(".na-q__bar summary").click();
  await page.getByRole("button", { name: say("id", "question.undo"), exact: true }).first().click();
  await storedDocument(page, (document) => document.answers.D3 === undefined);
  await panel.getByRole("button", { name: say("id", "question.suggest_yes") }).click();
  await storedDocument(page, (document) => document.answers.D3 === "US");
});

test("check 24: the number of questions is about right until every gate is answered, then it is fixed", async (bench) => {
  const page = await bench.open(at("A1"));
  assert.ok((await count(page)).about, "nothing answered");
  const full = await bench.open(at("E3"), answered(FULL));
  const { about, number } = await count(full);
  assert.ok(!about && number === Object.keys(FULL).length, await caption(full));
  const { E3: gone, ...without } = FULL;
  const open = await bench.open(at("E3"), answered(without));
  assert.ok(!(await count(open)).about, `E3 (${gone}) is no gate`);
  await choose(open, "kuat");
  assert.equal((await count(open)).number, number);
  const { B1: gate, ...ungated } = FULL;
  const gated = await bench.open(at("E3"), answered(ungated));
  assert.ok((await count(gated)).about, `B1 (${gate}) is a gate`);
});

test("a question behind an uncertain gate is asked and says so", async (bench) => {
  const page = await bench.open(at("H1"), answered({ ...PARTIAL, B1: "?" }));
  await page.getByText(say("id", "question.maybe_shown")).waitFor();
});

test("a question that no longer applies says so, keeps its answer and does not count", async (bench) => {
  const page = await bench.open(at("I1"), answered({ ...FULL, A1: "swasta" }));
  await page.getByText(say("id", "question.hidden")).waitFor();
  assert.ok(await page.locator('#na-main input[value="dasar"]').isChecked());
});

for (const [name, fragment] of [["a question", "check/A1"], ["before you start", "check"]]) {
  test(`the title says first that there are errors, as long as they are shown: ${name}`, async (bench) => {
    const page = await bench.open(`#/en/${fragment}`, { lang: "en" });
    const plain = await page.title();
    const submit = () => page.locator("#na-main form button[type=submit]").click();
    const titled = (title) => page.waitForFunction((wanted) => document.title === wanted, title);
    await submit();
    await titled(say("en", "shell.title_error", { title: plain }));
    // The other language starts afresh; so does any other page.
    await page.locator('.na-lang a[lang="id"]').click();
    await page.waitForFunction(() => document.documentElement.lang === "id");
    await settled(page);
    const fresh = await page.title();
    assert.doesNotMatch(fresh, pattern("id", "shell.title_error"));
    await submit();
    await titled(say("id", "shell.title_error", { title: fresh }));
    await go(page, "#/id/");
    assert.doesNotMatch(await page.title(), pattern("id", "shell.title_error"));
  });
}

test("going on without an answer names what is missing and moves nothing", async (bench) => {
  const page = await bench.open(at("A1"));
  await page.locator("#na-main form button[type=submit]").click();
  const summary = page.locator(".na-errors");
  await summary.waitFor();
  await page.waitForFunction(() => document.activeElement.matches(".na-errors"));
  await summary.getByRole("link").click();
  assert.equal(await code(page), "A1");
  await choose(page, "pusat");
  assert.equal(await summary.count(), 0);
  assert.doesNotMatch(await page.title(), pattern("id", "shell.title_error"));
});

test("notes stay with the assessment and out of the title", async (bench) => {
  const page = await bench.open(at("A1"), answered(PARTIAL));
  await page.locator("details.na-why:not(.na-why--first) > summary").last().click();
  await page.locator("#a1-note").fill("Dari surat 12 Mei <b>");
  await storedDocument(page, (document) => document.notes.A1 === "Dari surat 12 Mei <b>");
  assert.doesNotMatch(await page.title(), /surat/);
});

test("the quick check asks the fourteen quick questions where they apply", async (bench) => {
  const { questions } = await bank();
  const quick = questions.filter((question) => question.quick).map(({ id }) => id);
  assert.equal(quick.length, 14);
  const page = await bench.open(at(quick[0]), answered({ A1: "pusat" }, { mode: "quick" }));
  const asked = [];
  for (let here = await code(page); here; here = await code(page)) {
    asked.push(here);
    await page.locator(`#na-main input[name="${here.toLowerCase()}"][value="?"]`).click();
    await goOn(page);
  }
  assert.deepEqual(asked, asked.filter((one) => quick.includes(one)));
  assert.ok(asked.length >= 11, asked.join(" "));
});
