// What a person does on the pages: by keyboard, or quickly with the pointer. Must not know what is expected of the result.
import assert from "node:assert/strict";
import { settled } from "./states.mjs";

/** Describes the focused element; used in messages. */
export function focused(page) {
  return page.evaluate(() => {
    const { tagName, id, className, textContent } = document.activeElement;
    return `${tagName}#${id}.${className} "${(textContent ?? "").trim().slice(0, 40)}"`;
  });
}

/** Presses Tab until the focus is on a selector or locator; `onStop` sees every stop on the way. */
export async function tabTo(page, wanted, { onStop, most = 80, key = "Tab" } = {}) {
  const arrived = () => (typeof wanted === "string"
    ? page.evaluate((selector) => document.activeElement.matches(selector), wanted)
    : wanted.evaluateAll((all) => all.includes(document.activeElement)));
  const passed = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press(key);
    if (onStop) await onStop(page);
    if (await arrived()) return;
    passed.push(await focused(page));
  }
  assert.fail(`${most} times ${key} never reached ${wanted}; passed\n  ${passed.join("\n  ")}`);
}

/** Chooses a radio by keyboard: to its group with Tab, with arrows to the one wanted. */
export async function radioByKeyboard(page, wanted, options = {}) {
  const name = await wanted.getAttribute("name");
  const group = page.locator(`#na-main input[type=radio][name="${name}"]`);
  await tabTo(page, group, options);
  const here = await group.evaluateAll((all) => all.indexOf(document.activeElement));
  const there = await wanted.evaluate((radio) => [...document.querySelectorAll(`#na-main input[type=radio][name="${radio.name}"]`)].indexOf(radio));
  await page.keyboard.press("Space");
  for (let step = 0; step < Math.abs(there - here); step += 1) await page.keyboard.press(there > here ? "ArrowDown" : "ArrowUp");
  assert.ok(await wanted.evaluate((radio) => radio === document.activeElement && radio.checked), `chosen with arrows: ${await focused(page)}`);
}

/** Runs what changes the address and waits until the new heading has the focus. */
export async function going(page, act) {
  const before = await page.evaluate(() => location.hash);
  await act();
  await page.waitForFunction((old) => location.hash !== old, before);
  await page.waitForFunction(() => document.activeElement === document.querySelector("#na-main h1"));
}

/** Presses Enter on what has the focus, and follows. */
export function follow(page) {
  return going(page, () => page.keyboard.press("Enter"));
}

/** Code of the question on the page. */
export function code(page) {
  return page.evaluate(() => /\/(?:periksa|check)\/([A-Z]\d+)$/.exec(location.hash)?.[1]);
}

const field = (question) => `#na-main input[name="${question.toLowerCase()}"]`;

/** Answers the question on the page by keyboard alone. `value` is as in an exchange document. */
export async function answerByKeyboard(page, question, value, options = {}) {
  const values = typeof value === "object" && !Array.isArray(value) ? Object.keys(value) : [value].flat();
  const combo = `#${question.toLowerCase()}-find`;
  for (const one of values) {
    const input = page.locator(`${field(question)}[value="${one}"]`);
    if ((await input.count()) === 0) await pickByKeyboard(page, combo, one, options);
    else if ((await input.getAttribute("type")) === "radio") await radioByKeyboard(page, input, options);
    else {
      await tabTo(page, `${field(question)}[value="${one}"]`, options);
      await page.keyboard.press("Space");
    }
    const volume = value?.[one];
    if (typeof volume === "string" && volume !== "?") {
      // The next stop is the first radio of the volume that has just appeared: directly below its kind.
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate(() => document.activeElement.matches("#na-main .na-sub input[type=radio]")), `volume after ${one}: ${await focused(page)}`);
      await page.keyboard.press("Space");
      for (let step = 1; step < Number(volume.slice(1)); step += 1) await page.keyboard.press("ArrowDown");
    }
  }
}

/** Finds a place or provider by its code in the combobox and takes the first entry. */
export async function pickByKeyboard(page, combo, text, options = {}) {
  const here = await page.evaluate((wanted) => document.activeElement.matches(wanted), combo);
  if (!here) await tabTo(page, combo, options);
  await page.keyboard.type(text);
  await page.locator(`${combo}-list [role=option]`).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("#na-main .na-pick").last().waitFor();
}

/** Goes on with the main button, by keyboard. */
export async function continueByKeyboard(page, options = {}) {
  await tabTo(page, "#na-main form button[type=submit]", options);
  await follow(page);
}

/** Answers a radio or checkbox with the pointer. */
export function choose(page, value) {
  return page.locator(`#na-main input[value="${value}"]`).first().click();
}

/** Presses the main button and follows. */
export function goOn(page) {
  return going(page, () => page.locator("#na-main form button[type=submit]").click());
}

/** Goes to an address inside the app as a link would. */
export async function go(page, fragment) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
  await settled(page);
}

/** The stored assessments, parsed, by shelf. */
export function stored(page) {
  return page.evaluate(() => {
    const read = (shelf) => Object.fromEntries(Object.keys(shelf).filter((key) => key.startsWith("neraca:")).map((key) => [key, JSON.parse(shelf.getItem(key))]));
    return { device: read(localStorage), tab: read(sessionStorage) };
  });
}

/** Waits until a stored assessment fulfils a condition on its document; gives the document. */
export async function storedDocument(page, holds, argument) {
  // Composed here, because the page's policy lets nobody make functions out of text there.
  const search = new Function("value", `
    const holds = ${holds};
    for (const shelf of [localStorage, sessionStorage]) {
      for (const key of Object.keys(shelf)) {
        if (!key.startsWith("neraca:a:")) continue;
        const { document } = JSON.parse(shelf.getItem(key));
        if (holds(document, value)) return document;
      }
    }
    return undefined;`);
  const found = await page.waitForFunction(search, argument);
  return found.jsonValue();
}

/** The ranges in the live panel as [low, high] pairs, or nothing when there is no score. */
export function liveRanges(page) {
  return page.evaluate(() => [...document.querySelectorAll(".na-live__t span:last-child")].map(({ textContent }) => {
    const [low, high = low] = textContent.split("–").map(Number);
    return [low, high];
  }));
}
