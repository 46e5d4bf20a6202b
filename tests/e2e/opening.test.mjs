// First contact: the home page before, without and with the program; languages, titles, focus, old browsers; the list of states itself.
// Held elsewhere: 3 (weight of the first question) by `cargo xtask size`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { READY } from "./browser.mjs";
import { FULL, PARTIAL, document, saved } from "./seeds.mjs";
import { PLAIN, STATES, address, enter, settled } from "./states.mjs";
import { go, goOn, going } from "./steps.mjs";
import { DESK, PHONE, test } from "./suite.mjs";
import { violations } from "./sweep.mjs";
import { pattern, say } from "./words.mjs";

const LANGS = ["id", "en"];

/** The static worksheets. */
const SHEETS = { id: "lembar-kerja.html", en: "worksheet.html" };
const sheetTitle = (lang) => new RegExp(`^title\\.${lang} = "(.*)"$`, "m").exec(readFileSync(new URL("../../content/documents/worksheet.toml", import.meta.url), "utf8"))[1];

for (const lang of LANGS) {
  test(`check 01: headline, privacy line and three doors without scrolling at 360x640, ${lang}`, async (bench) => {
    const page = await bench.open(undefined, { lang, size: PHONE });
    for (const selector of ["#na-main h1", ".na-privacy", ".na-door:nth-of-type(1)", ".na-door:nth-of-type(2)", ".na-door:nth-of-type(3)"]) {
      const box = await page.locator(selector).first().boundingBox();
      assert.ok(box && box.y >= 0 && box.y + box.height <= PHONE.height, `${selector} ends at ${box && box.y + box.height}`);
    }
    assert.match(await page.locator("#na-main h1").innerText(), pattern(lang, "home.title"));
  });

  for (const size of [PHONE, DESK]) {
    test(`check 02: without scripts the home text is readable, ${lang}, ${size.width}`, async (bench) => {
      const context = await bench.profile({ lang, size, javaScriptEnabled: false });
      const page = await bench.tab(context);
      await page.goto(`${bench.origin}/#/${lang}/`);
      // Without scripts nobody reads the address: both languages stand there, or the page offers both.
      const text = await page.locator("body").innerText();
      for (const key of ["home.title", "home.lead", "home.privacy", "home.door_check", "home.step_answer_text", "state.no_script"]) assert.match(text, pattern(lang, key), key);
      assert.match(await page.title(), /Neraca Awan/);
    });
  }

  for (const size of [PHONE, DESK]) {
    test(`start-up neither moves nor changes the home page, ${lang}, ${size.width}`, async (bench) => {
      const context = await bench.profile({ lang, size });
      // The program is held back until the static page has been measured.
      let release;
      const held = new Promise((done) => { release = done; });
      await context.route(/\.wasm$/, async (route) => {
        await held;
        await route.continue();
      });
      const page = await bench.tab(context);
      await page.addInitScript(() => {
        globalThis.naShifts = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            globalThis.naShifts.push({ value: entry.value, at: entry.sources.map(({ node }) => node?.className || node?.nodeName) });
          }
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(`${bench.origin}/#/${lang}/`);
      const look = () => page.evaluate((language) => {
        const scope = document.querySelector(`.na-static[lang="${language}"]:not(p)`) ?? document;
        const box = (element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height].map(Math.round).join(" ");
        };
        const visible = (element) => element.checkVisibility();
        const boxes = {};
        for (const selector of ["header .na-brand", "h1", ".na-hero__side", ".na-chip", ".na-gauge__svg", ".na-gauge__bands li", ".na-hero__lead", ".na-privacy", ".na-door", ".na-steps li", ".na-caselist li", "h2", ".na-lang"]) {
          boxes[selector] = [...scope.querySelectorAll(selector)].filter(visible).filter((one) => !one.closest(".na-door--resume")).map(box);
        }
        const text = (selector) => [...scope.querySelectorAll(selector)].filter(visible).map((one) => one.innerText.replace(/\s+/g, " ").trim()).join(" ");
        return { boxes, main: text("main"), footer: text("footer"), links: [...scope.querySelectorAll("main a")].filter(visible).map((link) => link.getAttribute("href").replace(/\/$/, "")) };
      }, lang);
      await page.locator("h1:visible").waitFor();
      const before = await look();
      release();
      await page.waitForSelector(READY, { state: "attached" });
      await settled(page);
      const after = await look();
      assert.deepEqual(after.boxes, before.boxes);
      assert.equal(after.main, before.main);
      assert.equal(after.footer, before.footer);
      assert.deepEqual(after.links, before.links);
      const shifts = await page.evaluate(() => globalThis.naShifts);
      assert.equal(shifts.reduce((sum, { value }) => sum + value, 0), 0, JSON.stringify(shifts));
    });
  }
}

