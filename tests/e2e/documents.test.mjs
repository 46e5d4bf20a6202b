// Documents drafted from answers: the page against `neraca draft`, part by part; copying and its fallback, paper, both languages side
// by side, and what must never be asked for. That ticks, items and blanks are the right ones is held by Rust tests.
import assert from "node:assert/strict";
import { neraca } from "./native.mjs";
import { FULL, PARTIAL, UNKNOWN, document, saved } from "./seeds.mjs";
import { settled } from "./states.mjs";
import { tabTo } from "./steps.mjs";
import { DESK, PHONE, test } from "./suite.mjs";
import { pattern, say } from "./words.mjs";

const KINDS = ["clause-checklist", "impact-assessment", "information-request", "provider"];
const address = (lang, kind) => `#/${lang}/${{ id: "hasil/dokumen", en: "result/documents" }[lang]}/${kind}`;
const flat = (text) => text.replace(/\s+/g, " ").trim();

/** Some facts known, some open: every document has something to say. */
const MIXED = document({ ...FULL, C1: "?", F4: "?", F8: "tidak", H5: "?", B4: ["cocok", "?"] }, { title: "Presensi 77" });

const native = async (doc, kind, lang, format) => neraca(["draft", kind, "-", "--lang", lang, "--format", format], JSON.stringify(doc));

async function open(bench, lang, kind, doc = MIXED, options = {}) {
  const page = await bench.open(address(lang, kind), { lang, seed: saved(doc), ...options });
  await page.locator(".na-draft, .na-state, .na-page__lead + .na-page__lead").first().waitFor();
  await settled(page);
  return page;
}

const article = (page) => page.locator("article.na-draft");

for (const lang of ["id", "en"]) {
  for (const kind of KINDS) {
    test(`documents: the page of ${kind} says what the native draft says, in its order, ${lang}`, async (bench) => {
      const page = await open(bench, lang, kind);
      const wanted = JSON.parse(await native(MIXED, kind, lang, "json"));
      assert.equal(await page.locator("h1").innerText(), wanted.title);
      const texts = (part) => [part.text, ...(part.texts ?? []), ...(part.facts ?? []).flatMap((fact) => [fact.name, ...fact.values]), ...(part.clauses ?? []).flatMap((clause) => [clause.name, ...clause.facts.flatMap((fact) => [fact.name, ...fact.values])]), ...(part.triggers ?? []).map((one) => one.text), ...(part.laws ?? []).map((law) => law.label)];
      for (const [where, parts] of [["article.na-draft", wanted.parts], [".na-draft--apart", wanted.apart]]) {
        if (!parts.length) continue;
        const shown = flat(await page.locator(where).innerText());
        let from = 0;
        for (const text of parts.flatMap(texts).filter(Boolean)) {
          for (const run of text.split(/\.{5,}/).map(flat).filter(Boolean)) {
            const at = shown.indexOf(run, from);
            assert.ok(at >= 0, `${run} after ${shown.slice(Math.max(0, from - 60), from)}`);
            from = at;
          }
        }
      }
      const blanks = await article(page).locator(".na-draft__line, .na-draft__fill").count();
      assert.equal(blanks, wanted.blanks);
      assert.equal(await article(page).locator("input, textarea").count(), 0, "nothing is typed into a draft");
    });

    test(`check 49: ${kind} begins with its mark, the disclaimer and the date of the rules, ${lang}`, async (bench) => {
      const page = await open(bench, lang, kind);
      const [word, ...lines] = (await article(page).locator(".na-draft__head").innerText()).split("\n").filter(Boolean);
      assert.match(word, lang === "id" ? /^DRAF$/ : /^DRAFT$/);
      assert.match(lines[0], pattern(lang, "shell.not_advice"));
      assert.match(lines[0], /22 November 2026/);
      assert.match(lines[1], pattern(lang, "draft.rules"));
    });
  }
}

