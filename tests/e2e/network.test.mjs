// What leaves the page: nothing but requests for the app's own files, none after the idle prefetch, no answer anywhere; and the
// security policy of the release page in force.
import assert from "node:assert/strict";
import { begin, walk } from "./keyboard.test.mjs";
import { FULL, PARTIAL, document, saved } from "./seeds.mjs";
import { serve } from "./server.mjs";
import { settled } from "./states.mjs";
import { choose, code, go, goOn } from "./steps.mjs";
import { Bench, test } from "./suite.mjs";
import { say } from "./words.mjs";

/** Everything the page will ever ask for by itself: until every pack has arrived. The map waits for somebody to open one. */
async function prefetched(page) {
  await page.waitForFunction(() => {
    const packs = [...document.querySelector("script[data-wasm]").attributes].filter(({ name, value }) => name !== "data-map" && value.includes("pack/")).map(({ value }) => new URL(value, document.baseURI).href);
    const done = new Set(performance.getEntriesByType("resource").filter(({ responseEnd }) => responseEnd > 0).map(({ name }) => name));
    return packs.every((address) => done.has(address));
  });
}

test("check 05: a whole assessment asks only for the app's files, and for nothing after the prefetch", async (bench) => {
  // A server of its own, so that its log holds this visit and nothing else; what the browser's cache answers leaves no machine.
  const site = await serve(bench.site.folder);
  const own = new Bench(bench.browser, site);
  const page = await own.open("#/id/");
  const { requests } = page.log;
  await begin(page, "id");
  await prefetched(page);
  await page.waitForLoadState("networkidle");
  const before = site.asked.length;
  await walk(page, FULL);
  for (const fragment of ["#/id/hasil", "#/en/result", "#/en/cases/sirekap-as-alleged", "#/id/hukum/pp71-2019.art20.p2", "#/id/data-saya", "#/id/lembar-kerja", "#/id/kasus"]) {
    await go(page, fragment);
  }
  assert.deepEqual(site.asked.slice(before), [], "no request after the prefetch");
  for (const request of requests) {
    const url = new URL(request.url());
    assert.equal(request.method(), "GET", url.href);
    assert.equal(url.origin, site.origin);
    assert.equal(url.search, "", url.href);
    assert.match(url.pathname, /^\/(|index\.html|[\w.-]+\.(js|wasm|css|svg)|pack\/[\w.-]+\.pack|snippets\/.+\.js)$/);
    assert.equal(request.postData(), null);
    assert.equal(request.headers().cookie, undefined);
  }
  assert.deepEqual(site.asked.filter((url, position, all) => all.indexOf(url) !== position), [], "every file once");
  assert.deepEqual(await page.evaluate(() => document.cookie), "");
  assert.deepEqual(await own.complaints(), []);
  await own.close();
  await site.close();
}, { patience: 180_000 });

