// Pictures look as they were approved, say the same as their tables, and can be taken away as files.
// Checks 52, 96 and 99; what a plate holds is tested natively. NA_REFERENCES=renew writes the reference pictures anew.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { neraca } from "./native.mjs";
import { differing, small } from "./packages.mjs";
import { ON_PAGES, PLATES, TOLERANCE, hasTheirType, open } from "./pictures.mjs";
import { FULL, document as written, saved } from "./seeds.mjs";
import { enter, settled } from "./states.mjs";
import { DESK, PHONE, test } from "./suite.mjs";
import { say } from "./words.mjs";

const folder = fileURLToPath(new URL("../pictures/", import.meta.url));
const renew = process.env.NA_REFERENCES === "renew";
const long = { patience: 300_000 };

/** An empty page without the app's policy. */
async function blank(bench) {
  const context = await bench.profile({});
  return bench.tab(context);
}

/** Compares with the reference, or writes it; gives what is wrong. */
async function compared(name, bytes) {
  const file = `${folder}${name}.png`;
  if (renew) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, small(bytes));
    return [];
  }
  if (!existsSync(file)) return [`${name}: no reference. What to do: cargo xtask shots --references, then look at it`];
  const { points, of } = await differing(readFileSync(file), small(bytes), TOLERANCE.threshold);
  return points > TOLERANCE.share * of ? [`${name}: ${points} of ${of} points differ`] : [];
}

/** Runs a comparison, unless letters would differ anyway. */
async function comparing(bench, compare) {
  const empty = await blank(bench);
  if (!(await hasTheirType(empty))) {
    console.log("       not compared: system-ui is not DejaVu Sans here");
    return;
  }
  const found = [];
  await compare(found, empty);
  assert.deepEqual(found, []);
}

const photograph = async (page, part) => {
  await settled(page);
  return page.locator(part).first().screenshot({ animations: "disabled" });
};

for (const picture of ON_PAGES) {
  test(`reference picture: ${picture.name}`, async (bench) => {
    await comparing(bench, async (found) => {
      for (const lang of ["id", "en"]) {
        const page = await enter(bench, picture, { lang });
        for (const size of [PHONE, DESK]) {
          await page.setViewportSize(size);
          for (const theme of ["light", "dark"]) {
            await page.emulateMedia({ colorScheme: theme });
            found.push(...await compared(`${picture.name}-${lang}-${theme}-${size.width}`, await photograph(page, picture.part)));
          }
        }
        await page.context().close();
      }
      if (!picture.bands) return;
      const page = await enter(bench, picture, { size: DESK });
      await page.emulateMedia({ media: "print" });
      found.push(...await compared(`${picture.name}-print`, await photograph(page, picture.part)));
      await page.emulateMedia({ media: "screen", forcedColors: "active" });
      found.push(...await compared(`${picture.name}-forced`, await photograph(page, picture.part)));
    });
  }, long);
}

for (const { name, of } of PLATES) {
  test(`reference picture: plate ${name}`, async (bench) => {
    await comparing(bench, async (found, empty) => {
      for (const lang of ["id", "en"]) {
        for (const theme of ["light", "dark"]) {
          // Each language, theme and width twice; all eight differ in nothing else.
          for (const width of (lang === "id") === (theme === "light") ? ["wide"] : ["narrow"]) {
            const more = width === "narrow" ? ["--narrow"] : [];
            const files = [of].flat().map((one) => `content/assessments/${one}.toml`);
            const svg = await neraca(["picture", name, ...files, "--lang", lang, "--theme", theme, ...more]);
            const [, w, h] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg);
            await empty.setViewportSize({ width: Number(w), height: Number(h) });
            await empty.setContent(svg);
            await empty.addStyleTag({ content: "body { margin: 0 } svg { display: block }" });
            found.push(...await compared(`plate-${name}-${lang}-${theme}-${width}`, await empty.screenshot()));
          }
        }
      }
    });
  }, long);
}