test("check 60: the checklist has twelve clauses, tells which are not known, and leaves a place for the article", async (bench) => {
  const page = await open(bench, "en", "clause-checklist");
  const clauses = await article(page).locator(".na-draft__clause").evaluateAll((all) => all.map((clause) => ({
    name: clause.querySelector("h3").innerText,
    state: clause.querySelector("dd").innerText,
    article: clause.querySelector("div:last-child .na-draft__fill")?.innerText,
  })));
  assert.equal(clauses.length, 12);
  assert.deepEqual(clauses.map(({ name }) => Number.parseInt(name, 10)), [...Array(12).keys()].map((at) => at + 1));
  assert.ok(clauses.every(({ article: blank }) => blank === "[fill in]"));
  const state = (name) => clauses.find((clause) => clause.name.includes(name)).state;
  assert.deepEqual(["Sub-processor", "Deletion", "Governing", "Audit", "Exit"].map(state), ["Not known", "Absent", "Present and strong", "Present but weak", "Not scored by this tool"]);
});

test("check 61: a trigger is ticked, possible or not, by a sign and a word; blanks are counted", async (bench) => {
  const page = await open(bench, "en", "impact-assessment");
  const ticks = await article(page).locator(".na-draft__ticks > li").evaluateAll((all) => all.map((one) => [one.querySelector("b").innerText, one.querySelector("svg") !== null, one.querySelector(".na-draft__word").innerText]));
  const words = { yes: say("en", "draft.ticked"), possible: say("en", "draft.possible"), no: say("en", "draft.not_ticked") };
  assert.deepEqual(ticks, [
    ["a.", true, words.possible], ["b.", true, words.yes], ["c.", true, words.yes], ["d.", true, words.possible],
    ["e.", true, words.yes], ["f.", true, words.possible], ["g.", true, words.possible],
  ]);
  const blanks = await article(page).locator(".na-draft__line, .na-draft__fill").count();
  assert.match(await article(page).locator(".na-draft__head").innerText(), new RegExp(`still blank: ${blanks}\\.`));
});

test("check 62: the request asks for each open fact, for nothing that opens a gap, with blank identity and the limits of the law", async (bench) => {
  for (const lang of ["id", "en"]) {
    const page = await open(bench, lang, "information-request", document(UNKNOWN));
    const items = await article(page).locator(".na-draft__items > li").allInnerTexts();
    assert.ok(items.length > 20, `${items.length} items`);
    for (const item of items) assert.doesNotMatch(item, /alamat IP|IP address|lokasi persis|exact location|perangkat|device|password|kata sandi/i);
    const identity = article(page).locator("p", { hasText: lang === "id" ? "Nama:" : "Name:" });
    assert.equal(await identity.locator(".na-draft__line").count(), 5);
    const letter = await article(page).innerText();
    assert.match(letter, lang === "id" ? /10 hari kerja/ : /10 working days/);
    assert.match(letter, lang === "id" ? /7 hari kerja/ : /7 working days/);
    const apart = await page.locator(".na-draft--apart").innerText();
    for (const days of [10, 7, 30, 14]) assert.match(apart, new RegExp(`\\b${days}\\b`));
    await page.context().close();
  }
});

test("documents: where nothing is open, or a document does not apply, it says so", async (bench) => {
  const known = { ...FULL, C4: "ada", I2: "ada" };
  let page = await open(bench, "en", "information-request", document({ ...known, A1: "swasta" }));
  assert.match(await article(page).innerText(), /for public bodies only/);
  page = await open(bench, "en", "impact-assessment", document({ ...FULL, B1: "tidak", B2: { log: "k1" } }));
  assert.match(await article(page).innerText(), /holds no personal data/);
  page = await bench.open(address("en", "information-request"));
  await page.getByText(say("en", "result.empty")).waitFor();
  page = await bench.open(address("en", "no-such-document"));
  await page.getByText(say("en", "draft.unknown"), { exact: true }).first().waitFor();
});

