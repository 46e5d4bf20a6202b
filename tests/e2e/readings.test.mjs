// Readings of other frameworks: every figure on the page against `neraca readings`, answers given to the category, chances typed by a
// reader, and the label that stands wherever a number stands. That the figures are the published ones is held by Rust tests.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { neraca } from "./native.mjs";
import { FULL, PARTIAL, UNKNOWN, document, saved } from "./seeds.mjs";
import { settled } from "./states.mjs";
import { go, radioByKeyboard, storedDocument, tabTo } from "./steps.mjs";
import { PHONE, test } from "./suite.mjs";
import { pattern, say } from "./words.mjs";

const READINGS = { id: "#/id/hasil/kerangka-lain", en: "#/en/result/other-frameworks" };
const POINT = { id: ",", en: "." };

/** Names of one kind of entry in a content file, in their order. */
function names(file, kind, lang) {
  const text = readFileSync(new URL(`../../content/frameworks/${file}`, import.meta.url), "utf8");
  return text.split(`[[${kind}]]`).slice(1).map((entry) => new RegExp(`^name\\.${lang} = "(.*)"$`, "m").exec(entry)[1]);
}

const range = (low, high) => (String(low) === String(high) ? `${high}` : `${low}–${high}`);
const pair = ([low, high]) => range(low, high);
const decimal = (lang, value, digits) => String(value / 10 ** digits).replace(".", POINT[lang]);

const native = async (doc, ...args) => JSON.parse(await neraca(["readings", "-", "--format", "json", ...args], JSON.stringify(doc)));

async function open(bench, lang, doc, options = {}) {
  const page = await bench.open(READINGS[lang], { lang, seed: saved(doc), ...options });
  await page.locator("#na-yearly").waitFor();
  await settled(page);
  return page;
}

const section = (page, id) => page.locator(`section:has(> .na-section__head > #${id})`);

/** Everything that the category's section says. */
const category = (page) => section(page, "na-bssn").evaluate((part) => ({
  total: part.querySelector(".na-index__num b").innerText,
  categories: [...part.querySelectorAll(".na-reading dd b")].map((one) => one.innerText),
  disputed: part.querySelector(".na-reading__disputed")?.innerText,
  questions: [...part.querySelectorAll(".na-lever__now b")].map((one) => [...one.textContent.matchAll(/(?:^| \/ )([A-Z])(?=\.| \/ |$)/g)].map(([, letter]) => letter)),
}));

function wantedCategory(lang, { bssn }) {
  const codes = ["rendah", "tinggi", "strategis"];
  const known = names("bssn.toml", "category", lang);
  return {
    total: pair(bssn.total),
    categories: bssn.variants.map(({ categories }) => categories.map((code) => known[codes.indexOf(code)]).join(" / ")),
    disputed: bssn.disputed.length ? say(lang, "readings.disputed", { totals: bssn.disputed.join(", ") }) : undefined,
    questions: bssn.questions.map(({ options }) => options),
  };
}

for (const lang of ["id", "en"]) {
  for (const [name, answers] of Object.entries({ full: FULL, partial: PARTIAL, unknown: UNKNOWN })) {
    test(`readings: every figure is the one of the native program, ${name}, ${lang}`, async (bench) => {
      const doc = document(answers, { frameworks: { bssn: { users: "A" }, csf: { 8.2: 1 } } });
      const found = await native(doc);
      const page = await open(bench, lang, doc);
      assert.deepEqual(await category(page), wantedCategory(lang, found));

      const csf = section(page, "na-csf");
      for (const { id, percent } of found.csf.profiles) {
        await csf.getByRole("button", { name: id }).click();
        assert.equal(await csf.locator(".na-index__num b").innerText(), `${pair(percent)} %`, id);
      }
      const { seal, binding, objectives, criteria, answered } = found.csf;
      const key = seal[0] === seal[1] ? "readings.seal" : "readings.seal_at_most";
      assert.equal(await csf.locator(".na-reading__seal b").innerText(), say(lang, key, { seal: seal[1], name: names("csf/_framework.toml", "seal", lang)[seal[1]] }));
      assert.deepEqual((await csf.locator(".na-reading__binding dt").allTextContents()).map((text) => text.split(" ")[0]), binding);
      await csf.getByText(say(lang, "readings.answered", { answered, all: criteria.length })).waitFor();
      const rows = await csf.locator(".na-objectives tbody tr").evaluateAll((all) => all.map((row) => [row.querySelector("th").firstChild.data, ...[...row.querySelectorAll("td")].slice(1).map((cell) => cell.textContent)]));
      assert.deepEqual(rows, objectives.map(({ id, hundredths, seal }) => [id, pair(hundredths.map((value) => Math.floor(value / 100)).map((points) => points.toLocaleString(lang))), pair(seal)]));
      const read = await csf.locator(".na-criteria dl > div").evaluateAll((all) => all.map((row) => [row.querySelector("dt").textContent.split(" ")[0], row.querySelector("small").textContent]));
      assert.equal(read.length, criteria.length);
      criteria.forEach(({ id, rungs }, position) => {
        assert.equal(read[position][0], id);
        assert.match(read[position][1], pattern(lang, "readings.rungs", { rungs: range(rungs[0], rungs.at(-1)) }), id);
      });

      const aia = section(page, "na-aia");
      assert.equal(await aia.locator(".na-index__num b").innerText(), say(lang, "readings.levels", { levels: found.aia.levels.join(" / ") }));
      const shares = ["risk", "mitigation", "current"].map((share) => found.aia[share]);
      const written = shares.map(({ points, most, permille }) => say(lang, "readings.share", { points: pair(points), most, percent: pair(permille.map((part) => decimal(lang, part, 1))) }));
      assert.deepEqual(await aia.locator(".na-reading__share b").allTextContents(), written);
      const [best, worst] = found.aia.reduced;
      const rule = best && worst ? "readings.reduced" : best || worst ? "readings.perhaps_reduced" : "readings.not_reduced";
      await aia.getByText(say(lang, rule, { from: found.aia.mitigation_from, percent: found.aia.reduction })).waitFor();
    });
  }
}

