// Speed of the release build in Chromium at a quarter of the machine's speed: `node tests/bench/run.mjs [--json]`.
// An answer is timed from its input event, where the first listener of the page hears it, to the last DOM write it causes
// before the page rests; timers that wait on purpose (autosave, announcements) are outside. Beside it stands the time from the
// moment the browser noticed the click, which the browser's own queue and hit test are part of, and the same for a page that does
// nothing but write one text: what no app can go below. NA_DIST is the built app. Must not know how the app draws.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { PHONE, READY, launch, profile, tab, visit } from "../e2e/browser.mjs";
import { golden } from "../e2e/native.mjs";
import { FULL, document, saved } from "../e2e/seeds.mjs";
import { serve } from "../e2e/server.mjs";
import { longest } from "./tasks.mjs";

const THROTTLE = 4;
const ANSWERS = 50;
const LOADS = 5;
const FRAME = 16;
// A task that lasts longer is felt while typing.
const TASK = 50;

const dist = resolve(process.env.NA_DIST || fileURLToPath(new URL("../../dist", import.meta.url)));
const json = process.argv.includes("--json");

/** The golden case with most answers, and of those the one with least unknown. */
function heaviest() {
  const weigh = ({ answers }) => {
    const all = Object.values(answers);
    return all.length - all.filter((answer) => JSON.stringify(answer).includes('"?"')).length;
  };
  const cases = golden("answers").map((line) => JSON.parse(line));
  const { answers, as_of, home } = cases.reduce((best, one) => (weigh(one) > weigh(best) ? one : best));
  return document(answers, { as_of, home });
}

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, part) => sorted(values)[Math.min(values.length - 1, Math.ceil(values.length * part) - 1)];
// One radio that writes one text.
const EMPTY = `data:text/html,${encodeURIComponent('<!doctype html><p><input type=radio name=a></p><p><input type=radio name=a></p><p id=o></p><script>addEventListener("change",()=>o.textContent=Math.random())</script>')}`;
const summary = (values) => ({ median: round(quantile(values, 0.5)), p95: round(quantile(values, 0.95)), max: round(Math.max(...values)) });
const round = (value) => Math.round(value * 100) / 100;

async function slowly(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
}

/** A page that does nothing but write. */
async function emptyPage(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(EMPTY);
  const took = await clicks(page, page.locator("input"));
  await context.close();
  return took;
}

/** So many answers to one question of an assessment, changed back and forth. */
async function answers(browser, origin, one, question) {
  const context = await profile(browser, origin, { size: { width: 1280, height: 2000 }, seed: saved(one) });
  const { page } = await tab(context);
  await visit(page, origin, `#/id/periksa/${question}`);
  await page.waitForSelector(".na-live__i");
  const took = await clicks(page, page.locator(`#na-main input[name="${question.toLowerCase()}"]`));
  await context.close();
  return took;
}

