// Runs the browser tests against the release build: `node tests/e2e/run.mjs [part of a name …]`.
// NA_DIST is the built app, NA_CHROMIUM the browser, NA_JOBS how many tests run at once. Must not know what is tested.
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { Bench, tests } from "./suite.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = resolve(process.env.NA_DIST || `${here}../../dist`);
const filters = process.argv.slice(2).map((word) => word.toLowerCase());
const jobs = Number(process.env.NA_JOBS) || 2;

if (!existsSync(`${dist}/index.html`)) {
  console.error(`${dist} holds no built app. What to do: \`cargo xtask build\`, or name the folder in NA_DIST.`);
  process.exit(1);
}
for (const file of readdirSync(here).filter((name) => name.endsWith(".test.mjs")).sort()) await import(`./${file}`);
const chosen = tests.filter(({ name }) => filters.length === 0 || filters.some((word) => name.toLowerCase().includes(word)));

const site = await serve(dist);
const browser = await launch();
const failed = [];
let passed = 0;

async function one({ name, body, complaints, patience }) {
  const bench = new Bench(browser, site);
  const start = performance.now();
  let timer;
  try {
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${patience / 1000} s`)), patience);
    });
    const work = body(bench);
    work.catch(() => {});
    await Promise.race([work, late]);
    const found = complaints ? [] : await bench.complaints();
    if (found.length) throw new Error(`the pages complained:\n  ${[...new Set(found)].join("\n  ")}`);
    passed += 1;
    report("ok  ", name, start);
  } catch (error) {
    failed.push(name);
    report("FAIL", name, start);
    console.log(String(error.stack ?? error).split("\n").slice(0, 24).map((line) => `       ${line}`).join("\n"));
  } finally {
    clearTimeout(timer);
    await bench.close();
  }
}

function report(word, name, start) {
  console.log(`${word} ${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${name}`);
}

const queue = [...chosen];
await Promise.all(Array.from({ length: jobs }, async () => {
  for (let next = queue.shift(); next; next = queue.shift()) await one(next);
}));
await browser.close();
await site.close();

if (failed.length) console.log(`\nfailed:\n${failed.map((name) => `  ${name}`).join("\n")}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length || chosen.length === 0 ? 1 : 0);
