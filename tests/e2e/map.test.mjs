// Maps: the table comes first and suffices, outlines are fetched only when one is opened, and a place chosen by touch is named before it
// counts. Where things are drawn is held by Rust tests (crates/report/src/map, crates/cli/tests/map.rs).
import assert from "node:assert/strict";
import { brotliCompressSync } from "node:zlib";
import { FULL, document, saved } from "./seeds.mjs";
import { pickByKeyboard, storedDocument, tabTo } from "./steps.mjs";
import { settled } from "./states.mjs";
import { DESK, PHONE, test } from "./suite.mjs";
import { say } from "./words.mjs";

const SHOP = { ...FULL, C1: ["SG"], C2: ["HK"] };
const seeded = (answers) => ({ seed: saved(document(answers)) });
const fetched = (page) => page.log.requests.filter((request) => /\/map[\w.-]*\.pack$/.test(request.url()));
const opener = (page) => page.locator("details.na-map > summary");
const open = async (page) => {
  await opener(page).click();
  await page.locator(".na-map__figure").waitFor();
};
/** The drawing that the width of the window shows. */
const drawing = (page) => page.locator("svg.na-map__svg:visible");
/** Touches the map of the dialogue where a country's mark is, on the whole world. */
const touch = async (page, [x, y]) => {
  const svg = page.locator("dialog .na-map__svg");
  const box = await svg.boundingBox();
  const [, , width, height] = (await svg.getAttribute("viewBox")).split(" ").map(Number);
  // The whole world is 10000 by 4600 on its sheet and stands in the middle of the drawing.
  const scale = width / 10000;
  const top = (height - 4600 * scale) / 2;
  await svg.click({ position: { x: (x * scale * box.width) / width, y: ((y * scale + top) * box.height) / height } });
};
/** Marks of content/map/world.toml. */
const JAPAN = [8491, 1130];
const AUSTRALIA = [8400, 3300];

test("the outlines are fetched when a map is opened, once, and are small", async (bench) => {
  const page = await bench.open("#/id/hasil", seeded(SHOP));
  await page.locator(".na-reach").waitFor();
  await page.waitForLoadState("networkidle");
  assert.equal(fetched(page).length, 0, "not ahead");
  await open(page);
  assert.equal(fetched(page).length, 1);
  const body = await (await fetched(page)[0].response()).body();
  assert.ok(brotliCompressSync(body).length <= 40_000, `${brotliCompressSync(body).length} bytes`);
  await opener(page).click();
  await page.locator(".na-map__figure").waitFor({ state: "detached" });
  await open(page);
  assert.equal(fetched(page).length, 1, "kept");
});

for (const lang of ["id", "en"]) {
  test(`the table stands before the map and says what the map shows, ${lang}`, async (bench) => {
    const page = await bench.open(lang === "id" ? "#/id/hasil" : "#/en/result", { ...seeded(SHOP), lang });
    await open(page);
    assert.ok(await page.evaluate(() => Boolean(document.querySelector("table.na-reach").compareDocumentPosition(document.querySelector(".na-map")) & Node.DOCUMENT_POSITION_FOLLOWING)));
    const rows = await page.locator("table.na-reach tbody th").allInnerTexts();
    const listed = await page.locator(".na-map__list b").allInnerTexts();
    assert.deepEqual(new Set(listed), new Set(rows), "the same countries");
    const labels = await drawing(page).locator("text.na-map__text").allTextContents().then((all) => all.filter((text) => text !== "?"));
    assert.deepEqual(labels, listed.map((name, position) => `${position + 1} ${name}`), "a label each, in the same order");
    assert.ok((await page.locator(".na-map__note").innerText()).startsWith(say(lang, "map.note")));
    assert.equal(await drawing(page).getAttribute("aria-hidden"), "true");
  });
}

