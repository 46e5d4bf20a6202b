// What is kept and what is not: autosave, shared computers, a second tab, undo, files, deletion, and storage that fails.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { CONFLICT, FULL, PARTIAL, document, saved } from "./seeds.mjs";
import { begin } from "./keyboard.test.mjs";
import { fillStorage, refuseStorage, settled } from "./states.mjs";
import { choose, code, going, liveRanges, stored, storedDocument } from "./steps.mjs";
import { test } from "./suite.mjs";
import { pattern, say } from "./words.mjs";

const A2 = "#/id/periksa/A2";
const DATA = "#/id/data-saya";
const banner = (page) => page.locator(".na-banner");
const partial = (more) => ({ seed: saved(document(PARTIAL, more)) });
const device = async (page) => Object.keys((await stored(page)).device);

test("check 25: an answer survives closing the tab one second later", async (bench) => {
  const context = await bench.profile(partial());
  const page = await bench.tab(context);
  await bench.visit(page, A2);
  await page.evaluate(() => {
    addEventListener("change", () => { globalThis.naChanged = performance.now(); }, true);
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function set(key, text) {
      if (key.startsWith("neraca:a:")) globalThis.naTook = performance.now() - globalThis.naChanged;
      return setItem.call(this, key, text);
    };
  });
  await choose(page, "energi");
  await storedDocument(page, (document) => document.answers.A2 === "energi");
  const took = await page.evaluate(() => globalThis.naTook);
  assert.ok(took < 1000, `stored after ${took} ms`);
  await page.getByText(pattern("id", "question.saved")).waitFor();
  await page.close();
  const again = await bench.tab(context);
  await bench.visit(again, A2);
  assert.ok(await again.locator('#na-main input[value="energi"]').isChecked());
  await bench.visit(again, "#/id/");
  await again.locator("a.na-door--resume").click();
  await settled(again);
  assert.ok(await code(again), "resumes at a question");
});

test("check 25: an answer given just before the tab closes is stored", async (bench) => {
  const context = await bench.profile(partial());
  const page = await bench.tab(context);
  await bench.visit(page, A2);
  await choose(page, "energi");
  await page.close({ runBeforeUnload: true });
  const again = await bench.tab(context);
  await bench.visit(again, A2);
  assert.ok(await again.locator('#na-main input[value="energi"]').isChecked());
});

test("check 26: on a shared computer nothing stays in local storage", async (bench) => {
  const page = await bench.open("#/id/");
  await begin(page, "id", { device: "start.device_shared" });
  await choose(page, "pusat");
  await storedDocument(page, (document) => document.answers.A1 === "pusat");
  await page.getByText(pattern("id", "question.saved_tab")).waitFor();
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  // The tab itself survives a reload.
  await page.reload();
  await settled(page);
  assert.ok(await page.locator('#na-main input[value="pusat"]').isChecked());
});

test("check 26: nothing is stored at all before something is said", async (bench) => {
  const page = await bench.open("#/id/");
  for (const fragment of ["#/id/periksa", "#/id/periksa/A1", "#/id/hasil", "#/en/cases", DATA]) {
    await page.evaluate((hash) => { location.hash = hash; }, fragment);
    await settled(page);
  }
  assert.deepEqual(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]), [[], []]);
});

test("check 27: a second tab only reads until it takes over", async (bench) => {
  const context = await bench.profile(partial());
  const first = await bench.tab(context);
  await bench.visit(first, A2);
  const second = await bench.tab(context);
  await bench.visit(second, A2);
  await banner(second).getByText(say("id", "state.tab_other")).waitFor();
  assert.ok(await second.locator('#na-main input[value="energi"]').isDisabled());
  assert.equal(await banner(first).count(), 0);
  await choose(first, "sehat");
  await storedDocument(first, (document) => document.answers.A2 === "sehat");
  await banner(second).getByRole("button", { name: say("id", "state.take_over") }).click();
  await banner(first).getByText(say("id", "state.tab_other")).waitFor();
  assert.ok(await second.locator('#na-main input[value="sehat"]').isChecked(), "takes over what the first tab stored");
  await choose(second, "tik");
  await storedDocument(second, (document) => document.answers.A2 === "tik");
  assert.ok(await first.locator('#na-main input[value="energi"]').isDisabled());
});

test("check 28: undo reverses the last ten changes one by one, redo repeats them", async (bench) => {
  const page = await bench.open(A2, partial());
  const options = ["energi", "transport", "keuangan", "sehat", "tik", "pangan", "hankam", "didik", "lain", "adm"];
  const seen = [await liveRanges(page)];
  for (const option of options) {
    await choose(page, option);
    seen.push(await liveRanges(page));
  }
  const menu = page.locator(".na-q__bar summary");
  const press = async (key) => {
    await menu.click();
    await page.locator(".na-q__bar").getByRole("button", { name: say("id", key), exact: true }).click();
  };
  for (const expected of ["didik", "lain"].reverse().concat(options.slice(0, 7).reverse(), "adm").slice(0, 10)) {
    await press("question.undo");
    assert.equal(await page.locator("#na-main input[value]:checked").getAttribute("value"), expected);
  }
  assert.deepEqual(await liveRanges(page), seen[0]);
  // The history survives a reload on one's own device.
  await storedDocument(page, (document) => document.answers.A2 === "adm");
  await page.reload();
  await settled(page);
  for (const expected of options) {
    await press("question.redo");
    assert.equal(await page.locator("#na-main input[value]:checked").getAttribute("value"), expected);
  }
});

