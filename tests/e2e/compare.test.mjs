// Scenarios: kept beside the answers they come from, and assessments side by side. The judge is `neraca diff`.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { neraca } from "./native.mjs";
import { FULL, PARTIAL, UNKNOWN, assessment, document, saved } from "./seeds.mjs";
import { follow, going, tabTo } from "./steps.mjs";
import { DESK, PHONE, test } from "./suite.mjs";
import { pattern, say } from "./words.mjs";

const AT = { id: "#/id/hasil/banding", en: "#/en/result/compare" };

/** What the native program says about two documents, in a folder of their own: journeys run side by side. */
async function difference(...pair) {
  const folder = mkdtempSync(join(tmpdir(), "neraca-compare-"));
  const files = pair.map((one, position) => {
    const file = join(folder, `${position}.json`);
    writeFileSync(file, JSON.stringify(one));
    return file;
  });
  return JSON.parse(await neraca(["diff", ...files, "--format", "json"]));
}

/** Both assessments compared on a page of their own. */
async function compared(bench, lang, pair, options = {}) {
  const page = await bench.open(AT[lang], { lang, seed: saved(pair), ...options });
  await page.locator(".na-compare__figure").first().waitFor();
  return page;
}

const PAIRS = {
  "one is lower": [document(FULL), document({ ...FULL, C1: ["ID"], C2: ["ID"], C3: ["ID"], C6: ["ID"], D1: "onprem", D2: "ID", D3: "ID", D5: ["ID"], E2: "sendiri" })],
  "nothing is known of one": [document(FULL), document(UNKNOWN)],
  "the same twice": [document(FULL), document(FULL)],
};

for (const lang of ["id", "en"]) {
  for (const [name, pair] of Object.entries(PAIRS)) {
    test(`check 45: told apart only where no unknown fact could turn it round, ${name}, ${lang}`, async (bench) => {
      const page = await compared(bench, lang, pair);
      const { standing, answers } = await difference(...pair);
      const verdicts = await page.locator(".na-compare__figure figcaption p:visible").allInnerTexts();
      const wanted = ["sovereignty", "legal"].map((index) => say(lang, `compare.${standing[index]}`, { one: "A", other: "B" }));
      assert.deepEqual(verdicts, wanted);
      assert.equal(await page.locator("section[aria-labelledby=na-compared-answers] tbody tr").count(), answers.length);
    });
  }
}

test("every number of a comparison is the one of the native program; three on a desk, two on a phone", async (bench) => {
  const cases = ["pdns2-2024", "sirekap-public-record"].map(assessment);
  const page = await bench.open(AT.en, { lang: "en", seed: saved([document(FULL), ...cases.map((one) => document(one.answers, { as_of: one.as_of }))]), size: DESK });
  await page.locator("#compare-c").selectOption({ index: 3 });
  const ranges = page.locator(".na-dumbbells tbody tr");
  await page.waitForFunction(() => document.querySelectorAll(".na-dumbbells tbody tr").length === 6);
  const results = await Promise.all([document(FULL), ...cases].map(async (one) => JSON.parse(await neraca(["assess", "-", "--format", "json"], JSON.stringify(one)))));
  const text = ([low, high]) => (low === high ? `${low}` : `${low}–${high}`);
  const wanted = ["sovereignty", "legal"].flatMap((index) => results.map((result) => text(result[index].points)));
  assert.deepEqual(await ranges.locator("td.is-num").allInnerTexts(), wanted);
  assert.equal(await page.locator(".na-compare__figure figcaption p:visible").count(), 6, "each pair of three, both indices");
  await page.setViewportSize(PHONE);
  assert.equal(await page.locator(".na-dumbbells tbody tr:visible").count(), 4);
  assert.equal(await page.locator("#compare-c").isVisible(), false);
  assert.equal(await page.locator(".na-compare__figure figcaption p:visible").count(), 2);
});

