// Acceptance check 104: an assessment of an earlier pack keeps its say, with and without a network; what cannot be told is said.
// That old numbers come out unit for unit under a later method is held by crates/cli/tests/old_results.rs.
import assert from "node:assert/strict";
import { assess } from "./native.mjs";
import { FULL, document, saved } from "./seeds.mjs";
import { settled } from "./states.mjs";
import { choose, go } from "./steps.mjs";
import { PHONE, test } from "./suite.mjs";
import { pattern, say } from "./words.mjs";

const OLD = "ID-2020.1";

/** CRC-16/CCITT-FALSE, as a vector carries it. */
function checksum(text) {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}

/** An assessment as an earlier pack left it, which found `levels` in the answers; and what that came to. */
async function old(levels = {}) {
  const [now] = await assess([document(FULL)]);
  const parts = now.vector.split("/#")[0].replace(now.pack, OLD).split("/");
  const text = parts.map((part) => (part.split(":")[0] in levels ? `${part.split(":")[0]}:${levels[part.split(":")[0]]}` : part)).join("/");
  return { now, file: document(FULL, { method: now.method, pack: OLD, vector: `${text}/#${checksum(text)}` }) };
}

const range = ([low, high]) => (low === high ? `${low}` : `${low}–${high}`);

for (const lang of ["id", "en"]) {
  test(`check 104: a result of an earlier pack stands beside today's with the reasons, without a network too, ${lang}`, async (bench) => {
    const { now, file } = await old({ PL: 0, SU: 0 });
    const context = await bench.profile({ lang, seed: saved(file), size: PHONE });
    const page = await bench.tab(context);
    await bench.visit(page, `#/${lang}/${lang === "id" ? "periksa" : "check"}/A1`);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await go(page, `#/${lang}/${lang === "id" ? "hasil" : "result"}`);
    await page.locator(".na-earlier").waitFor();
    const [before, after] = await page.locator(".na-earlier > div").allInnerTexts();
    assert.match(before, new RegExp(`${now.method}.*${OLD}`));
    assert.match(after, new RegExp(`${now.method}.*${now.pack}`));
    for (const index of ["sovereignty", "legal"]) assert.ok(after.includes(range(now[index].points)), `${index}: ${after}`);
    const lines = (text) => text.split("\n").filter((line) => /^\d/.test(line));
    assert.notDeepEqual(lines(before), lines(after));
    const reasons = await page.locator(".na-earlier__why li").allInnerTexts();
    assert.equal(reasons.length, 2, reasons.join("\n"));
    await context.setOffline(false);
  });
}

test("check 104: without a vector the page says that the result was worked out anew; the first change makes it one of today", async (bench) => {
  const { file } = await old();
  const { vector, ...without } = file;
  assert.ok(vector);
  const page = await bench.open("#/id/hasil", { seed: saved(without) });
  const section = page.locator("section:has(#na-earlier)");
  await section.waitFor();
  await page.waitForFunction(() => !document.querySelector("section:has(#na-earlier) .na-load"));
  assert.match(await section.innerText(), pattern("id", "cli.earlier_lost"));
  await go(page, "#/id/periksa/A1");
  await choose(page, "daerah");
  await go(page, "#/id/hasil");
  await settled(page);
  assert.equal(await page.locator("#na-earlier").count(), 0, say("id", "earlier.title"));
});