test("check 29: deleting everything empties every key and says what it cannot delete", async (bench) => {
  const page = await bench.open(DATA, { seed: saved([document(PARTIAL), document(FULL), document(CONFLICT)]) });
  assert.equal((await device(page)).length, 4);
  await page.locator("#data-wipe-open").click();
  await page.waitForFunction(() => document.activeElement.id === "data-wipe-ask");
  assert.equal((await device(page)).length, 4, "asks first");
  await page.locator("#data-wipe .na-btn--danger").click();
  await page.waitForFunction(() => document.activeElement.id === "data-wiped");
  assert.deepEqual(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]), [[], []]);
  assert.match(await page.locator("#data-wipe").innerText(), /riwayat/i);
  await page.reload();
  await settled(page);
  assert.deepEqual(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]), [[], []]);
});

test("check 29: one assessment is deleted alone, after asking", async (bench) => {
  const page = await bench.open(DATA, { seed: saved([document(PARTIAL, { title: "Satu" }), document(FULL, { title: "Dua" })]) });
  await page.locator("#data-delete-seed1").click();
  await page.waitForFunction(() => document.activeElement.id === "data-yes-seed1");
  await page.locator("#data-yes-seed1").click();
  await page.waitForFunction(() => document.querySelectorAll(".na-mine__item").length === 1);
  assert.deepEqual((await device(page)).sort(), ["neraca:a:seed0", "neraca:settings"]);
});

test("check 53: a saved file read back gives the same answers, notes and result", async (bench) => {
  const more = { title: "Presensi <b>\"kota\"</b>", notes: { A1: "catatan\nbaris dua", C1: "é 😀" }, evidence: { A1: "c" }, detail: { C1: "SG:aws:ap-southeast-1" } };
  const page = await bench.open(DATA, { seed: saved(document(FULL, more)) });
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: say("id", "data.download"), exact: true }).first().click()]);
  assert.doesNotMatch(download.suggestedFilename(), /presensi|kota/i, "the nickname is not in the file's name");
  const text = await readFile(await download.path(), "utf8");
  const wanted = (await stored(page)).device["neraca:a:seed0"].document;
  const parsed = JSON.parse(text);
  for (const key of ["title", "as_of", "home", "mode", "answers", "evidence", "notes", "detail"]) assert.deepEqual(parsed[key], wanted[key], key);

  const other = await bench.open(DATA);
  await other.locator("#data-file").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await other.locator("#data-preview .na-counts").waitFor();
  assert.deepEqual(await other.evaluate(() => Object.keys(sessionStorage)), [], "a preview stores nothing");
  await other.getByRole("button", { name: say("id", "data.add"), exact: true }).click();
  const read = await storedDocument(other, (document) => document.answers.A1 === "pusat");
  assert.deepEqual(read, parsed);
  const numbers = async (one) => {
    await one.evaluate(() => { location.hash = "#/id/hasil"; });
    await settled(one);
    return one.locator(".na-index__num").allInnerTexts();
  };
  assert.deepEqual(await numbers(other), await numbers(page));
});

const HOSTILE = {
  "a newer schema": '{"schema": 2, "answers": {"A1": "swasta"}}',
  "no JSON": '{"schema": 1, "answers": {',
  "nothing": "",
  "another document": '{"hello": "world"}',
  "a list": "[1, 2, 3]",
  "a question answered twice": '{"schema": 1, "answers": {"A1": "swasta", "A1": "pusat"}}',
  "an option where a list is due": JSON.stringify(document({ C1: "<img src=x onerror=alert(1)>" })),
  "a malformed country": JSON.stringify(document({ C1: ["Singapura"] })),
  "a date before the law": JSON.stringify(document({ A1: "swasta" }, { as_of: "2001-01-01" })),
  "a note beyond its length": JSON.stringify(document({ A1: "swasta" }, { notes: { A1: "x".repeat(501) } })),
  "a deep nest": "[".repeat(5000) + "]".repeat(5000),
  "a huge file": `{"schema": 1, "answers": {}, "x": "${"y".repeat(4_100_000)}"}`,
};

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`check 54: ${name} is refused and changes nothing`, async (bench) => {
    const page = await bench.open(DATA, partial());
    const before = await stored(page);
    await page.locator("#data-file").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await page.locator("#data-preview .na-notice--error").waitFor();
    assert.match(await page.locator("#data-preview").innerText(), pattern("id", "data.refused"));
    assert.equal(await page.locator("#data-preview img").count(), 0);
    assert.equal(await page.locator("#data-preview .na-btn").count(), 0, "nothing to confirm");
    assert.deepEqual(await stored(page), before);
  });
}

