// The method page: its example against a sum done by hand and against the native build, every weight of the content, and the box for
// other weights, whose results carry their mark and change nothing else.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { neraca } from "./native.mjs";
import { FULL, document, saved } from "./seeds.mjs";
import { settled } from "./states.mjs";
import { go, stored, tabTo } from "./steps.mjs";
import { PHONE, test } from "./suite.mjs";
import { pattern, say } from "./words.mjs";

const METHOD = { id: "#/id/metode", en: "#/en/method" };
const full = () => saved(document(FULL));

async function open(bench, lang, options = {}) {
  const page = await bench.open(METHOD[lang], { lang, ...options });
  await settled(page);
  return page;
}

/** An exact value in steps of 10^-digits as a language writes it. */
function decimal(lang, value, digits) {
  const [thousands, point] = lang === "id" ? [".", ","] : [",", "."];
  const text = String(value).padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, thousands);
  const rest = text.slice(text.length - digits).replace(/0+$/, "");
  return rest ? whole + point + rest : whole;
}

// What the published method prints; of the tables, the rows that the example reads.
const S1 = { 0: [0, 0, 5, 10, 15] };
const S2 = { 1: [5, 10, 25, 45, 70] };
const S4 = { 0: [0, 35, 80] };
const FLOOR_F6 = [0, 40, 60, 60];
const STAKES = [40, 65, 85, 100];

/** The sum of the example, by hand: values in hundredths of a point, products and their sum times percent, then units of 10^-8 point. */
function byHand(at) {
  const sum = (...items) => items.reduce((all, [code, weight]) => all + weight * 25 * at[code], 0);
  const tier = Math.max(at.TD, at.TF, at.TS);
  const percent = STAKES[tier - 1];
  const sovereignty = [
    [25, 100 * S1[at.RE][at.RD]],
    [20, 100 * S2[at.SU][at.CO]],
    [15, sum(["AD", 50], ["SP", 25], ["CH", 25])],
    [15, 100 * S4[at.LO][at.TH]],
    [15, sum(["PO", 40], ["SB", 30], ["CN", 30])],
    [10, sum(["LG", 30], ["AU", 30], ["VE", 40])],
  ];
  const legal = [
    [25, sum(["PL", 100])],
    [20, sum(["XF", 100])],
    [15, sum(["DP", 35], ["DO", 15], ["RP", 20], ["BR", 30])],
    [20, sum(["DA", 25], ["GL", 25], ["SC", 15], ["AR", 15], ["EX", 20])],
    [10, sum(["PR", 50], ["DI", 50])],
    [10, sum(["CE", 60], ["IN", 40])],
  ];
  const floors = [at.CO === 4 ? FLOOR_F6[tier - 1] * 1e8 : 0, 0];
  return [sovereignty, legal].map((themes, index) => {
    const all = themes.reduce((total, [weight, value]) => total + weight * value, 0);
    const base = all * percent * 100;
    const lifted = floors[index] + (base / 100) * 19;
    return { themes, sum: all, percent, base, floor: floors[index], lifted, total: floors[index] ? Math.max(base, lifted) : base };
  });
}

for (const lang of ["id", "en"]) {
  test(`check 50: the worked example is the sum done by hand and the engine's own result, ${lang}`, async (bench) => {
    const page = await open(bench, lang);
    const vector = await page.locator("#na-main .na-vector").innerText();
    const at = Object.fromEntries([...vector.matchAll(/\/([A-Z]{2}):(\d)/g)].map(([, code, level]) => [code, Number(level)]));
    assert.equal(Object.keys(at).length, 33);
    const native = JSON.parse(await neraca(["vector", vector, "--format", "json"]));
    const tables = page.locator("#na-main .na-sums");
    assert.equal(await tables.count(), 2);
    for (const [position, index] of ["sovereignty", "legal"].entries()) {
      const hand = byHand(at)[position];
      const cells = await tables.nth(position).locator("tbody").evaluateAll((all) => all.map((theme) => [...theme.querySelectorAll(".is-num")].map(({ textContent }) => textContent)));
      assert.deepEqual(cells, hand.themes.map(([weight, value]) => [decimal(lang, value, 2), String(weight), decimal(lang, weight * value, 2)]));
      assert.equal(await tables.nth(position).locator("tfoot td").innerText(), decimal(lang, hand.sum, 2));
      const [sum, mean] = [decimal(lang, hand.sum, 2), decimal(lang, hand.sum, 4)];
      const [base, lifted, total] = [hand.base, hand.lifted, hand.total].map((units) => decimal(lang, units, 8));
      const points = Math.floor(hand.total / 1e8);
      const lines = await page.locator("#na-main .na-sums + ol").nth(position).locator("li").allInnerTexts();
      const expected = [
        say(lang, "method.example_mean", { sum, mean }),
        say(lang, "method.example_base", { mean, percent: hand.percent, base }),
        ...(hand.floor
          ? [say(lang, "method.example_flag", { flag: "F6", tests: "CO ≥ 4", floor: hand.floor / 1e8, lift: 19, base, lifted }), say(lang, "method.example_larger", { base, lifted, total })]
          : [say(lang, "method.example_no_flag")]),
      ];
      assert.deepEqual(lines.slice(0, -1), expected);
      assert.ok(lines.at(-1).startsWith(say(lang, "method.example_cut", { points })), lines.at(-1));
      assert.deepEqual(native[index].units, [hand.total, hand.total], "the native build");
      assert.deepEqual(native[index].points, [points, points]);
    }
  });
}