test("Singapore and Hong Kong are dots, countries with an outline are areas, every line has its basis", async (bench) => {
  const page = await bench.open("#/id/hasil", seeded(SHOP));
  await open(page);
  const svg = drawing(page);
  assert.equal(await svg.locator("circle.na-map__area").count(), 2, "Singapore and Hong Kong");
  assert.equal(await svg.locator("path.na-map__area").count(), 2, "Indonesia and the United States");
  // C1 and the contract in Singapore, copies in Hong Kong, logs, parent and staff in the United States, decryption in Singapore.
  const lines = await svg.locator("path.na-map__line").evaluateAll((all) => all.map((one) => one.getAttribute("class").split("--")[1]));
  assert.deepEqual(lines.sort(), ["contract", "edge", "location", "location", "location", "parent", "staff"]);
  const dashes = await svg.locator("path.na-map__line").evaluateAll((all) => all.map((one) => getComputedStyle(one).strokeDasharray));
  assert.equal(new Set(dashes).size, 5, "each basis has a dash of its own");
});

test("on a phone the map shows numbers, readable and with the names below", async (bench) => {
  const page = await bench.open("#/id/hasil", { ...seeded(SHOP), size: { width: 320, height: 568 } });
  await open(page);
  const texts = await drawing(page).locator("text.na-map__text").evaluateAll((all) => all.map((one) => {
    const scale = one.ownerSVGElement.getScreenCTM().a;
    return { text: one.textContent, size: parseFloat(getComputedStyle(one).fontSize) * scale };
  }));
  assert.ok(texts.every(({ size }) => size >= 12), JSON.stringify(texts));
  assert.deepEqual(texts.map(({ text }) => text).filter((text) => text !== "?"), ["1", "2", "3", "4"]);
});

test("check 47: without the map the table still answers, and the map can be tried again", async (bench) => {
  const context = await bench.profile(seeded(SHOP));
  let blocked = true;
  await context.route(/pack\/map/, (route) => (blocked ? route.abort() : route.continue()));
  const page = await bench.tab(context);
  await bench.visit(page, "#/id/hasil");
  await opener(page).click();
  await page.getByText(say("id", "map.missing")).waitFor();
  assert.equal(await page.locator(".na-banner").count(), 0, "nothing else is missing");
  const cells = await page.locator("table.na-reach tbody tr").first().locator("td").count();
  assert.equal(cells, 4, "where, who can order, who is able, and what follows");
  blocked = false;
  await page.getByRole("button", { name: say("id", "map.retry") }).click();
  await page.locator(".na-map__figure").waitFor();
}, { complaints: true });

test("paper has the map only when it is open", async (bench) => {
  const page = await bench.open("#/id/hasil", seeded(SHOP));
  await page.locator(".na-reach").waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await settled(page);
  assert.equal(await page.locator(".na-map__figure").count(), 0);
  assert.equal(fetched(page).length, 0, "printing fetches nothing");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await open(page);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".na-map__svg--wide").isVisible());
  assert.ok(!(await page.locator(".na-map__svg--narrow").isVisible()));
});

test("check 18: a place is chosen in the dialogue by keyboard alone, and nothing counts before it is confirmed", async (bench) => {
  const page = await bench.open("#/id/periksa/C1", { ...seeded({ ...FULL, C1: "?" }), size: PHONE });
  await tabTo(page, "#c1-map");
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  assert.ok(await page.evaluate(() => document.activeElement.matches("#c1-map-find")), "the list comes first");
  await pickByKeyboard(page, "#c1-map-find", "singap");
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement.matches("#c1-map"));
  assert.equal(await page.locator(".na-pick").count(), 0, "left without confirming");
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  await pickByKeyboard(page, "#c1-map-find", "singap");
  await tabTo(page, page.getByRole("button", { name: say("id", "map.use") }));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.matches("#c1-map"));
  await storedDocument(page, (document) => JSON.stringify(document.answers.C1) === '["SG"]');
  assert.match(page.url(), /periksa\/C1$/, "Enter in the dialogue does not send the form");
});