test("check 52: on paper the bands differ by shape, word and pattern", async (bench) => {
  const page = await enter(bench, ON_PAGES[0], { size: DESK });
  await page.emulateMedia({ media: "print" });
  const bands = await page.evaluate(() => [...document.querySelectorAll(".na-gauge__bands")][0].querySelectorAll("li").length);
  const seen = await page.evaluate(() => {
    const gauge = document.querySelector(".na-gauge");
    const zones = [...gauge.querySelectorAll("rect[class^=na-z-]:not(.na-z-dim)")].map((rect) => [rect.getAttribute("class"), getComputedStyle(rect).fill]);
    return {
      fills: zones.filter(([name]) => /^na-z-(low|mod|ele|high|crit)$/.test(name)).map(([, fill]) => fill),
      shapes: [...gauge.querySelectorAll("li path")].map((path) => path.getAttribute("d")),
      words: [...gauge.querySelectorAll("li span")].map((span) => span.textContent.trim()),
    };
  });
  for (const [kind, list] of Object.entries(seen)) {
    assert.equal(list.length, bands, kind);
    assert.equal(new Set(list).size, bands, `${kind}: ${list.join(" | ")}`);
  }
  assert.ok(seen.fills.slice(1).every((fill) => fill.includes("url(")), "every band but the lowest has a pattern");
});