test("check 06: the bare address does not redirect, and both languages are one tap away", async (bench) => {
  const context = await bench.profile({ lang: "en", size: PHONE });
  const page = await bench.tab(context);
  const visited = [];
  page.on("framenavigated", (frame) => visited.push(frame.url()));
  await page.goto(`${bench.origin}/`);
  await page.waitForSelector(READY, { state: "attached" });
  await settled(page);
  assert.deepEqual(visited, [`${bench.origin}/`]);
  assert.equal(await page.evaluate(() => document.documentElement.lang), "id", "nothing is guessed from the browser");
  for (const lang of LANGS) assert.ok(await page.locator(`.na-lang a[href^="#/${lang}"]`).isVisible(), lang);
  await page.locator('.na-lang a[href^="#/en"]').click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
});

for (const state of STATES.filter(({ name }) => ["question-volumes", "question-place", "review-full", "result-full", "case-sirekap", "law", "my-data-several", "compact-c", "sections-partial"].includes(name))) {
  test(`check 07: the language switch keeps answers, place and focus, ${state.name}`, async (bench) => {
    const page = await enter(bench, { ...state, then: undefined }, { size: DESK });
    const checked = () => page.locator("#na-main input:checked").evaluateAll((all) => all.map(({ name, value }) => `${name}=${value}`));
    const before = { checked: await checked(), h1: await page.locator("#na-main h1").innerText() };
    // Somebody far down the page reaches the switch with the keyboard of a screen reader: the page does not move.
    const scroll = await page.evaluate(() => {
      window.scrollTo(0, 200);
      const link = document.querySelector('.na-lang a[lang="en"]');
      link.focus({ preventScroll: true });
      link.click();
      return window.scrollY;
    });
    await page.waitForFunction(() => document.documentElement.lang === "en");
    await settled(page);
    assert.equal(new URL(page.url()).hash, address(state, "en"));
    assert.deepEqual(await checked(), before.checked);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("lang")), "en", "the focus stays on the switch");
    assert.ok(Math.abs(await page.evaluate(() => window.scrollY) - scroll) < 120, "the place stays");
    await page.locator('.na-lang a[lang="id"]').click();
    await page.waitForFunction((title) => document.querySelector("#na-main h1").innerText === title, before.h1);
  });
}

/** What stops a browser: it lacks WebAssembly, or cannot read the loader. */
const OLD = {
  "run the program": { init: () => { delete globalThis.WebAssembly; } },
  "read the loader": { loader: "await = this is not what it knows" },
};