for (const size of [PHONE, DESK]) {
  test(`a touch names the countries near it before one is chosen, ${size.width}`, async (bench) => {
    const page = await bench.open("#/en/check/C1", { ...seeded({ ...FULL, C1: ["ID"] }), size, lang: "en" });
    await page.locator("#c1-map").click();
    await page.locator("dialog .na-map__svg").waitFor();
    await touch(page, JAPAN);
    const japan = page.getByRole("button", { name: say("en", "map.add", { name: "Japan" }) });
    await japan.waitFor();
    assert.equal(await page.locator("dialog .na-pick").count(), 1, "not chosen yet");
    await japan.click();
    await page.locator(".na-map__near").getByRole("button", { name: say("en", "map.take", { name: "Japan" }) }).waitFor();
    // The touch drew the map closer; from the whole world another one can be found.
    await page.getByRole("button", { name: say("en", "map.whole") }).click();
    await touch(page, AUSTRALIA);
    await page.getByRole("button", { name: say("en", "map.add", { name: "Australia" }) }).click();
    await page.getByRole("button", { name: say("en", "map.use") }).click();
    await storedDocument(page, (document) => JSON.stringify(document.answers.C1) === '["ID","JP","AU"]');
    assert.equal(await page.locator("dialog").count(), 0);
  });
}

test("a question for one place takes the last one chosen", async (bench) => {
  const page = await bench.open("#/id/periksa/D2", seeded(FULL));
  await page.locator("#d2-map").click();
  await page.locator("dialog .na-map__svg").waitFor();
  await touch(page, JAPAN);
  await page.getByRole("button", { name: say("id", "map.add", { name: "Jepang" }) }).click();
  await page.getByRole("button", { name: say("id", "map.use") }).click();
  await storedDocument(page, (document) => document.answers.D2 === "JP");
});

test("on the compact page a choice on the map stays, with the focus, when it opens more questions", async (bench) => {
  const page = await bench.open("#/id/periksa/bagian/C", seeded({ ...FULL, C1: ["ID"], C2: ["ID"], C3: ["ID"], C6: ["takada"] }));
  const questions = await page.locator("#na-main fieldset").count();
  await page.locator("#c1-map").click();
  await pickByKeyboard(page, "#c1-map-find", "singap");
  await page.getByRole("button", { name: say("id", "map.use") }).click();
  await storedDocument(page, (document) => JSON.stringify(document.answers.C1) === '["ID","SG"]');
  await page.waitForFunction(() => document.activeElement.matches("#c1-map"));
  assert.ok((await page.locator("#na-main fieldset").count()) > questions, "C4 applies now");
  assert.equal(await page.locator("dialog").count(), 0);
});

test("without outlines the dialogue still has its list", async (bench) => {
  const context = await bench.profile(seeded({ ...FULL, C1: "?" }));
  await context.route(/pack\/map/, (route) => route.abort());
  const page = await bench.tab(context);
  await bench.visit(page, "#/id/periksa/C1");
  await page.locator("#c1-map").click();
  await page.locator("dialog").getByText(say("id", "map.missing")).waitFor();
  await pickByKeyboard(page, "#c1-map-find", "singap");
  await page.getByRole("button", { name: say("id", "map.use") }).click();
  await storedDocument(page, (document) => JSON.stringify(document.answers.C1) === '["SG"]');
}, { complaints: true });

test("check 96: in forced colours lines, outlines and labels of the map stay visible", async (bench) => {
  const page = await bench.open("#/id/hasil", { ...seeded(SHOP), forcedColors: "active" });
  await open(page);
  const seen = await drawing(page).evaluate((svg) => {
    const ground = getComputedStyle(svg).backgroundColor;
    const look = (selector, side) => [...svg.querySelectorAll(selector)].map((one) => getComputedStyle(one)[side]);
    return { ground, lines: look(".na-map__line", "stroke"), areas: look(".na-map__area", "stroke"), texts: look(".na-map__text", "fill") };
  });
  for (const part of ["lines", "areas", "texts"]) {
    assert.ok(seen[part].length > 0 && seen[part].every((colour) => colour !== seen.ground && colour !== "none"), `${part}: ${JSON.stringify(seen)}`);
  }
});
