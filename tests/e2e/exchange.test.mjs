// What goes out and comes in: links, files, saved reports, vectors. The judge of what a link or file says is the native program.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { neraca } from "./native.mjs";
import { CONFLICT, FULL, PARTIAL, document, saved } from "./seeds.mjs";
import { settled } from "./states.mjs";
import { go, stored, storedDocument, tabTo } from "./steps.mjs";
import { PHONE, test } from "./suite.mjs";
import { pattern, say } from "./words.mjs";

const RESULT = { id: "#/id/hasil", en: "#/en/result" };
const REPORT = { id: "#/id/hasil/laporan", en: "#/en/result/report" };
const SHARE = { id: "#/id/hasil/bagikan", en: "#/en/result/share" };
const DATA = { id: "#/id/data-saya", en: "#/en/my-data" };
const TOLD = document(FULL, {
  title: "Presensi <b>\"kota\"</b>",
  notes: { A1: "catatan\nbaris dua", C1: "kata vendor: </script> 😀" },
  evidence: { A1: "c" },
  detail: { C1: "SG:aws:ap-southeast-1" },
  frameworks: { bssn: { users: "A" }, csf: { "8.2": 1 } },
});

const seed = (one) => ({ seed: saved(one) });
const button = (page, lang, key) => page.locator("#na-main").getByRole("button", { name: pattern(lang, key) });
const numbers = (page) => page.locator(".na-index__num").allInnerTexts();
const linkOf = (page) => page.locator("#share-link").inputValue();
const payload = (link) => link.split("?").at(-1);
const fields = (link) => payload(link).split("&").map((field) => field.split("=")[0]);
const link = async (one, ...options) => (await neraca(["link", "-", ...options], JSON.stringify(one))).trim();

/** Everything the app keeps, without the time of the last change. */
const kept = async (page) => JSON.stringify(await stored(page));

async function choose(page, file) {
  await page.locator("#data-file").setInputFiles(file);
  await page.locator("#data-preview > *").first().waitFor();
}

const json = (text, name = "a.json") => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