test("method: every weight of the content stands on the page with its reason, in both languages", async (bench) => {
  const folder = new URL("../../content/method/1.0/", import.meta.url);
  const files = (kind) => readdirSync(new URL(`${kind}/`, folder)).map((name) => readFileSync(new URL(`${kind}/${name}`, folder), "utf8"));
  for (const lang of ["id", "en"]) {
    const page = await open(bench, lang);
    const value = (file, key) => new RegExp(`^${key.replace(".", "\\.")} = "?(.*?)"?$`, "m").exec(file)?.[1];
    const blocks = await page.locator("#na-main .na-weight").allInnerTexts();
    assert.equal(blocks.length, 12);
    for (const file of files("themes")) {
      const block = blocks.find((text) => text.startsWith(`${value(file, "id")} `));
      assert.ok(block.includes(say(lang, "result.theme_weight", { weight: value(file, "weight") })), value(file, "id"));
      for (const key of ["reason", "table_reading", "table_reason"]) {
        const reason = value(file, `${key}.${lang}`);
        if (reason) assert.ok(block.includes(reason), `${value(file, "id")} ${key}`);
      }
    }
    const floors = await page.locator("#na-main .na-floors tbody").evaluateAll((all) => all.map((body) => [...body.querySelectorAll("th, .is-num, small")].map(({ textContent }) => textContent)));
    assert.equal(floors.length, 10);
    for (const file of files("flags")) {
      const [, ...numbers] = /^floors = \[(\d+), (\d+), (\d+), (\d+)\]$/m.exec(file);
      assert.deepEqual(floors.find(([id]) => id === value(file, "id")).slice(1), [...numbers, value(file, `reason.${lang}`)]);
    }
    const cells = await page.locator("#na-main .na-cells tbody td").allInnerTexts();
    assert.equal(cells.length, 25 + 25 + 15);
  }
});

test("method: the list of contents leads to each heading, by keyboard, on a phone", async (bench) => {
  const page = await open(bench, "id", { size: PHONE });
  const links = page.locator("#na-main .na-toc a");
  const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href").slice(1)));
  assert.deepEqual(targets, await page.locator("#na-main .na-section h2").evaluateAll((all) => all.map(({ id }) => id)));
  await tabTo(page, links.nth(6));
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => globalThis.document.activeElement.id), targets[6]);
  assert.equal(await page.evaluate(() => location.hash), METHOD.id, "the address stays that of the page");
});

test("method: figures belong to the open assessment, or to the example while there is none", async (bench) => {
  const whose = (page, key) => page.getByRole("heading", { name: say("id", key) }).count();
  const empty = await open(bench, "id");
  assert.deepEqual([await whose(empty, "method.own"), await whose(empty, "method.of_example")], [0, 2]);
  const own = await open(bench, "id", { seed: full() });
  assert.deepEqual([await whose(own, "method.own"), await whose(own, "method.of_example")], [2, 0]);
  const found = JSON.parse(await neraca(["robust", "-", "--format", "json"], JSON.stringify(document(FULL))));
  const shares = await own.locator("#na-main .na-part .na-compare tbody tr:nth-child(2) td").allInnerTexts();
  const expected = ["sovereignty", "legal"].flatMap((index) => {
    const { low, high } = found[index];
    return low.units === high.units ? [high.percent] : [low.percent, high.percent];
  });
  assert.deepEqual(shares.map((text) => Number(/^\d+/.exec(text)[0])), expected);
});

/** What the page puts on the clipboard for a selection from one element to another; empty where it leaves that to the browser. */
const copied = (page, from, to) => page.evaluate(([first, last]) => {
  const range = new Range();
  range.setStartBefore(globalThis.document.querySelector(first).firstChild);
  range.setEndAfter(globalThis.document.querySelector(last).firstChild);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  let text = "";
  addEventListener("copy", (event) => { text = event.clipboardData.getData("text/plain"); }, { once: true });
  globalThis.document.execCommand("copy");
  return text;
}, [from, to]);