test("documents: copied as text, word for word the native draft; where copying is refused the text is selected", async (bench) => {
  for (const lang of ["id", "en"]) {
    const page = await open(bench, lang, "provider", MIXED, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: say(lang, "draft.copy") }).click();
    await page.locator("#na-main").getByText(say(lang, "embed.copied")).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied.trim(), (await native(MIXED, "provider", lang, "text")).trim());
    assert.doesNotMatch(copied, /Presensi 77/);
  }
  const refuse = () => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => ({ writeText: () => Promise.reject(new Error("refused")) }) });
  const page = await open(bench, "id", "provider", MIXED, { init: refuse });
  await page.getByRole("button", { name: say("id", "draft.copy") }).click();
  await page.locator("#na-main").getByText(say("id", "embed.copy_failed")).waitFor();
  const [selected, whole] = await page.evaluate(() => {
    const area = document.activeElement;
    return [area.value.slice(area.selectionStart, area.selectionEnd), area.matches("textarea[readonly]") && area.checkVisibility() && area.value];
  });
  assert.ok(whole && selected === whole, "all of the visible text is selected");
  assert.equal(whole.trim(), (await native(MIXED, "provider", "id", "text")).trim());
});

test("documents: the name of the system only where it is ticked", async (bench) => {
  const page = await open(bench, "en", "information-request");
  assert.doesNotMatch(await article(page).innerText(), /Presensi 77/);
  const before = await article(page).locator(".na-draft__line").count();
  await page.locator("input[name=draft-name]").check();
  await article(page).getByText("Presensi 77").waitFor();
  assert.equal(await article(page).locator(".na-draft__line").count(), before - 1);
  assert.ok(await page.locator("input[name=draft-name]").evaluate((box) => box === document.activeElement), "the box keeps the focus");
  const nameless = await open(bench, "en", "information-request", document(PARTIAL));
  assert.equal(await nameless.locator("input[name=draft-name]").count(), 0);
});

test("documents: both languages beside each other on a desk, one after the other on a phone", async (bench) => {
  for (const size of [DESK, PHONE]) {
    const page = await open(bench, "id", "clause-checklist", MIXED, { size });
    await tabTo(page, "input[name=draft-both]");
    await page.keyboard.press("Space");
    await page.locator(".na-draft__row").first().waitFor();
    const rows = await page.locator(".na-draft__row").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => {
      const { left, top, bottom } = cell.getBoundingClientRect();
      return { lang: cell.lang, left, top, bottom, text: cell.innerText };
    })));
    assert.ok(rows.length > 15 && rows.every((cells) => cells.length === 2 && cells[0].lang === "id" && cells[1].lang === "en"));
    for (const [id, en] of rows) {
      assert.ok(id.text && en.text && id.text !== en.text);
      if (size === DESK) assert.ok(en.left > id.left && Math.abs(en.top - id.top) < 2);
      else assert.ok(en.top >= id.bottom - 1);
    }
    assert.equal(await page.locator(".na-draft__clause").count(), 24);
  }
});

test("documents: on paper the document stands alone, black on white, with its own head; what is not sent is on a sheet of its own", async (bench) => {
  for (const kind of KINDS) {
    const page = await open(bench, "id", kind, MIXED, { theme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const seen = await page.evaluate(() => [...document.querySelectorAll(".na-top, .na-foot, .na-acts, .na-draft__choices, .na-head__kicker, #na-draft-text, button, input, textarea")].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 1).map((one) => `${one.tagName}.${one.className}`));
    assert.deepEqual(seen, [], kind);
    assert.ok(await article(page).locator(".na-draft__mark").isVisible());
    assert.ok(await page.locator("h1").isVisible());
    const wide = await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
    assert.ok(wide, `${kind}: wider than the paper`);
    if (await page.locator(".na-draft--apart").count()) {
      assert.equal(await page.locator(".na-draft--apart").evaluate((part) => getComputedStyle(part).breakBefore), "page");
    }
    const pdf = await page.pdf({ format: "A4" });
    const count = (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
    assert.ok(count >= 1 && count <= 6, `${kind}: ${count} pages`);
    await page.context().close();
  }
});