test("check 96: forced colours keep what drawings say apart", async (bench) => {
  const page = await bench.open("#/id/hasil", { seed: open(), forcedColors: "active" });
  await settled(page);
  const fill = (selector) => page.locator(selector).first().evaluate((part) => getComputedStyle(part).fill);
  const sure = await fill(".na-falls .na-w-sure");
  const maybe = await fill(".na-falls .na-w-maybe");
  assert.match(maybe, /url\(/);
  assert.notEqual(sure, await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
  assert.notEqual(await fill(".na-spread__result"), await fill(".na-spread__bar"));
});

/** Numbers of a row of cells. */
const numbers = (cells) => cells.map((cell) => Number(cell.replace("\u2212", "-").replace(/[.,]/g, "")));

for (const lang of ["id", "en"]) {
  test(`check 99: every figure has a table with its numbers, and rows add up, ${lang}`, async (bench) => {
    const page = await bench.open(`#/${lang}/${lang === "id" ? "hasil" : "result"}`, { lang, seed: open() });
    await settled(page);
    const figures = await page.locator("#na-main figure").evaluateAll((all) => all.map((figure) => ({
      finding: figure.querySelector("figcaption")?.textContent.trim(),
      tables: figure.querySelectorAll("table").length,
      // What is drawn must be hidden from readers, and the numbers must not be.
      drawn: [...figure.querySelectorAll("svg")].filter((svg) => !svg.closest("[aria-hidden=true]")).length,
    })));
    assert.ok(figures.length >= 5, `${figures.length} figures`);
    for (const { finding, tables, drawn } of figures) {
      assert.ok(finding && tables >= 1 && drawn === 0, finding);
    }
    const falls = await page.locator("figure:has(.na-falls)").evaluateAll((all) => all.map((figure) => {
      const rows = (part) => [...figure.querySelector("table").querySelectorAll(`${part} tr`)].map((row) => [...row.querySelectorAll(".is-num")].map((cell) => cell.textContent));
      const steps = [...figure.querySelector("table").querySelectorAll("tbody svg")].map((svg) => {
        const at = (name) => parseFloat(svg.querySelector(name)?.getAttribute("x") ?? "NaN");
        return [at(".na-fall__in"), at(".na-fall__out")];
      });
      return { rows: rows("tbody"), sum: rows("tfoot")[0], steps, end: parseFloat(figure.querySelector(".na-w-total").getAttribute("width")) };
    }));
    assert.equal(falls.length, 2);
    for (const { rows, sum, steps, end } of falls) {
      for (const column of [0, 1]) {
        assert.equal(rows.map(numbers).reduce((all, row) => all + row[column], 0), numbers(sum)[column]);
      }
      for (const [position, [from]] of steps.entries()) {
        if (position > 0) assert.equal(from, steps[position - 1][1], "a bar begins where the one before ends");
      }
      assert.equal(steps.at(-1)[1], end, "the last bar ends at the sum");
      assert.equal(Math.floor(end), numbers(sum)[1]);
    }
    const spreads = await page.locator("figure:has(.na-spread)").evaluateAll((all) => all.map((figure) => ({
      bars: figure.querySelectorAll("svg > rect.na-spread__bar").length - 1,
      rows: [...figure.querySelectorAll("tbody tr")].map((row) => row.querySelector(".is-num").textContent),
    })));
    for (const { bars, rows } of spreads) {
      assert.equal(bars, rows.length, "a row for each bar");
      assert.equal(numbers(rows).reduce((all, count) => all + count, 0), 15_625);
    }
  });
}

test("every row of a waterfall that a question decides leads to it", async (bench) => {
  const page = await bench.open("#/id/hasil", { seed: open() });
  await settled(page);
  const links = await page.locator(".na-falls tbody th").evaluateAll((all) => all.map((head) => [head.firstChild.textContent, head.querySelector("a")?.getAttribute("href")]));
  const others = say("id", "picture.others").split(" (")[0];
  for (const [name, href] of links) assert.match(href ?? "", name.startsWith(others) ? /^$/ : /^#(\/id\/periksa\/[A-Z]\d+|na-flags)$/, name);
  await page.locator(".na-falls tbody th a").first().click();
  await page.waitForFunction(() => /\/periksa\//.test(location.hash));
});

test("themes can be put in order of size and back", async (bench) => {
  const page = await bench.open("#/en/result", { lang: "en", seed: saved(written(FULL)) });
  await settled(page);
  const ends = () => page.locator(".na-themes").first().locator("tbody .is-num").evaluateAll((all) => all.map((cell) => Number(cell.textContent.split("–").at(-1))));
  const before = await ends();
  await page.getByRole("button", { name: say("en", "picture.order_size") }).click();
  const sorted = await ends();
  assert.deepEqual(sorted, [...before].sort((one, other) => other - one));
  assert.notDeepEqual(sorted, before);
  await page.getByRole("button", { name: say("en", "picture.order_method") }).click();
  assert.deepEqual(await ends(), before);
});

for (const lang of ["id", "en"]) {
  test(`a picture is saved as SVG and as PNG, in the language and theme of the page, without a nickname, ${lang}`, async (bench) => {
    const seed = saved(written(FULL, { title: "Rahasia 77" }));
    const page = await bench.open(`#/${lang}/${lang === "id" ? "hasil" : "result"}`, { lang, theme: "dark", seed });
    await settled(page);
    const figure = page.locator("figure:has(.na-falls)").first();
    const take = async (form) => {
      const menu = figure.locator(".na-picture__take summary");
      await menu.focus();
      await page.keyboard.press("Enter");
      const [download] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: form }).press("Enter")]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const svg = await take("SVG");
    assert.match(svg.name, /^neraca-awan-waterfall-sovereignty-\d{4}-\d{2}-\d{2}\.svg$/);
    const text = svg.bytes.toString();
    assert.ok(text.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${lang}"`));
    assert.ok(text.includes('fill="#12161b"') && !text.includes("Rahasia"));
    const png = await take("PNG");
    assert.match(png.name, /\.png$/);
    const [width, height] = [16, 20].map((at) => png.bytes.readUInt32BE(at));
    assert.deepEqual([width, height], /viewBox="0 0 (\d+) (\d+)"/.exec(text).slice(1).map((side) => 2 * Number(side)));
    assert.equal(await figure.locator("[role=alert]").count(), 0);
  });
}

test("a picture that cannot be made says so", async (bench) => {
  const page = await bench.open("#/id/hasil", { seed: open(), init: () => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  } });
  await settled(page);
  const figure = page.locator("figure:has(.na-themes)");
  await figure.locator(".na-picture__take summary").click();
  await figure.getByRole("button", { name: "PNG" }).click();
  await figure.getByText(say("id", "picture.failed")).waitFor();
});
