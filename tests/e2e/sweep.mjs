// Looks at one state from every side: axe-core in both languages, themes and sizes, reflow, text size, text spacing, target sizes and the
// language of foreign terms. Each state is visited once and the findings are kept, so that each check can be a test of its own.
import { readFileSync } from "node:fs";
import { DESK, PHONE } from "./browser.mjs";
import { bank } from "./native.mjs";
import { axeSource } from "./packages.mjs";
import { enter, settled } from "./states.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** Violations of one page as lines. */
export async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  return page.evaluate(async (tags) => {
    const { violations: found } = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary.split("\n").slice(1, 2).join("").trim()}`));
  }, TAGS);
}

/** What sticks out of the page or is cut off. */
function overflow() {
  const wide = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > wide) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const name = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${(element.innerText ?? "").trim().slice(0, 30)}"`;
  for (const element of document.querySelectorAll("body *")) {
    if (!element.checkVisibility() || element.closest(".na-vh, .na-skip, svg, input, [hidden]")) continue;
    const scroller = element.closest(".na-scroll, pre");
    const box = element.getBoundingClientRect();
    if (!scroller && box.width && (box.right > wide + 1 || box.left < -1)) found.push(`sticks out: ${name(element)} ${Math.round(box.left)} to ${Math.round(box.right)}`);
    if (box.width <= 1 && box.height <= 1) continue;
    const style = getComputedStyle(element);
    const clips = (value) => value === "hidden" || value === "clip";
    if (clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1) found.push(`cut off sideways: ${name(element)}`);
    if (clips(style.overflowY) && element.scrollHeight > element.clientHeight + 1) found.push(`cut off below: ${name(element)}`);
    if (scroller === element && element.scrollWidth > element.clientWidth && (element.tabIndex < 0 || (element.matches(".na-scroll") && !element.matches("[role=region][aria-label], [role=region][aria-labelledby]")))) found.push(`scrolls without focus or name: ${name(element)}`);
  }
  return found.slice(0, 8);
}

/** Controls that are too small; a radio or checkbox is pressed by its whole row, a link inside a sentence may be as small as its text. */
function smallTargets() {
  const inline = (element) => element.matches("a") && (getComputedStyle(element).display === "inline" || element.closest("p"));
  // Some links spread over their whole row.
  const spread = (element) => (getComputedStyle(element, "::after").position === "absolute" ? element.closest("li") : undefined);
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=option], [role=button]")]
    .filter((element) => element.checkVisibility() && !element.closest(".na-skip, .na-vh") && !inline(element))
    .map((element) => {
      const target = element.matches("input[type=radio], input[type=checkbox]") ? element.labels[0] ?? element : spread(element) ?? element;
      const { width, height } = target.getBoundingClientRect();
      return { element, width, height };
    })
    .filter(({ width, height }) => width < 43.5 || height < 43.5)
    .map(({ element, width, height }) => {
      const name = (element.innerText || element.getAttribute("aria-label") || "").trim().slice(0, 24);
      const holder = element.closest("[class]:not(a, button, input, summary)");
      return `${element.tagName.toLowerCase()}.${element.className} in .${holder?.className.toString().split(" ")[0]} "${name}" ${Math.round(width)}x${Math.round(height)}`;
    });
}

const TERMS = [...readFileSync(new URL("../../content/terms.toml", import.meta.url), "utf8").matchAll(/^\s*"([^"]+)",?/gm)].map(([, term]) => term);

const firms = async () => (await bank()).providers.map(({ name }) => name);

/** Foreign terms in Indonesian text outside any element that says so; names of firms stay as they are, an option can hold no element. */
function bareTerms([words, names]) {
  const some = words.map((word) => word.replace(/[.*+?^$()|[\]\\{}]/g, "\\$&")).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\d-])(${some})(?![\\p{L}\\d-])`, "iu");
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest("script, noscript, code, pre, option, textarea, [lang=en], .na-vector")) continue;
    const term = pattern.exec(names.reduce((text, name) => text.replaceAll(name, ""), node.data));
    if (term) found.push(`${term[0]}: ${node.data.trim().slice(0, 60)}`);
  }
  return found;
}

/** A style on top of the page's own, as a reader's own settings would be; gives the way back. */
async function withStyle(page, css, look) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  await settled(page);
  const found = await page.evaluate(look);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return found;
}

const SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";
const DOUBLE = "html { font-size: 200% !important }";
const NARROW = { width: 320, height: 568 };

async function look(bench, state) {
  const out = { axe: [], reflow: [], targets: [], terms: [] };
  for (const lang of ["id", "en"]) {
    const page = await enter(bench, state, { lang, size: PHONE });
    const add = (check, where, lines) => out[check].push(...lines.map((line) => `${lang} ${where}: ${line}`));
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      // Each theme with each language and with each size: the fourth combination of three brings nothing new.
      const theme = (lang === "id") === (size === PHONE) ? "light" : "dark";
      await page.emulateMedia({ colorScheme: theme });
      await settled(page);
      add("axe", `${theme} ${size.width}`, await violations(page));
      add("targets", `${size.width}`, await page.evaluate(smallTargets));
      add("reflow", `200 % text at ${size.width}`, await withStyle(page, DOUBLE, overflow));
    }
    await page.setViewportSize(NARROW);
    await settled(page);
    add("reflow", "320 px", await page.evaluate(overflow));
    await page.setViewportSize(PHONE);
    add("reflow", "text spacing", await withStyle(page, SPACED, overflow));
    if (lang === "id") add("terms", "text", await page.evaluate(bareTerms, [TERMS, await firms()]));
    await page.context().close();
  }
  return out;
}

const seen = new Map();

/** The findings of one state, looked for once. */
export function sweep(bench, state) {
  if (!seen.has(state.name)) seen.set(state.name, look(bench, state));
  return seen.get(state.name);
}