/** Milliseconds of real clicks on radios in turn, from the input event and from the browser's notice. */
async function clicks(page, radios) {
  const places = await radios.evaluateAll((all) => all.map((radio) => {
    const { left, top, width, height } = radio.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  }));
  // From the last row on, every click of the first row and the next changes the answer.
  await page.mouse.click(...places.at(-1));
  await page.evaluate(() => {
    let from = 0;
    let noticed = 0;
    let last = 0;
    addEventListener("click", (event) => {
      if (!event.isTrusted || from) return;
      from = performance.now();
      noticed = event.timeStamp;
      last = 0;
    }, true);
    new MutationObserver(() => {
      last = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    // The page rests when two frames have passed without a write.
    globalThis.naTimed = () => new Promise((done) => {
      let seen = -1;
      const frame = () => {
        if (from && last && last === seen) {
          const took = { event: last - from, notice: last - noticed };
          from = 0;
          done(took);
        } else {
          seen = last;
          requestAnimationFrame(() => requestAnimationFrame(frame));
        }
      };
      frame();
    });
  });
  await slowly(page);
  const took = [];
  for (let turn = 0; turn < ANSWERS + 5; turn += 1) {
    const [x, y] = places[turn % places.length];
    const [time] = await Promise.all([page.evaluate(() => globalThis.naTimed()), page.mouse.click(x, y)]);
    if (turn >= 5) took.push(time);
  }
  return { ...summary(took.map(({ event }) => event)), noticed: summary(took.map(({ notice }) => notice)) };
}

/** Milliseconds from the start of the navigation to first paint, and to the usable page. */
async function opening(browser, origin, fragment) {
  const paints = [];
  const ready = [];
  for (let load = 0; load < LOADS; load += 1) {
    const context = await profile(browser, origin, {
      size: PHONE,
      init: () => {
        new MutationObserver((_, observer) => {
          if (!document.documentElement?.hasAttribute("data-ready")) return;
          globalThis.naReady = performance.now();
          observer.disconnect();
        }).observe(document, { subtree: true, childList: true, attributes: true });
      },
    });
    const { page } = await tab(context);
    await slowly(page);
    await page.goto(`${origin}/${fragment}`);
    await page.waitForSelector(READY, { state: "attached" });
    await page.waitForFunction(() => globalThis.naReady && performance.getEntriesByName("first-contentful-paint").length);
    const [paint, done] = await page.evaluate(() => [performance.getEntriesByName("first-contentful-paint")[0].startTime, globalThis.naReady]);
    paints.push(paint);
    ready.push(done);
    await context.close();
  }
  return { first_paint: round(quantile(paints, 0.5)), usable: round(quantile(ready, 0.5)) };
}

/** Microseconds a line through the program's bulk entry, JSON included, at full speed. */
async function scoring(browser, origin) {
  const context = await profile(browser, origin);
  const { page } = await tab(context);
  await visit(page, origin, "#/id/");
  const out = {};
  for (const [name, file] of [["assess", "answers"], ["factors", "vectors"]]) {
    out[name] = round(await page.evaluate(async (lines) => {
      const { dataset } = document.querySelector("script[data-wasm]");
      const bytes = async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer());
      const glue = await import(new URL(dataset.js, document.baseURI).href);
      await glue.default({ module_or_path: new URL(dataset.wasm, document.baseURI) });
      const scorer = new glue.Scorer(await bytes(dataset.core), await bytes(dataset.firstId));
      const run = () => lines.forEach((line, position) => scorer.respond(position + 1, line));
      run();
      const start = performance.now();
      run();
      run();
      return ((performance.now() - start) * 1000) / (2 * lines.length);
    }, golden(file)));
  }
  await context.close();
  return out;
}

readFileSync(`${dist}/index.html`);
const site = await serve(dist);
const browser = await launch();
const result = {
  throttle: THROTTLE,
  answers: ANSWERS,
  frame_ms: FRAME,
  answer_heaviest_ms: await answers(browser, site.origin, heaviest(), "E3"),
  answer_full_ms: await answers(browser, site.origin, document(FULL), "E3"),
  empty_page_ms: await emptyPage(browser),
  home_ms: await opening(browser, site.origin, "#/id/"),
  first_question_ms: await opening(browser, site.origin, "#/id/periksa/A1"),
  longest_task_ms: await longest(browser, site.origin, THROTTLE),
  line_us: await scoring(browser, site.origin),
};
result.within_frame = result.answer_heaviest_ms.p95 <= FRAME && result.answer_full_ms.p95 <= FRAME;
result.within_task = Object.values(result.longest_task_ms).every(({ median }) => median <= TASK);
await browser.close();
await site.close();

if (json) {
  console.log(JSON.stringify(result));
} else {
  const row = (name, text) => console.log(`${name.padEnd(34)} ${text}`);
  const timed = ({ median, p95, max }) => `median ${median} ms, 95 % ${p95} ms, longest ${max} ms`;
  const noticed = (name, { noticed }) => row(name, `${timed(noticed)}`);
  row(`an answer, heaviest golden case, 1/${THROTTLE}`, `${timed(result.answer_heaviest_ms)} (aim ${FRAME})`);
  row(`an answer, full assessment, 1/${THROTTLE}`, `${timed(result.answer_full_ms)} (aim ${FRAME})`);
  noticed("  from the browser's notice, heaviest", result.answer_heaviest_ms);
  noticed("  from the browser's notice, full", result.answer_full_ms);
  noticed("  the same on an empty page", result.empty_page_ms);
  row(`home, 1/${THROTTLE} speed`, `first paint ${result.home_ms.first_paint} ms, usable ${result.home_ms.usable} ms`);
  row(`first question, 1/${THROTTLE} speed`, `first paint ${result.first_question_ms.first_paint} ms, usable ${result.first_question_ms.usable} ms`);
  for (const [name, task] of Object.entries(result.longest_task_ms)) row(`longest task, ${name}, 1/${THROTTLE}`, `median ${task.median} ms (limit ${TASK}), longest of ${task.runs} runs ${task.max} ms, of it at work ${task.work} ms`);
  row("a line in bulk, JSON included", `assess ${result.line_us.assess} µs, factors ${result.line_us.factors} µs`);
}