/** A report as the app saves it: any page around the document. */
const report = (one) => {
  const inside = JSON.stringify(one).replace(/[<>&]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
  return { name: "laporan.html", mimeType: "text/html", buffer: Buffer.from(`<!doctype html><html lang="id"><title>Hasil</title><h1>Hasil</h1><script type="application/json" id="neraca-awan">${inside}</script></html>`) };
};

for (const lang of ["id", "en"]) {
  test(`check 56: the share page lists every answer, and a section left out is gone from the link, ${lang}`, async (bench) => {
    const page = await bench.open(SHARE[lang], { lang, ...seed(TOLD) });
    const questions = Object.keys(FULL);
    await page.locator("#share-list > summary").click();
    assert.equal(await page.locator("#share-list .na-review__row").count(), questions.length);
    assert.match(await page.locator("#share-list > summary").innerText(), new RegExp(`\\b${questions.length}\\b`));
    const whole = await linkOf(page);
    assert.equal(whole, `${bench.origin}/${RESULT[lang]}?${await link(TOLD)}`);
    assert.deepEqual(fields(whole).filter((name) => /^[A-I]\d+$/.test(name)).sort(), questions.toSorted());

    await page.getByRole("checkbox", { name: /^D\. / }).click();
    await page.waitForFunction((old) => document.querySelector("#share-link").value !== old, whole);
    const part = await linkOf(page);
    assert.equal(payload(part), await link(TOLD, "--exclude", "D"));
    assert.ok(!fields(part).some((name) => /^([xn]\.)?D\d/.test(name)));
    assert.equal(await page.locator("#share-list .na-review__row").count(), questions.filter((code) => !code.startsWith("D")).length);
  });

  test(`check 58: nickname and notes are in no link, title or file name unless ticked, ${lang}`, async (bench) => {
    const page = await bench.open(SHARE[lang], { lang, ...seed(TOLD) });
    assert.ok(!fields(await linkOf(page)).some((name) => name === "t" || name.startsWith("n.")));
    assert.doesNotMatch(await page.locator("#share-list").evaluate((list) => list.textContent), /Presensi|baris dua|kata vendor/);
    assert.doesNotMatch(await page.title(), /Presensi/);
    const [without] = await Promise.all([page.waitForEvent("download"), button(page, lang, "share.json").click()]);
    const bare = JSON.parse(await readFile(await without.path(), "utf8"));
    assert.deepEqual([bare.title, bare.notes], ["", {}]);
    assert.doesNotMatch(without.suggestedFilename(), /presensi/i);

    await page.getByRole("checkbox", { name: say(lang, "share.nickname") }).click();
    assert.equal(await page.locator("#na-main .na-notice--warn").count(), 0);
    await page.getByRole("checkbox", { name: say(lang, "share.notes") }).click();
    await page.getByText(say(lang, "share.notes_warning")).waitFor();
    assert.equal(payload(await linkOf(page)), await link(TOLD, "--include", "title,notes"));
    assert.match(await page.locator("#share-list").evaluate((list) => list.textContent), /baris dua[^]*kata vendor[^]*Presensi/);
    const [all] = await Promise.all([page.waitForEvent("download"), button(page, lang, "share.json").click()]);
    const full = JSON.parse(await readFile(await all.path(), "utf8"));
    assert.deepEqual([full.title, full.notes], [TOLD.title, TOLD.notes]);
    assert.doesNotMatch(all.suggestedFilename(), /presensi/i);
  });

  test(`check 57: opening a link leaves the own answers alone and the address clean, ${lang}`, async (bench) => {
    const other = document(CONFLICT, { title: "Milik orang lain", notes: { A1: "titipan" } });
    const address = `${RESULT[lang]}?${await link(other, "--include", "title,notes")}`;
    const page = await bench.open(address, { lang, ...seed(TOLD) });
    await page.locator("#received").waitFor();
    assert.equal(await page.evaluate(() => location.hash), RESULT[lang]);
    assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.matches("h1")));
    assert.match(await page.locator("#received").innerText(), pattern(lang, "received.banner"));
    assert.match(await page.locator("#na-main").innerText(), /Milik orang lain/);
    assert.doesNotMatch(await page.title(), /Milik orang lain/);
    const before = (await stored(page)).device["neraca:a:seed0"].document;
    const judged = JSON.parse(await neraca(["assess", payload(address), "--format=json"]));
    assert.equal(await page.locator(".na-vector").innerText(), judged.vector);

    await button(page, lang, "received.close").click();
    await page.locator("#received").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement.matches("#na-main h1"));
    assert.match(await page.locator("#na-main h1").innerText(), /Presensi/);
    assert.deepEqual((await stored(page)).device["neraca:a:seed0"].document.answers, before.answers);
    // Nothing in the history leads back to the answers of others.
    await page.reload();
    await settled(page);
    assert.equal(await page.locator("#received").count(), 0);
    assert.ok(!(await kept(page)).includes("titipan"));
  });

  test(`check 57: a link opened while the app runs, saved as one more assessment, ${lang}`, async (bench) => {
    const page = await bench.open(DATA[lang], { lang, ...seed(TOLD) });
    const entries = await page.evaluate(() => history.length);
    await go(page, `${RESULT[lang]}?${await link(document(PARTIAL, { title: "Salinan" }), "--include=title")}`);
    await page.locator("#received").waitFor();
    await page.waitForFunction(() => document.activeElement.matches("#na-main h1"));
    assert.equal(await page.evaluate(() => location.hash), RESULT[lang]);
    assert.equal(await page.evaluate(() => history.length), entries + 1);
    // A second link in the place of the first, on the same page.
    await go(page, `${RESULT[lang]}?${await link(document({ ...PARTIAL, A1: "swasta" }))}`);
    await page.waitForFunction((wanted) => document.querySelector("#na-main .na-vector").textContent === wanted,
      JSON.parse(await neraca(["assess", "-", "--format=json"], JSON.stringify(document({ ...PARTIAL, A1: "swasta" })))).vector);
    await button(page, lang, "received.save").click();
    await page.locator("#received").waitFor({ state: "detached" });
    const copy = await storedDocument(page, (one) => one.answers.A1 === "swasta");
    assert.deepEqual(copy.answers, { ...PARTIAL, A1: "swasta" });
    assert.deepEqual((await stored(page)).device["neraca:a:seed0"].document.answers, FULL);
  });

  test(`check 59: a link that was cut or changed says so and changes nothing, ${lang}`, async (bench) => {
    const whole = await link(TOLD);
    const page = await bench.open(DATA[lang], { lang, ...seed(TOLD) });
    const before = await kept(page);
    for (const [part, key] of [
      [whole.slice(0, 120), "received.bad"],
      [whole.slice(0, -1), "received.bad"],
      ["s", "received.bad"],
      [whole.replace("A1=", "A1=x"), "received.bad"],
      ["v=NERACA:1.0/JP:ID-2026.1/RE:9", "received.bad"],
      ["s=9&whatever", "received.newer"],
      ["<img src=x onerror=document.title=1>", "received.bad"],
    ]) {
      await go(page, `${RESULT[lang]}?${part}`);
      await page.locator("#received.na-notice--error").waitFor();
      assert.match(await page.locator("#received").innerText(), pattern(lang, key), part);
      assert.equal(await page.locator("#na-main img").count(), 0);
      assert.equal(await page.evaluate(() => location.hash), RESULT[lang]);
      await go(page, DATA[lang]);
      assert.equal(await kept(page), before);
    }
    await go(page, RESULT[lang]);
    await button(page, lang, "received.close").click();
    await page.locator(".na-index__num").first().waitFor();
  });

  test(`check 53: a saved report read in gives the same answers, notes and result, ${lang}`, async (bench) => {
    const own = await bench.open(REPORT[lang], { lang, ...seed(TOLD) });
    for (const box of ["report.name", "report.notes"]) await own.getByRole("checkbox", { name: say(lang, box) }).check();
    const [download] = await Promise.all([own.waitForEvent("download"), own.getByRole("button", { name: say(lang, "report.save") }).click()]);
    const page = await bench.open(DATA[lang], { lang });
    await choose(page, await download.path());
    assert.deepEqual(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]), [[], []], "a preview stores nothing");
    await button(page, lang, "data.add").click();
    const read = await storedDocument(page, (one) => one.answers.A1 === "pusat");
    for (const key of ["title", "as_of", "home", "mode", "answers", "evidence", "notes", "detail", "frameworks"]) assert.deepEqual(read[key], TOLD[key], key);
    for (const one of [page, own]) await go(one, RESULT[lang]);
    await page.locator(".na-index__num").first().waitFor();
    await own.locator(".na-index__num").first().waitFor();
    assert.deepEqual(await numbers(page), await numbers(own));
  });

  test(`check 55: tables are those of the native program and say what separates their columns, ${lang}`, async (bench) => {
    const page = await bench.open(DATA[lang], { lang, ...seed(TOLD) });
    for (const table of ["answers", "parts", "actions"]) {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: `CSV: ${say(lang, `csv.${table}`)}` }).click()]);
      const name = `neraca-awan-${say(lang, `csv.file_${table}`)}-${say(lang, "csv.file_separator")}-`;
      assert.ok(download.suggestedFilename().startsWith(name), download.suggestedFilename());
      assert.equal(await readFile(await download.path(), "utf8"), await neraca(["csv", "-", "--table", table, "--lang", lang], JSON.stringify(TOLD)));
    }
  });

  test(`what a file has and this program does not is listed before anything is read in, ${lang}`, async (bench) => {
    const page = await bench.open(DATA[lang], { lang });
    await choose(page, json(JSON.stringify(document({ ...PARTIAL, A2: "angkasa", Z9: "x" }, { notes: { Z9: "catatan" } }))));
    await page.locator("#data-preview .na-counts").waitFor();
    const listed = await page.locator("#data-preview .na-import__list code").allInnerTexts();
    assert.deepEqual(listed, ["answers.A2", "answers.Z9", "notes.Z9"]);
    await button(page, lang, "data.add").click();
    const read = await storedDocument(page, (one) => one.answers.A1 === "pusat");
    assert.deepEqual(read.answers, { ...PARTIAL, A2: "?" });
  });

  test(`a vector in a link shows what it says and that it holds no answers, ${lang}`, async (bench) => {
    const page = await bench.open(SHARE[lang], { lang, ...seed(TOLD) });
    const address = await page.locator("#share-vector").inputValue();
    const other = await bench.open(`#${address.split("#").slice(1).join("#")}`, { lang });
    await other.locator("#received").waitFor();
    assert.equal(await other.evaluate(() => location.hash), RESULT[lang]);
    const said = JSON.parse(await neraca(["vector", address, "--format=json"]));
    const range = ({ points: [low, high] }) => (low === high ? `${low}` : `${low}–${high}`);
    assert.deepEqual(await other.locator(".na-index__num b").allInnerTexts(), [range(said.sovereignty), range(said.legal)]);
    for (const flag of [...said.flags.certain, ...said.flags.possible]) assert.ok(await other.locator("#na-main li b", { hasText: new RegExp(`^${flag}$`) }).count(), flag);
    assert.match(await other.locator("#received").innerText(), pattern(lang, "received.vector_none"));
    assert.equal(await other.locator(".na-theme").count(), 12);
  });
}