for (const lang of LANGS) {
  for (const [name, { init, loader }] of Object.entries(OLD)) {
    test(`check 08: a browser that cannot ${name} says so and leads to the worksheet, ${lang}`, async (bench) => {
      const context = await bench.profile({ lang, init, size: PHONE });
      if (loader) await context.route(/boot-\w+\.js/, (route) => route.fulfill({ contentType: "text/javascript", body: loader }));
      const page = await bench.tab(context);
      await page.goto(`${bench.origin}/#/${lang}/`);
      const message = page.locator("#na-old");
      await message.getByText(pattern(lang, "state.old")).waitFor();
      const box = await message.boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height < PHONE.height, "nobody has to look for the message");
      assert.deepEqual(await violations(page), []);
      assert.match(await page.locator("body").innerText(), pattern(lang, "home.title"), "the text of the home page stays");
      await message.locator("a:visible").click();
      await page.waitForURL(`${bench.origin}/${SHEETS[lang]}`);
      assert.equal(await page.locator("h1").innerText(), sheetTitle(lang));
      assert.ok((await page.locator("body").innerText()).length > 3000, "the worksheet is there without the program");
    }, { complaints: true });
  }

  test(`check 08: the worksheet needs no script, says what the app's page says and leads back, ${lang}`, async (bench) => {
    const context = await bench.profile({ lang, size: { width: 320, height: 640 }, javaScriptEnabled: false });
    const page = await bench.tab(context);
    await page.goto(`${bench.origin}/#/${lang}/`);
    await page.locator(`noscript a[lang="${lang}"], noscript p[lang="${lang}"] a`).click();
    await page.waitForURL(`${bench.origin}/${SHEETS[lang]}`);
    const html = await (await page.request.get(page.url())).text();
    assert.doesNotMatch(html, /<script|<style|\sstyle=|\son\w+=|javascript:/i);
    assert.match(html, /^[^]*?<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:; /);
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    assert.match(await page.title(), pattern(lang, "shell.title", { page: say(lang, "shell.worksheet") }));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), "nothing scrolls sideways");
    const text = (tab) => tab.locator(".na-sheet").evaluate((sheet) => {
      const copy = sheet.cloneNode(true);
      for (const gone of copy.querySelectorAll(".na-no-print")) gone.remove();
      return copy.outerHTML.replace(/ tabindex="-1"/, "");
    });
    const written = await text(page);
    await page.locator(`.na-lang a`).click();
    await page.waitForURL(`${bench.origin}/${SHEETS[lang === "id" ? "en" : "id"]}`);
    await page.goBack();
    await page.locator("#na-main .na-btn").click();
    await page.waitForURL(`${bench.origin}/#/${lang}`);
    const app = await bench.open(`#/${lang}/${SHEETS[lang].replace(".html", "")}`, { lang });
    await settled(app);
    assert.equal(written, await text(app), "word for word, element for element");
    await app.goto(`${bench.origin}/${SHEETS[lang]}`);
    assert.deepEqual(await violations(app), []);
    // Without scripts Chromium remarks that nothing uses what the app's page fetches ahead.
  }, { complaints: true });
}

for (const lang of LANGS) {
  test(`check 91: every page has its own title and one heading that takes the focus, ${lang}`, async (bench) => {
    const page = await bench.open(undefined, { lang });
    const titles = new Map();
    for (const state of PLAIN.filter(({ name }) => name !== "home" && !/unknown|not-found/.test(name))) {
      await going(page, () => page.evaluate((hash) => { location.hash = hash; }, address(state, lang)));
      await settled(page);
      assert.equal(await page.locator("h1").count(), 1, state.name);
      if (!/empty/.test(state.name)) assert.equal(await page.locator("#na-main .na-state > h1").count(), 0, `${state.name} is there`);
      const title = await page.title();
      assert.match(title, /Neraca Awan$/, state.name);
      assert.ok(!titles.has(title), `${state.name} has the title of ${titles.get(title)}: ${title}`);
      titles.set(title, state.name);
      assert.ok(await page.evaluate(() => document.activeElement.matches("#na-main h1") || document.querySelector("#na-main h1").contains(document.activeElement)), state.name);
    }
  });
}

test("check 91: a question's title names progress first, and Back and Lanjut both put the focus on the heading", async (bench) => {
  const page = await bench.open("#/id/periksa/A2", { seed: saved(document(FULL)) });
  assert.match(await page.title(), /^2\/53 · .+ · Neraca Awan$/);
  await goOn(page);
  assert.match(await page.title(), /^3\/53 · /);
  await going(page, () => page.goBack());
  assert.match(await page.title(), /^2\/53 · /);
});

test("a step forward starts at the top, also on a page seen before", async (bench) => {
  const page = await bench.open("#/id/periksa/A2", { seed: saved(document(FULL)), size: PHONE });
  await goOn(page);
  await page.evaluate(() => window.scrollTo(0, 300));
  await going(page, () => page.goBack());
  await goOn(page);
  assert.equal(await page.evaluate(() => window.scrollY), 0);
});