for (const keep of ["device", "tab"]) {
  test(`a scenario is kept beside the answers it comes from, which stay and stay open, ${keep}`, async (bench) => {
    const page = await bench.open("#/en/result/what-if", { lang: "en", seed: saved(document(FULL, { title: "Presensi" }), { keep }) });
    const shelf = keep === "device" ? "localStorage" : "sessionStorage";
    const own = () => page.evaluate((shelf) => JSON.stringify(JSON.parse(window[shelf].getItem("neraca:a:seed0")).document.answers), shelf);
    const before = await own();
    await page.locator(".na-effects button").first().click();
    await page.getByRole("button", { name: say("en", "what_if.save") }).click();
    const name = say("en", "what_if.scenario", { name: "Presensi", number: "1" });
    await page.getByText(say("en", "what_if.saved", { name })).waitFor();
    assert.equal(await own(), before);
    await page.getByRole("link", { name: say("en", "what_if.compare"), exact: true }).click();
    await page.locator(".na-compare__figure").first().waitFor();
    assert.match(await page.locator(".na-compare__legend").innerText(), new RegExp(`Presensi .*\\s+.*\\s+B\\s+${name}`));
    assert.ok(await page.locator("section[aria-labelledby=na-compared-answers] tbody tr").count() > 0);
    await page.reload();
    await page.locator(".na-compare__figure").first().waitFor();
    assert.match(await page.locator("#compare-a option:checked").innerText(), /^Presensi \(/, "the same assessment is open");
  });
}

test("a second scenario has a name of its own, and a full shelf says what to do", async (bench) => {
  const page = await bench.open("#/id/hasil/bagaimana-jika", { seed: saved(Array.from({ length: 18 }, () => document(FULL))) });
  const save = page.getByRole("button", { name: say("id", "what_if.save") });
  await page.locator(".na-effects button").first().click();
  const name = (number) => say("id", "what_if.scenario", { name: say("id", "result.your_system"), number });
  for (const number of ["1", "2"]) {
    await save.click();
    await page.getByText(say("id", "what_if.saved", { name: name(number) })).waitFor();
  }
  await save.click();
  await page.getByText(say("id", "what_if.full", { count: "20" })).waitFor();
});

test("a file is compared without being kept", async (bench) => {
  const page = await bench.open("#/en/my-data", { lang: "en", seed: saved(document(FULL)) });
  await page.locator("main input[type=file]").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(document(PARTIAL, { title: "Visitor" }))) });
  const keys = () => page.evaluate(() => Object.keys(localStorage).sort().join());
  const before = await keys();
  await going(page, () => page.getByRole("button", { name: say("en", "what_if.compare") }).click());
  await page.locator(".na-compare__figure").first().waitFor();
  assert.equal(await page.locator("#compare-b option:checked").innerText(), say("en", "compare.guest", { name: "Visitor" }));
  assert.equal(await keys(), before);
});

test("a comparison is taken away as a picture with its verdicts", async (bench) => {
  const page = await compared(bench, "en", PAIRS["nothing is known of one"]);
  await page.locator(".na-picture__take summary").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".na-picture__take button").first().click()]);
  assert.match(download.suggestedFilename(), /^neraca-awan-comparison-\d{4}-\d\d-\d\d\.svg$/);
  const svg = readFileSync(await download.path(), "utf8");
  assert.ok(svg.includes(say("en", "compare.overlap", { one: "A", other: "B" }).split(":")[0]), svg.slice(0, 400));
});

test("a comparison is chosen and read by keyboard on a phone", async (bench) => {
  const page = await bench.open(AT.id, { seed: saved(document(FULL)), size: PHONE });
  await page.getByText(pattern("id", "compare.needs_two")).waitFor();
  await tabTo(page, "#compare-b");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator(".na-compare__figure").first().waitFor();
  await tabTo(page, "#na-compared-answers + label input");
  await page.keyboard.press("Space");
  await page.waitForFunction(() => document.querySelectorAll("section[aria-labelledby=na-compared-answers] tbody tr").length > 50);
  await tabTo(page, ".na-head__kicker a", { key: "Shift+Tab" });
  await follow(page);
});