test("readings: questions of the category are answered by keyboard on a phone, kept with the answers, and taken back", async (bench) => {
  const doc = document(FULL);
  const page = await open(bench, "id", doc, { size: PHONE });
  const lever = page.locator(".na-lever:has(input[name=bssn-users])");
  await tabTo(page, lever.locator("summary"));
  await page.keyboard.press("Enter");
  await radioByKeyboard(page, lever.locator("input[value=B]"));
  const kept = await storedDocument(page, "(document) => document.frameworks?.bssn?.users === 'B'");
  assert.deepEqual(kept.frameworks, { bssn: { users: "B" } });
  assert.deepEqual(kept.answers, doc.answers);
  const said = await native({ ...doc, frameworks: kept.frameworks });
  assert.equal(said.bssn.questions.find(({ id }) => id === "users").origin, "given");
  assert.deepEqual(await category(page), wantedCategory("id", said));
  await page.reload();
  await page.locator("#na-yearly").waitFor();
  assert.deepEqual(await category(page), wantedCategory("id", said), "after coming back");
  await lever.locator("summary").click();
  await lever.locator("input[value='?']").click();
  await storedDocument(page, "(document) => !document.frameworks");
  assert.deepEqual(await category(page), wantedCategory("id", await native(doc)));
});

test("readings: what is said against the answers goes first, and the page says so", async (bench) => {
  const page = await open(bench, "en", document({ ...FULL, E1: "tidak" }));
  const lever = page.locator(".na-lever:has(input[name=bssn-cryptography])");
  await lever.locator("summary").click();
  assert.equal(await lever.locator(".na-reading__because").count(), 1, "why it is filled in");
  await lever.locator("input[value=A]").click();
  await lever.getByText(say("en", "readings.differs")).first().waitFor();
  assert.equal(await lever.locator(".na-reading__because").count(), 1, "what the answers say");
});

test("readings: chances are carried over years as the native program does, bad ones are told, and nothing is kept", async (bench) => {
  const page = await open(bench, "en", document(FULL), { size: PHONE });
  const part = section(page, "na-yearly");
  const before = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  const cards = part.locator(".na-reading");
  assert.equal(await cards.count(), 0, "nothing before a chance is given");
  await page.locator("#yearly-chance-1").fill("2");
  await part.getByRole("button", { name: say("en", "readings.add") }).click();
  await page.waitForFunction(() => document.activeElement.id === "yearly-chance-2");
  await page.keyboard.type("0.5–3 %");
  await page.locator("#yearly-years").fill("7");
  assert.equal(await cards.count(), 2);
  for (const [position, chance] of ["2", "0.5-3"].entries()) {
    const { yearly } = JSON.parse(await neraca(["readings", "--yearly", chance, "--years", "7", "--format", "json"]));
    const percent = (value) => decimal("en", value, 4);
    assert.equal(await cards.nth(position).locator(".na-index__num b").innerText(), `${pair(yearly.chance.map(percent))} %`);
    const told = (await cards.nth(position).locator("dd").allTextContents());
    const keys = { yes: "readings.kept", no: "readings.not_kept", unknown: "readings.perhaps_kept" };
    const years = ([soonest, latest]) => say("en", "readings.years", { years: range(...[soonest, latest].map((year) => year ?? say("en", "readings.more_than", { years: "1,000" }))) });
    assert.deepEqual(told, [
      `${pair(yearly.yearly.map(percent))} %`, say("en", keys[yearly.limit.kept]), `${percent(yearly.limit.largest)} %`, ...yearly.marks.map((mark) => years(mark.years)),
    ]);
  }
  for (const bad of ["101", "-1", "2-1", "1.23456", "often"]) {
    await page.locator("#yearly-chance-2").fill(bad);
    await page.locator("#yearly-years").focus();
    await page.locator("#yearly-chance-2-error").waitFor();
    assert.equal(await page.locator("#yearly-chance-2").getAttribute("aria-invalid"), "true", bad);
    assert.equal(await cards.count(), 1, bad);
  }
  for (const bad of ["0", "1001", "1.5", ""]) {
    await page.locator("#yearly-years").fill(bad);
    await page.locator("#yearly-chance-1").focus();
    await page.locator("#yearly-years-error").waitFor();
    assert.equal(await cards.count(), 0, bad);
  }
  await page.locator("#yearly-years").fill("5");
  await part.getByRole("button", { name: say("en", "readings.remove") }).last().click();
  await page.waitForFunction(() => document.activeElement.id === "yearly-chance-1");
  assert.equal(await cards.count(), 1);
  assert.equal(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage])), before);
});