test("check 54: hostile texts in a good file stay texts", async (bench) => {
  const evil = '<img src=x onerror="document.title=1"><script>alert(1)</script>{title}\u0001x\u0002';
  const page = await bench.open(DATA, partial());
  await page.locator("#data-file").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(document(FULL, { title: evil, notes: { A1: evil } }))) });
  await page.getByRole("button", { name: say("id", "data.add"), exact: true }).click();
  for (const fragment of [DATA, "#/id/periksa/tinjau", "#/id/hasil", "#/id/"]) {
    await page.evaluate((hash) => { location.hash = hash; }, fragment);
    await settled(page);
    assert.equal(await page.locator("#na-app img, #na-app script").count(), 0, fragment);
    assert.doesNotMatch(await page.title(), /onerror/);
  }
});

test("an import in place of the open assessment can be taken back", async (bench) => {
  const page = await bench.open(DATA, partial());
  const before = (await stored(page)).device["neraca:a:seed0"].document;
  await page.locator("#data-file").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(document(FULL))) });
  await page.getByRole("button", { name: say("id", "data.replace"), exact: true }).click();
  await storedDocument(page, (document) => document.answers.C1?.[0] === "SG");
  await page.locator("#data-preview button").click();
  const after = await storedDocument(page, (document) => document.answers.C1 === undefined);
  for (const key of ["title", "as_of", "mode", "answers", "notes"]) assert.deepEqual(after[key], before[key], key);
});

test("storage refused: says so, works, and offers the file", async (bench) => {
  const page = await bench.open(A2, { init: refuseStorage });
  await choose(page, "adm");
  await banner(page).getByText(say("id", "state.store_refused")).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), banner(page).getByRole("button").click()]);
  assert.equal(JSON.parse(await readFile(await download.path(), "utf8")).answers.A2, "adm");
  await page.evaluate(() => { location.hash = "#/id/periksa/tinjau"; });
  await settled(page);
  assert.ok(await page.locator("#change-a2").isVisible());
});

test("storage full: says so and keeps working", async (bench) => {
  const page = await bench.open(A2, { ...partial(), init: fillStorage });
  await choose(page, "tik");
  await banner(page).getByText(say("id", "state.store_full")).waitFor();
  assert.ok(await page.locator('#na-main input[value="tik"]').isChecked());
});

test("a damaged entry does no harm, is shown as damaged and can be saved or deleted", async (bench) => {
  const seed = saved(document(PARTIAL));
  const broken = '{"revision":3,"document":{"schema":1,"answers":{"A1":';
  seed.device["neraca:a:broken"] = broken;
  seed.device["neraca:settings"] = "{not json";
  const page = await bench.open(DATA, { seed });
  await page.getByText(say("id", "data.damaged")).first().waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".na-mine__item", { hasText: say("id", "data.damaged") }).getByRole("button", { name: pattern("id", "data.download_raw") }).click()]);
  assert.equal(await readFile(await download.path(), "utf8"), broken);
  await page.locator("#data-delete-broken").click();
  await page.locator("#data-yes-broken").click();
  await page.waitForFunction(() => !localStorage.getItem("neraca:a:broken"));
});

test("an entry of a newer release is kept as it is, and says what to do", async (bench) => {
  const seed = saved(document(PARTIAL));
  const newer = '{"revision":3,"document":{"schema":2,"answers":{"A1":"pusat"}}}';
  seed.device["neraca:a:newer"] = newer;
  const page = await bench.open(DATA, { seed });
  await page.locator(".na-mine__item", { hasText: say("id", "problem.newer_schema", { found: "2" }) }).waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem("neraca:a:newer")), newer);
});

test("keys of other apps on the same host are left alone", async (bench) => {
  const seed = saved(document(PARTIAL));
  seed.device.other = "keep me";
  const page = await bench.open(DATA, { seed });
  await page.locator("#data-wipe-open").click();
  await page.locator("#data-wipe .na-btn--danger").click();
  await page.locator("#data-wiped").waitFor();
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ["other"]);
});

test("moving the open assessment from the device to the tab takes it off the device", async (bench) => {
  const page = await bench.open(DATA, partial());
  await page.getByRole("radio", { name: pattern("id", "start.device_shared") }).click();
  await page.waitForFunction(() => Object.keys(sessionStorage).some((key) => key.startsWith("neraca:a:")));
  assert.deepEqual((await device(page)).filter((key) => key.startsWith("neraca:a:")), []);
  await going(page, () => page.evaluate(() => { location.hash = "#/id/periksa/A2"; }));
  assert.ok(await page.locator('#na-main input[value="adm"]').isChecked());
});
