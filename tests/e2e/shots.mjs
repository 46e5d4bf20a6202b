// Screenshots of every page and state: `node tests/e2e/shots.mjs OUT [part of a name …]`. Two sizes, both languages and themes,
// named state-lang-theme-width.png. NA_DIST is the built app. Must not know what a page should look like.
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DESK, PHONE, launch } from "./browser.mjs";
import { serve } from "./server.mjs";
import { STATES, enter, settled } from "./states.mjs";
import { Bench } from "./suite.mjs";

const [out = "target/shots", ...filters] = process.argv.slice(2);
const dist = resolve(process.env.NA_DIST || fileURLToPath(new URL("../../dist", import.meta.url)));
const site = await serve(dist);
const browser = await launch();
if (filters.length === 0) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const jobs = STATES.filter(({ name }) => filters.length === 0 || filters.some((word) => name.includes(word)))
  .flatMap((state) => ["id", "en"].map((lang) => ({ state, lang })));
let taken = 0;
let failed = 0;

async function shoot({ state, lang }) {
  const bench = new Bench(browser, site);
  try {
    const page = await enter(bench, state, { lang, size: PHONE });
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      for (const theme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme: theme });
        await settled(page);
        await page.screenshot({ path: `${out}/${state.name}-${lang}-${theme}-${size.width}.png`, fullPage: true, animations: "disabled" });
        taken += 1;
      }
    }
  } catch (error) {
    failed += 1;
    console.log(`${state.name}-${lang}: ${String(error.message).split("\n")[0]}`);
  } finally {
    await bench.close();
  }
}

await Promise.all([1, 2].map(async () => {
  for (let next = jobs.shift(); next; next = jobs.shift()) await shoot(next);
}));
await browser.close();
await site.close();
console.log(`${taken} screenshots in ${out}${failed ? `, ${failed} states could not be reached` : ""}`);
process.exit(failed ? 1 : 0);