test("a new question starts with closed details and empty fields", async (bench) => {
  const page = await bench.open("#/id/periksa/C1", { seed: saved(document(FULL)) });
  await page.locator("details.na-why--first > summary").click();
  await page.locator("#c1-find").fill("mal");
  await goOn(page);
  assert.equal(await page.locator("#na-main details.na-why[open]").count(), 0);
  assert.equal(await page.locator("#c2-find").inputValue(), "");
});

test("colours: system, light and dark, kept for the next visit and painted at once", async (bench) => {
  const context = await bench.profile({ seed: saved(document(PARTIAL)), size: DESK });
  const page = await bench.tab(context);
  await bench.visit(page, "#/id/");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await ground();
  assert.notEqual(light, dark);
  await page.locator("header details.na-pop > summary").click();
  await page.getByRole("button", { name: say("id", "shell.theme_light") }).click();
  assert.equal(await ground(), light);
  await page.reload({ waitUntil: "commit" });
  await page.waitForFunction(() => document.body && document.documentElement.dataset.theme === "light");
  await page.waitForSelector(READY, { state: "attached" });
  assert.equal(await ground(), light);
});

test("unknown addresses, codes and languages lead to a page that says so", async (bench) => {
  const page = await bench.open("#/id/");
  for (const fragment of ["#/id/zzz", "#/xx/", "#/en/check/Z9", "#/id/periksa/a1", "#/id/hukum/x/y", "#/id/%3Cscript%3E"]) {
    await go(page, fragment);
    const text = await page.locator("#na-main").innerText();
    assert.ok(["id", "en"].some((lang) => text.includes(say(lang, "state.not_found"))), `${fragment}: ${text.slice(0, 80)}`);
  }
});

test("menus close on Escape, on a choice and on a click elsewhere", async (bench) => {
  const page = await bench.open("#/id/periksa/A1", { size: PHONE, seed: saved(document(PARTIAL)) });
  const menu = page.locator("details.na-menu");
  const open = () => menu.evaluate((one) => one.open);
  await menu.locator("summary").click();
  assert.ok(await open());
  await page.keyboard.press("Escape");
  assert.ok(!(await open()));
  assert.ok(await page.evaluate(() => document.activeElement.matches("details.na-menu > summary")));
  await menu.locator("summary").click();
  await page.mouse.click(4, PHONE.height - 4);
  assert.ok(!(await open()));
  await menu.locator("summary").click();
  await going(page, () => menu.locator("a").nth(1).click());
  assert.ok(!(await open()));
});

test("the skip link leads into the page", async (bench) => {
  const page = await bench.open("#/id/periksa/A1");
  await page.keyboard.press("Tab");
  const skip = page.locator(".na-skip");
  assert.ok(await skip.evaluate((link) => link === document.activeElement));
  await page.keyboard.press("Enter");
  assert.equal(new URL(page.url()).hash, "#/id/periksa/A1");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("#na-main").contains(document.activeElement)));
});

test("the list of states covers every kind of address the program has", async (bench) => {
  const page = await bench.open();
  const kinds = await page.evaluate(async () => {
    const { dataset } = document.querySelector("script[data-wasm]");
    const glue = await import(new URL(dataset.js, document.baseURI).href);
    await glue.default({ module_or_path: new URL(dataset.wasm, document.baseURI) });
    return glue.addresses();
  });
  assert.ok(kinds.length >= 30);
  const fixed = new Set(kinds.filter((kind) => !kind.includes("*")));
  const plain = (fragment) => fragment.replace(/\/$/, "");
  const fits = (kind, fragment) => (kind.includes("*")
    ? !fixed.has(fragment) && new RegExp(`^${kind.replace("*", "[^/]+")}$`).test(fragment)
    : plain(kind) === plain(fragment));
  const all = STATES.flatMap((state) => LANGS.map((lang) => address(state, lang)));
  assert.deepEqual(kinds.filter((kind) => !all.some((fragment) => fits(kind, fragment))), []);
  assert.equal(new Set(STATES.map(({ name }) => name)).size, STATES.length, "every name once");
});
