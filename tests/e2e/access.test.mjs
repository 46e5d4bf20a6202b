// Accessibility over every page and state: axe-core, reflow, text size and spacing, targets, focus, motion, forced colours, live region.
// Held by a script of its own, run here: 97 (contrast of the tokens).
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bank } from "./native.mjs";
import { sweep, violations } from "./sweep.mjs";
import { FULL, PARTIAL, document, saved } from "./seeds.mjs";
import { STATES, enter } from "./states.mjs";
import { answerByKeyboard, choose, code, continueByKeyboard, go, tabTo } from "./steps.mjs";
import { PHONE, test } from "./suite.mjs";
import { begin } from "./keyboard.test.mjs";

const long = { patience: 240_000 };

/** A page that complains on purpose: a request is blocked or a storage refused. */
const complains = (state) => Boolean(state.blocked || state.init);

for (const state of STATES) {
  test(`axe: ${state.name}`, async (bench) => {
    assert.deepEqual((await sweep(bench, state)).axe, []);
  }, { patience: 240_000, complaints: complains(state) });
}

/** One finding of every state, each state visited once for all these checks. */
async function all(bench, check) {
  const found = [];
  for (const state of STATES) found.push(...(await sweep(bench, state))[check].map((line) => `${state.name}: ${line}`));
  return [...new Set(found)];
}

for (const [name, check] of [
  ["check 92: nothing is cut off and only tables scroll sideways, at 320 px, 200 % text and wide text spacing", "reflow"],
  ["check 94: controls measure at least 44 by 44", "targets"],
  ["check 98: English terms inside Indonesian pages carry their language", "terms"],
]) {
  test(name, async (bench) => {
    const found = await all(bench, check);
    assert.equal(found.length, 0, `${found.length} findings\n  ${found.slice(0, Number(process.env.NA_MOST) || 60).join("\n  ")}`);
  }, { patience: 900_000, complaints: true });
}

test("axe: every question", async (bench) => {
  const { questions } = await bank();
  const page = await bench.open("#/id/periksa/A1", { seed: saved(document(FULL)), size: PHONE });
  const found = [];
  for (const { id } of questions) {
    await go(page, `#/id/periksa/${id}`);
    found.push(...(await violations(page)).map((line) => `${id}: ${line}`));
  }
  assert.deepEqual(found, []);
}, long);

test("check 93: with reduced motion nothing animates", async (bench) => {
  for (const state of STATES.filter(({ name }) => /^(home|home-menu|question-details|question-place-list|result-full|sections-partial|start-errors|my-data-import)$/.test(name))) {
    const page = await enter(bench, state, { reducedMotion: "reduce" });
    const moving = await page.evaluate(() => [
      ...document.getAnimations().map(({ effect }) => `animates: ${effect.target.className}`),
      ...[...document.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        const lasts = (value) => value.split(",").some((time) => parseFloat(time) > 0.01);
        return (style.transitionProperty !== "none" && lasts(style.transitionDuration)) || (style.animationName !== "none" && lasts(style.animationDuration));
      }).map((element) => `would: ${element.tagName}.${element.className}`),
      ...(getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["scrolls smoothly"] : []),
    ]);
    assert.deepEqual(moving, [], state.name);
  }
}, long);

/** Whether the focused element shows its focus and nothing covers it. */
async function focusShows(page, found) {
  const problem = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return undefined;
    const shown = element.matches("input[type=radio], input[type=checkbox]") ? element.closest("label") ?? element : element;
    const name = `${element.tagName.toLowerCase()}.${element.className} "${(shown.innerText ?? "").trim().slice(0, 30)}"`;
    // A link that spreads over its whole row draws the outline on the part that covers it.
    const marks = [[element], [shown], [element, "::after"]].some(([one, part]) => {
      const style = getComputedStyle(one, part);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
    });
    if (!marks) return `no visible focus: ${name}`;
    const box = shown.getBoundingClientRect();
    if (box.bottom <= 0 || box.top >= innerHeight) return `focus out of sight: ${name}`;
    const across = [0.1, 0.5, 0.9].map((part) => box.left + box.width * part);
    const down = [0.1, 0.5, 0.9].map((part) => Math.min(Math.max(box.top + box.height * part, 1), innerHeight - 1));
    const seen = across.some((x) => down.some((y) => {
      const top = document.elementFromPoint(Math.min(Math.max(x, 1), innerWidth - 1), y);
      return top && (shown.contains(top) || top.contains(shown));
    }));
    return seen ? undefined : `focus hidden behind something: ${name}`;
  });
  if (problem) found.add(problem);
}

test("check 90: the focus is visible and never hidden, at 320x568", async (bench) => {
  const page = await bench.open(undefined, { size: { width: 320, height: 568 } });
  const found = new Set();
  const onStop = (where) => focusShows(where, found);
  await begin(page, "id", { onStop });
  for (const [question, answer] of Object.entries(FULL).slice(0, 21)) {
    if ((await code(page)) !== question) continue;
    await answerByKeyboard(page, question, answer, { onStop });
    await continueByKeyboard(page, { onStop });
  }
  for (const fragment of ["#/id/periksa/bagian", "#/id/periksa/tinjau", "#/id/hasil", "#/id/data-saya", "#/id/kasus/sirekap-public-record"]) {
    await go(page, fragment);
    await page.evaluate(() => document.querySelector("#na-main h1").focus());
    for (let stops = 0; stops < 60; stops += 1) {
      await page.keyboard.press("Tab");
      await onStop(page);
      if (await page.evaluate(() => document.activeElement === document.body)) break;
    }
  }
  assert.deepEqual([...found], []);
}, long);