test("names and codes that are not known are listed as text, whatever they hold", async (bench) => {
  const page = await bench.open(DATA.id, seed(document(PARTIAL)));
  const before = await kept(page);
  const evil = "<img src=x onerror=document.title=1>";
  await choose(page, json(`{"answers": {"A1": ${JSON.stringify(evil)}, "__proto__": "A1", "constructor": ${JSON.stringify("x".repeat(5000))}}}`));
  await page.locator("#data-preview .na-counts").waitFor();
  assert.equal(await page.locator("#data-preview .na-import__list li").count(), 3);
  assert.ok((await page.locator("#data-preview").innerText()).includes(evil));
  assert.equal(await page.locator("#data-preview img").count(), 0);
  assert.equal(await kept(page), before);
});

test("check 57: a link opened on a fresh device, without anything stored", async (bench) => {
  const page = await bench.open(`#/id/hasil?${await link(document(PARTIAL))}`, { size: PHONE });
  await page.locator("#received").waitFor();
  assert.deepEqual(await page.evaluate(() => [location.hash, Object.keys(localStorage), Object.keys(sessionStorage)]), ["#/id/hasil", [], []]);
  await button(page, "id", "received.compare").click();
  await page.waitForFunction(() => location.hash === "#/id/hasil/banding");
});