test("check 05: answers never appear in an address, a title or the history", async (bench) => {
  const page = await bench.open("#/id/periksa/A1", { seed: saved(document(PARTIAL, { title: "Sistem rahasia 77" })) });
  const addresses = [];
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  const titles = [];
  for (let steps = 0; steps < 8; steps += 1) {
    titles.push(await page.title());
    await page.locator('#na-main input[value="?"]').first().click();
    await goOn(page);
  }
  await go(page, "#/id/hasil");
  titles.push(await page.title());
  for (const title of titles) assert.doesNotMatch(title, /rahasia/);
  for (const address of addresses) assert.match(address, /#\/id\/(periksa\/[A-I]\d+|periksa\/tinjau|hasil)$/);
});

test("the policy is in force: inline scripts, styles and other hosts are blocked", async (bench) => {
  const page = await bench.open("#/id/");
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.match(policy, /^default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  const outcome = await page.evaluate(async (origin) => {
    const script = document.createElement("script");
    script.textContent = "globalThis.naInline = true";
    document.body.append(script);
    const styled = document.createElement("div");
    styled.setAttribute("style", "color: rgb(1, 2, 3)");
    document.body.append(styled);
    const refused = async (address) => fetch(address).then(() => false, () => true);
    const image = await new Promise((done) => {
      const one = new Image();
      one.onload = () => done(false);
      one.onerror = () => done(true);
      one.src = origin.replace("127.0.0.1", "localhost") + "/favicon.svg";
    });
    let evaluated = true;
    try { (0, eval)("1"); } catch { evaluated = false; }
    return { inline: Boolean(globalThis.naInline), colour: getComputedStyle(styled).color, foreign: await refused(origin.replace("127.0.0.1", "localhost") + "/"), image, evaluated };
  }, bench.origin);
  assert.deepEqual(outcome, { inline: false, colour: outcome.colour, foreign: true, image: true, evaluated: false });
  assert.notEqual(outcome.colour, "rgb(1, 2, 3)");
}, { complaints: true });

test("the release page holds no inline script, style or handler", async (bench) => {
  const page = await bench.open("#/id/");
  const response = await page.request.get(`${bench.origin}/`);
  const html = await response.text();
  assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)/i);
  assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|javascript:/i);
  // The icon is a drawing inside the page; the namespace of drawings is a name, not an address that anything asks for.
  const addresses = html.replaceAll("xmlns='http://www.w3.org/2000/svg'", "");
  assert.doesNotMatch(addresses, /https?:\/\//, "no other host is named");
});

test("texts that cannot be fetched: says so, keeps working, and tries again when told", async (bench) => {
  const context = await bench.profile({ seed: saved(document(FULL)) });
  let open = false;
  await context.route(/pack\/(more|laws|jurisdictions|cases)/, (route) => (open ? route.continue() : route.abort()));
  const page = await bench.tab(context);
  await bench.visit(page, "#/id/periksa/E3");
  await choose(page, "kuat");
  await goOn(page);
  assert.equal(await code(page), "E4");
  await page.evaluate(() => { location.hash = "#/id/hasil"; });
  await page.locator(".na-banner").getByText(say("id", "state.pack_missing")).waitFor();
  assert.equal(await page.locator(".na-index").count(), 0);
  // Every text has been tried; one still on its way would come by itself once the network is back.
  await page.waitForLoadState("networkidle");
  open = true;
  await page.locator(".na-banner button").click();
  await page.locator(".na-index").first().waitFor();
  assert.equal(await page.locator(".na-banner").count(), 0);
}, { complaints: true });

test("the whole app cannot be fetched: the first program says so, goes on, and hands over when told", async (bench) => {
  const context = await bench.profile({});
  let open = false;
  await context.route(/neraca-app/, (route) => (open ? route.continue() : route.abort()));
  const page = await bench.tab(context);
  await bench.visit(page, "#/id/periksa/A1");
  await page.locator(".na-banner").getByText(say("id", "state.pack_missing")).waitFor();
  await choose(page, "pusat");
  await goOn(page);
  assert.equal(await code(page), "A2");
  await page.evaluate(() => { location.hash = "#/id/periksa/tinjau"; });
  await page.locator(".na-banner").waitFor();
  open = true;
  await page.locator(".na-banner button").click();
  await page.locator("#change-a1").waitFor();
  assert.equal(await page.locator(".na-banner").count(), 0);
}, { complaints: true });

test("a build in a folder of its own works from there", async (bench) => {
  const context = await bench.profile({});
  await context.route(`${bench.origin}/some/folder/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace("/some/folder/", "/") });
    await route.fulfill({ response });
  });
  const page = await bench.tab(context);
  await page.goto(`${bench.origin}/some/folder/#/en/check/A1`);
  await settled(page);
  assert.equal(await code(page), "A1");
  assert.ok(page.log.requests.every((request) => new URL(request.url()).pathname.startsWith("/some/folder/")));
});