const card = (page, position) => page.locator("#na-main .na-trial__card").nth(position);
const number = (page, position) => card(page, position).locator(".na-index__num b").innerText();

test("changed weights: marked in every block and on paper, computed as a ratio, without effect elsewhere", async (bench) => {
  for (const lang of ["id", "en"]) {
    const page = await open(bench, lang, { seed: full() });
    const before = JSON.stringify(await stored(page));
    const own = [await number(page, 0), await number(page, 1)];
    const mark = say(lang, "method.trial_mark");
    assert.equal(await page.locator("#na-main [data-mark]").count(), 0);
    assert.ok(!(await card(page, 0).innerText()).includes(mark));
    // Twice every weight is the same ratio; a single weight is its theme.
    for (const [theme, weight] of [50, 40, 30, 30, 30, 20].entries()) await page.locator(`#weight-s${theme + 1}`).fill(String(weight));
    assert.equal(await number(page, 0), own[0]);
    assert.equal(await card(page, 0).getAttribute("data-mark"), mark);
    await page.locator("#weight-l1").fill("100");
    for (const theme of [2, 3, 4, 5, 6]) await page.locator(`#weight-l${theme}`).fill("0");
    for (const position of [0, 1]) {
      const blocks = [".na-index__num", ".na-index__means"];
      for (const block of blocks) assert.ok((await card(page, position).locator(block).innerText()).includes(mark), `${lang} ${position} ${block}`);
    }
    assert.ok((await card(page, 0).innerText()).includes(say(lang, "method.trial_method", { range: "" }).slice(0, 12)));
    await page.emulateMedia({ media: "print" });
    for (const position of [0, 1]) {
      assert.ok(await card(page, position).locator(".na-trial__mark").isVisible());
      const across = await card(page, position).evaluate((element) => getComputedStyle(element, "::after").content);
      assert.equal(across, `"${mark}"`);
    }
    await page.emulateMedia({ media: "screen" });
    const figure = ".na-trial__card .na-index__num b";
    const line = say(lang, "method.trial_copied", { mark, method: "NERACA:1.0" });
    assert.equal(await copied(page, figure, figure), `${own[0]}\n${line}`);
    assert.ok((await copied(page, "#na-trial", figure)).endsWith(`\n${line}`), "however far before the block it began");
    assert.equal(await copied(page, "#na-trial", "#na-trial"), "", "left to the browser");
    assert.equal(JSON.stringify(await stored(page)), before, "nothing is stored");
    await go(page, lang === "id" ? "#/id/hasil" : "#/en/result");
    assert.equal(await page.locator("#na-main [data-mark]").count(), 0);
    assert.equal((await page.locator("#na-main").innerText()).includes(mark), false);
    await go(page, METHOD[lang]);
    assert.deepEqual([await number(page, 0), await number(page, 1)], own, "gone with the page");
  }
});

test("changed weights: what is no weight is said, nothing is computed from it, and one button restores all", async (bench) => {
  const page = await open(bench, "id", { size: PHONE });
  const own = await number(page, 0);
  const field = page.locator("#weight-s2");
  for (const wrong of ["x", "-1", "101", "1.5", ""]) {
    await field.fill(wrong);
    assert.equal(await field.getAttribute("aria-invalid"), "true", wrong);
    assert.ok(await page.locator("#weight-s2-error").isVisible());
    assert.match(await card(page, 0).innerText(), pattern("id", "method.trial_wait"));
    assert.equal(await card(page, 0).locator(".na-index__num").count(), 0);
  }
  for (const theme of [1, 2, 3, 4, 5, 6]) await page.locator(`#weight-s${theme}`).fill("0");
  assert.match(await card(page, 0).innerText(), pattern("id", "method.trial_zero"));
  await field.focus();
  await tabTo(page, "#na-main .na-acts button");
  await page.keyboard.press("Enter");
  assert.equal(await number(page, 0), own);
  assert.equal(await field.inputValue(), "20");
  assert.equal(await page.locator("#na-main [aria-invalid]").count(), 0);
});

test("method: on paper everything is there and nothing is wider than the sheet", async (bench) => {
  const page = await open(bench, "en", { seed: full() });
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 660, height: 1000 });
  assert.ok(await page.evaluate(() => globalThis.document.documentElement.scrollWidth <= globalThis.document.documentElement.clientWidth));
  assert.equal(await page.locator("#na-main .na-toc, #na-main .na-acts").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length), 0);
  assert.ok((await page.pdf({ format: "A4" })).length > 20_000);
});