test("check 57: the first program hands a link over", async (bench) => {
  const page = await bench.open("#/id/");
  await go(page, `#/id/hasil?${await link(document(PARTIAL))}`);
  await page.locator("#received").waitFor();
  assert.equal(await page.evaluate(() => location.hash), "#/id/hasil");
});

test("a link of an earlier release says that its result is computed anew", async (bench) => {
  const old = document(FULL, { method: "NERACA:1.0", pack: "ID-2020.1" });
  const page = await bench.open(`#/id/hasil?${await link(old)}`);
  assert.match(await page.locator("#received").innerText(), pattern("id", "received.old"));
});

test("a link that chat programs would cut gives way to the file", async (bench) => {
  const notes = Object.fromEntries(Object.keys(FULL).map((code) => [code, "sangat panjang ".repeat(5)]));
  const page = await bench.open(SHARE.id, { ...seed(document(FULL, { notes })), size: PHONE });
  await page.locator("#share-link").waitFor();
  await page.getByRole("checkbox", { name: say("id", "share.notes") }).click();
  await page.locator("#share-too-long").waitFor();
  assert.equal(await page.locator("#share-link").count(), 0);
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "id", "share.json").click()]);
  assert.deepEqual(JSON.parse(await readFile(await download.path(), "utf8")).notes, notes);
});