test("check 90: everything that can be pressed can be reached with Tab", async (bench) => {
  for (const state of STATES.filter(({ name }) => /^(home|start|sections-partial|question-volumes|question-place|review-partial|result-full|my-data-several|cases)$/.test(name))) {
    const page = await enter(bench, { ...state, then: undefined });
    const wanted = await page.evaluate(() => {
      const groups = new Set();
      const all = [...document.querySelectorAll("a[href], button:not([disabled]), input:not([disabled]), textarea, summary, [tabindex='0']")].filter((one) => one.checkVisibility() && one.tabIndex >= 0);
      return all.filter((one) => {
        if (one.type !== "radio") return true;
        if (groups.has(one.name)) return false;
        groups.add(one.name);
        return true;
      }).length;
    });
    await page.evaluate(() => {
      document.activeElement.blur();
      window.getSelection().removeAllRanges();
      window.naStops = new Set();
      document.addEventListener("focusin", (event) => window.naStops.add(event.target));
    });
    for (let stops = 0; stops < wanted + 5; stops += 1) await page.keyboard.press("Tab");
    const reached = await page.evaluate(() => window.naStops.size);
    assert.ok(reached >= wanted, `${state.name}: ${reached} of ${wanted}`);
    await page.context().close();
  }
}, long);

test("check 95: range changes are announced rarely, only when large or when a band changes", async (bench) => {
  const page = await bench.open("#/id/periksa/A3", { seed: saved(document(PARTIAL)) });
  await page.evaluate(() => {
    window.naSaid = [];
    new MutationObserver(() => {
      window.naSaid.push({ at: performance.now(), text: document.querySelector("#na-status").textContent });
    }).observe(document.querySelector("#na-status"), { childList: true, characterData: true, subtree: true });
  });
  // Four quick changes: at most one announcement, the newest.
  for (const value of ["kecil", "layanan", "hak", "nasional"]) await choose(page, value);
  await go(page, "#/id/periksa/C1");
  await page.locator("#c1-find").pressSequentially("Singapura");
  assert.deepEqual((await page.evaluate(() => window.naSaid)).filter(({ text }) => /sekarang/.test(text)), [], "nothing on a keystroke");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.naSaid.length > 0);
  const said = await page.evaluate(() => window.naSaid);
  for (const [position, { at }] of said.entries()) {
    if (position > 0) assert.ok(at - said[position - 1].at >= 1450, `${at - said[position - 1].at} ms apart`);
  }
});

test("check 96: forced colours keep band shapes, outlines and focus", async (bench) => {
  for (const state of STATES.filter(({ name }) => /^(question-single|question-volumes|result-full|result-partial)$/.test(name))) {
    const page = await enter(bench, state, { forcedColors: "active" });
    const problems = await page.evaluate(() => {
      const found = [];
      const visible = (colour) => colour && colour !== "none" && !/^rgba\(.*, 0\)$|transparent/.test(colour);
      for (const shape of document.querySelectorAll("#na-main .na-chip__shape, #na-main .na-glyph, #na-main .na-gauge__bands svg")) {
        const part = shape.querySelector("path, circle, rect");
        const style = getComputedStyle(part);
        if (!visible(style.fill) && !visible(style.stroke)) found.push(`shape without colour: ${shape.outerHTML.slice(0, 80)}`);
      }
      for (const part of document.querySelectorAll("#na-main .na-z-frame, #na-main .na-z-range, #na-main .na-z-cap")) {
        const { fill, stroke } = getComputedStyle(part);
        if (!visible(part.matches(".na-z-frame") ? stroke : fill)) found.push(`drawing gone: ${part.getAttribute("class")}`);
      }
      for (const box of document.querySelectorAll("#na-main .na-btn, #na-main .na-flag, #na-main .na-index, #na-main .na-chip")) {
        const style = getComputedStyle(box);
        if (box.checkVisibility() && !(parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== "none")) found.push(`no border: ${box.className}`);
      }
      return [...new Set(found)];
    });
    assert.deepEqual(problems, [], state.name);
    await tabTo(page, "#na-main a, #na-main button, #na-main input, #na-main summary");
    assert.ok(await page.evaluate(() => {
      const shown = document.activeElement.closest("label") ?? document.activeElement;
      return [document.activeElement, shown].some((one) => getComputedStyle(one).outlineStyle !== "none" && parseFloat(getComputedStyle(one).outlineWidth) >= 2);
    }), `${state.name}: focus`);
    await page.context().close();
  }
});

test("check 97: token pairs meet their contrast", async () => {
  const script = fileURLToPath(new URL("../style/contrast.mjs", import.meta.url));
  await promisify(execFile)(process.execPath, [script]);
});