for (const lang of ["id", "en"]) {
  test(`readings: no number without its label, on screen and on paper, ${lang}`, async (bench) => {
    const page = await open(bench, lang, document(FULL));
    await page.locator("#yearly-chance-1").fill("1");
    const labels = ["bssn.toml", "csf/_framework.toml", "aia.toml", "yearly.toml"].map((file) => new RegExp(`^label\\.${lang} = "(.*)"$`, "m")
      .exec(readFileSync(new URL(`../../content/frameworks/${file}`, import.meta.url), "utf8"))[1]);
    const unlabelled = () => page.evaluate((known) => [...document.querySelectorAll("#na-main .na-index__num, #na-main .na-objectives, #na-main .na-criteria dl")]
      .filter((number) => {
        const holder = number.closest(".na-reading, .na-criteria") ?? (number.closest(".na-scroll") ?? number).parentElement;
        const label = holder.querySelector(".na-reading__label");
        return !label?.checkVisibility() || !known.includes(label.textContent);
      }).map((number) => number.innerText), labels);
    await page.locator(".na-criteria > summary").click();
    assert.deepEqual(await unlabelled(), []);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await unlabelled(), []);
    const printed = await page.locator(".na-criteria h4 + .na-reading__label").evaluateAll((all) => all.map((label) => label.checkVisibility()));
    assert.deepEqual(printed, Array(8).fill(true), "pages of criteria are labelled too");
  });
}

test("readings: the result says a line of each framework and leads to the page", async (bench) => {
  const doc = document(FULL);
  const page = await bench.open("#/en/result", { lang: "en", seed: saved(doc) });
  const part = section(page, "na-frameworks");
  await part.locator("li").first().waitFor();
  const lines = await part.locator("li b").allTextContents();
  const { csf, aia } = await native(doc);
  assert.equal(lines.length, 4);
  for (const { id, percent } of csf.profiles) assert.ok(lines[1].includes(`${id}: ${pair(percent)} %`), lines[1]);
  assert.equal(lines[2], say("en", "readings.headline_aia", { levels: aia.levels.join(" / "), percent: pair(aia.current.permille.map((part) => decimal("en", part, 1))) }));
  assert.equal(await part.locator(".na-cite__meta").count(), 4);
  await part.getByRole("link", { name: say("en", "readings.open_page") }).click();
  await page.locator("#na-bssn").waitFor();
  assert.match(await page.evaluate(() => location.hash), /^#\/en\/result\/other-frameworks$/);
  await go(page, READINGS.id);
  await page.getByRole("heading", { level: 1, name: say("id", "readings.title") }).waitFor();
});

test("readings: a file that answers what no framework asks is refused with its path, any other keeps what it says", async (bench) => {
  const page = await open(bench, "en", document(PARTIAL));
  await go(page, "#/en/my-data");
  const choose = (frameworks) => page.locator("main input[type=file]").setInputFiles({
    name: "neraca.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(document(FULL, { frameworks }))),
  });
  await choose({ bssn: { size: "A", users: "D" }, csf: { 8.2: 9 } });
  await page.locator(".na-import code").first().waitFor();
  assert.deepEqual(await page.locator(".na-import code").allTextContents(), ["frameworks.bssn.size", "frameworks.bssn.users", "frameworks.csf.8.2"]);
  const frameworks = { bssn: { users: "A" }, csf: { 8.2: 1 } };
  await choose(frameworks);
  await page.locator(".na-import .na-btn").first().click();
  await storedDocument(page, "(document) => document.frameworks?.csf?.['8.2'] === 1 && document.frameworks.bssn.users === 'A'");
  await go(page, READINGS.en);
  await page.locator("#na-bssn").waitFor();
  assert.deepEqual(await category(page), wantedCategory("en", await native(document(FULL, { frameworks }))));
});
