// The longest task while a page works beside its reader: what somebody who types meanwhile waits for. Each work is done several times
// in fresh profiles, because on a small machine other programs get in between. Must not know how the app draws or computes.
import { PHONE, profile, tab, visit } from "../e2e/browser.mjs";
import { FULL, document, saved } from "../e2e/seeds.mjs";

const RUNS = 5;

/** Paths searched, answers tried, and the next question of the guided order found. What a page needs to appear is outside. */
const WORKS = {
  paths: {
    address: "#/id/hasil/langkah",
    seed: document(FULL),
    async work(page) {
      await page.locator(".na-targets select").first().focus();
      for (const key of ["Home", "ArrowDown", "Home"]) {
        await page.keyboard.press(key);
        await page.waitForFunction(() => document.querySelector(".na-paths") && !document.querySelector(".na-paths .na-load"));
      }
    },
  },
  what_if: {
    address: "#/id/hasil/bagaimana-jika",
    seed: document(FULL),
    async work(page) {
      const buttons = page.locator(".na-effects button");
      for (let turn = 0; turn < 3; turn += 1) {
        const before = await buttons.count();
        await press(page, buttons.first());
        // The row of what is tried goes when all effects have been found again.
        await page.waitForFunction((before) => document.querySelectorAll(".na-effects button").length < before, before);
      }
    },
  },
  next_question: {
    address: "#/id/periksa/B1",
    seed: document({ A1: "pusat", B1: "ya" }),
    async work(page) {
      await press(page, page.locator("#na-main form button[type=submit]"));
      await page.waitForFunction(() => !location.hash.endsWith("/B1"));
    },
  },
};

/** A press as a hand makes it: down and up are two events. The driver's own click sends all at once and first runs code in the page. */
async function press(page, button) {
  await button.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await button.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.up();
}

/** Tasks of the page's own thread while it works: milliseconds from start to end, and of them at work. */
async function tasks(browser, origin, throttle, { address, seed, work }) {
  const context = await profile(browser, origin, { size: PHONE, seed: saved(seed, { settings: { guided: true } }) });
  const { page } = await tab(context);
  await visit(page, origin, address);
  // The whole app, not the first program.
  await page.waitForFunction(() => document.querySelector(".na-paths, .na-effects button, .na-guide") && !document.querySelector("#na-main .na-load"));
  // What the test's own driver brings into the page with its first click does not count.
  await page.locator("#na-main h1, #na-main legend").first().click();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["disabled-by-default-devtools.timeline", "toplevel"] } });
  await work(page);
  const complete = new Promise((done) => {
    session.once("Tracing.tracingComplete", done);
  });
  await session.send("Tracing.end");
  await complete;
  await context.close();
  const thread = ({ pid, tid }) => `${pid} ${tid}`;
  const own = new Set(events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(thread));
  const ran = events.filter((event) => ["RunTask", "ThreadControllerImpl::RunTask"].includes(event.name) && own.has(thread(event)));
  return ran.map(({ dur = 0, tdur = 0 }) => ({ took: dur / 1000, work: tdur / 1000 }));
}

/**
 * Milliseconds of the longest task of each work: median and maximum of the runs, and how much of the maximum was work and not waiting
 * for a processor.
 */
export async function longest(browser, origin, throttle) {
  const round = (value) => Math.round(value * 10) / 10;
  const out = {};
  for (const [name, work] of Object.entries(WORKS)) {
    const found = [];
    for (let run = 0; run < RUNS; run += 1) {
      const ran = await tasks(browser, origin, throttle, work);
      found.push(ran.reduce((longest, task) => (task.took > longest.took ? task : longest)));
    }
    found.sort((a, b) => a.took - b.took);
    const [median, last] = [found[Math.floor(RUNS / 2)], found.at(-1)];
    out[name] = { runs: RUNS, median: round(median.took), max: round(last.took), work: round(last.work) };
  }
  return out;
}