test("the link is copied by keyboard, and selected where the browser refuses", async (bench) => {
  const page = await bench.open(SHARE.en, { lang: "en", ...seed(TOLD), permissions: ["clipboard-read", "clipboard-write"] });
  await tabTo(page, button(page, "en", "share.copy").first());
  await page.keyboard.press("Enter");
  await page.locator("#na-main").getByText(say("en", "embed.copied")).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await linkOf(page));
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("refused")); });
  await page.keyboard.press("Enter");
  await page.locator("#na-main").getByText(say("en", "embed.copy_failed")).waitFor();
  assert.ok(await page.evaluate(() => {
    const field = document.querySelector("#share-link");
    return field.selectionStart === 0 && field.selectionEnd === field.value.length;
  }));
});

test("a file dropped on the box is previewed", async (bench) => {
  const page = await bench.open(DATA.id, seed(document(PARTIAL)));
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "laporan.html", { type: "text/html" }));
    return data;
  }, report(TOLD).buffer.toString());
  await page.locator(".na-drop").dispatchEvent("dragover", { dataTransfer: dropped });
  assert.ok(await page.locator(".na-drop.is-on").count());
  await page.locator(".na-drop").dispatchEvent("drop", { dataTransfer: dropped });
  await page.locator("#data-preview .na-counts").waitFor();
  assert.equal(await page.locator(".na-drop.is-on").count(), 0);
  await button(page, "id", "what_if.compare").click();
  await page.waitForFunction(() => location.hash === "#/id/hasil/banding");
});

test("keyboard: the button that chooses a file speaks the page's language and opens the browser's dialogue", async (bench) => {
  for (const lang of ["id", "en"]) {
    const page = await bench.open(DATA[lang], { lang, size: PHONE, ...seed(document(PARTIAL)) });
    await page.locator("#data-file").waitFor();
    // Asked for long before the key: the driver needs a moment until it holds the dialogue back.
    const asked = page.waitForEvent("filechooser");
    await tabTo(page, "#data-file");
    assert.match(await page.locator("#na-main").ariaSnapshot(), new RegExp(`button "${say(lang, "data.choose")}`));
    const ring = await page.locator("#data-file + .na-btn").evaluate((face) => getComputedStyle(face).outlineStyle);
    assert.equal(ring, "solid", "the ring stands around what is seen");
    await page.keyboard.press("Enter");
    await (await asked).setFiles(report(TOLD));
    await page.locator("#data-preview .na-counts").waitFor();
  }
});

test("check 54: a page without an assessment, and one with half of it, are refused with their place", async (bench) => {
  const page = await bench.open(DATA.en, { lang: "en", ...seed(document(PARTIAL)) });
  const before = await kept(page);
  const whole = report(TOLD).buffer.toString();
  for (const [text, expected] of [["<html></html>", pattern("en", "problem.no_assessment")], [whole.slice(0, whole.indexOf("answers") + 40), /#neraca-awan/]]) {
    await page.locator("#data-file").setInputFiles({ name: "x.html", mimeType: "text/html", buffer: Buffer.from(text) });
    await page.locator("#data-preview").getByText(expected).first().waitFor();
    assert.equal(await page.locator("#data-preview .na-btn").count(), 0);
    assert.equal(await kept(page), before);
  }
});
