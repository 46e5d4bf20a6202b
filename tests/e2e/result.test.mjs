// Acceptance checks of the result. Held by Rust tests instead: 36 and 37 over all golden cases (ends of settled results, contributions
// that sum in units), 38 over all flags (clearing sets), 46 in the engine's reach, 106 (letters and dates of provisions) and 107 (a
// provider's home country changes values only); here the pages are read as people read them.
import assert from "node:assert/strict";
import { assess } from "./native.mjs";
import { CONFLICT, FULL, PARTIAL, UNKNOWN, assessment, document, saved } from "./seeds.mjs";
import { STATES, enter, settled } from "./states.mjs";
import { go } from "./steps.mjs";
import { test } from "./suite.mjs";
import { pattern, say } from "./words.mjs";

const RESULT = "#/id/hasil";
const shown = (answers, more) => ({ seed: saved(document(answers, more)) });
const numberOf = (text) => Number(text.replace("−", "-").replace(/[^\d,.-]/g, "").replace(",", "."));

/** Opens the result of a document and waits for what is worked out late. */
async function result(bench, answers, more = {}, options = {}) {
  const page = await bench.open(RESULT, { ...shown(answers, more), ...options });
  await settled(page);
  await page.locator("#na-find").waitFor();
  return page;
}

test("check 34: nowhere a score without its range and band word, on any page", async (bench) => {
  for (const state of STATES.filter(({ name, blocked }) => !blocked && /^(home|home-resume|question-volumes|question-multi|result-|case-sirekap|cases|my-data-several)/.test(name))) {
    const page = await enter(bench, state);
    const bare = await page.evaluate(() => {
      const found = [];
      for (const card of document.querySelectorAll("#na-main .na-index")) {
        const text = card.innerText;
        if (!/\d/.test(card.querySelector(".na-index__num").innerText)) found.push(`no number: ${text.slice(0, 60)}`);
        if (!card.querySelector(".na-chip")?.innerText.trim()) found.push(`no band: ${text.slice(0, 60)}`);
      }
      for (const live of document.querySelectorAll("#na-main .na-live__i")) {
        if (!/\d/.test(live.innerText) || !live.querySelector(".na-live__b")?.innerText.trim()) found.push(`live: ${live.innerText}`);
      }
      for (const theme of document.querySelectorAll("#na-main .na-theme")) {
        if (!theme.querySelector(".na-theme__band")?.innerText.trim()) found.push(`theme: ${theme.innerText}`);
      }
      for (const mini of document.querySelectorAll("#na-main dl.na-mini")) {
        const words = mini.closest("li").innerText.match(/Rendah|Sedang|Cukup tinggi|Tinggi|Kritis/g) ?? [];
        if (words.length < 2) found.push(`numbers without band words: ${mini.innerText.replace(/\s+/g, " ")}`);
      }
      return found;
    });
    assert.deepEqual(bare, [], state.name);
    if (/^(result-(partial|full|unknown|conflict|quick)|case)/.test(state.name)) {
      assert.match(await page.locator("#na-main").innerText(), /ID-2026\.\d/, `${state.name}: rules and date`);
    }
    await page.context().close();
  }
}, { patience: 180_000 });

test("check 35: without enough knowledge there is no number, but a range and its two bands", async (bench) => {
  for (const [name, answers, enough] of [["nothing known", UNKNOWN, false], ["a little", PARTIAL, false], ["everything", FULL, true]]) {
    const [wanted] = await assess([document(answers)]);
    const page = await result(bench, answers);
    for (const [position, index] of ["sovereignty", "legal"].entries()) {
      const card = page.locator(".na-index").nth(position);
      const [low, high] = wanted[index].points;
      const large = await card.locator(".na-index__num b").innerText();
      assert.equal(large, enough ? String(high) : `${low}–${high}`, `${name}, ${index}`);
      assert.equal(await card.locator(".na-chip--none").count(), enough ? 0 : 1, `${name}, ${index}: chip`);
    }
    await page.context().close();
  }
});

test("check 36: with everything answered both ends agree and nothing may still fall or rise", async (bench) => {
  const page = await result(bench, FULL);
  const text = await page.locator(".na-cards").innerText();
  const large = await page.locator(".na-index__num b").allInnerTexts();
  assert.ok(large.every((one) => /^\d+$/.test(one)), large.join(" "));
  assert.doesNotMatch(text, /bisa (turun|naik)/i);
  assert.match(await page.locator("#na-find ~ *, section:has(#na-find)").first().innerText(), pattern("id", "result.find_none"));
});

for (const [name, answers] of [["full", FULL], ["partial", PARTIAL], ["conflict", CONFLICT], ["unknown", UNKNOWN]]) {
  test(`check 37: the contributions add up to the ends shown, ${name}`, async (bench) => {
    const page = await result(bench, answers);
    const [wanted] = await assess([document(answers)]);
    const figures = page.locator("section:has(#na-parts) figure");
    assert.equal(await figures.count(), 2);
    const numbers = (rows) => rows.evaluateAll((all) => all.map((row) => [...row.querySelectorAll("td.is-num")].map((cell) => cell.textContent)));
    for (const [position, index] of ["sovereignty", "legal"].entries()) {
      const [main, ...others] = await figures.nth(position).locator("table").all();
      const rows = await numbers(main.locator("tbody tr"));
      const sums = await main.locator("tfoot td.is-num").allTextContents();
      for (const end of [0, 1]) {
        assert.equal(rows.reduce((all, row) => all + numberOf(row[end]), 0), wanted[index].points[end], `${index}, end ${end}`);
        assert.equal(numberOf(sums[end]), wanted[index].points[end]);
      }
      // One row stands for the smaller ones; their own table adds up to it.
      assert.ok(others.length <= 1 && (rows.length < 10 || others.length === 1), `${index}: ${rows.length} rows`);
      for (const table of others) {
        const small = await numbers(table.locator("tbody tr"));
        const of = small.length;
        const sum = (end) => small.reduce((all, row) => all + numberOf(row[end]), 0);
        assert.ok(of > 1 && rows.some((row) => numberOf(row[0]) === sum(0) && numberOf(row[1]) === sum(1)), `${index}: ${sum(0)} to ${sum(1)}`);
      }
    }
  });
}

for (const lang of ["id", "en"]) {
  test(`check 103: without the claim the place is unknown again and the range wider, ${lang}`, async (bench) => {
    const page = await bench.open(`#/${lang}/${lang === "id" ? "kasus" : "cases"}/sirekap-as-alleged`, { lang });
    const claimed = page.getByRole("checkbox", { name: say(lang, "case.assume") });
    await claimed.waitFor();
    assert.ok(await claimed.isChecked());
    const widths = async () => {
      await page.locator(".na-index__num").first().waitFor();
      const ends = await page.locator(".na-gauge__svg").evaluateAll((all) => all.map((gauge) => [...gauge.querySelectorAll("text")].map((end) => Number(end.textContent))));
      return ends.map((both) => both.at(-1) - both[0]);
    };
    const place = () => page.evaluate((unknown) => document.querySelector("#na-reach").closest("section").innerText.includes(unknown), say(lang, "result.reach_unknown"));
    const before = await widths();
    await claimed.click();
    await page.waitForFunction(() => location.hash.endsWith("sirekap-public-record"));
    await page.waitForFunction((name) => ![...document.querySelectorAll("label")].some((label) => label.innerText.includes(name)), say(lang, "case.assume"));
    const after = await widths();
    assert.ok(after.every((width, index) => width >= before[index]) && after.some((width, index) => width > before[index]), `${before} to ${after}`);
    assert.equal(await place(), true, "a country that is not known stands among those who can reach");
  });
}

test("check 38: every flag links to its answers and lists what clears it", async (bench) => {
  const page = await result(bench, FULL);
  const [wanted] = await assess([document(FULL)]);
  const flags = page.locator(".na-flag--sure");
  assert.deepEqual((await flags.locator(".na-flag__tag b").allInnerTexts()).sort(), [...wanted.flags.certain].sort());
  assert.ok(wanted.flags.certain.length > 0);
  for (let position = 0; position < await flags.count(); position += 1) {
    const flag = flags.nth(position);
    const causes = flag.locator("details").first();
    await causes.evaluate((details) => { details.open = true; });
    const links = await causes.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    assert.ok(links.length > 0 && links.every((href) => /^#\/id\/periksa\/[A-I]\d+$/.test(href)), links.join(" "));
    const ways = flag.locator("details").nth(1);
    await ways.locator("summary").click();
    await ways.locator("li, p:not([role=status])").first().waitFor();
    assert.ok((await ways.locator("li").count()) > 0, "a set that clears it");
  }
});

test("check 38: an answer with the clearing value takes the flag away", async (bench) => {
  const raised = await result(bench, FULL);
  assert.ok((await raised.locator(".na-flag--sure .na-flag__tag b").allInnerTexts()).includes("F1"));
  const answers = { ...FULL, C4: "ada", C5: "pdn", C1: ["ID"], C3: ["ID"], C6: ["ID"] };
  const [wanted] = await assess([document(answers)]);
  assert.ok(!wanted.flags.certain.includes("F1"));
  const cleared = await result(bench, answers);
  assert.ok(!(await cleared.locator(".na-flag__tag b").allInnerTexts()).includes("F1"));
});

for (const lang of ["id", "en"]) {
  test(`check 39: a flag that depends on an unknown is outlined and says perhaps, ${lang}`, async (bench) => {
    const page = await bench.open(`#/${lang}/${lang === "id" ? "hasil" : "result"}`, { lang, ...shown(PARTIAL) });
    await page.locator("#na-flags").waitFor();
    const possible = page.locator(".na-flag:not(.na-flag--sure)");
    assert.ok((await possible.count()) > 0);
    for (const tag of await possible.locator(".na-flag__tag").allInnerTexts()) assert.ok(tag.includes(say(lang, "result.possible")), tag);
    assert.equal(await possible.first().evaluate((one) => getComputedStyle(one).borderTopStyle), "dashed");
    assert.doesNotMatch(await possible.first().innerText(), lang === "id" ? /\bpasti\b/i : /\bcertainly\b/i);
  });
}

/** Words that say that somebody broke the law; conditional or general uses of the words are the law's own. */
const ACCUSING = {
  id: /(telah|sudah|terbukti|jelas|pasti) (melanggar|bersalah)|(KPU|Kominfo|Komdigi|BSSN|Dukcapil|BPJS|Alibaba|Google|Microsoft|Amazon|Telkom|Lintasarta|kementerian|pemerintah) (telah |sudah )?melanggar|melawan hukum\b(?! (yang|atau))/i,
  en: /(has|have|clearly|certainly) (violated|broken|breached) (the )?law|(KPU|Ministry|Kominfo|BSSN|Alibaba|Google|Microsoft|Amazon|Telkom) (has |have )?(violated|broke|breached) /i,
};

for (const lang of ["id", "en"]) {
  test(`check 40: no text says that a named body broke the law, ${lang}`, async (bench) => {
    for (const state of STATES.filter(({ name }) => /^(result-(full|partial|unknown)|case-(sirekap|alleged)|cases|home|about)$/.test(name))) {
      const page = await enter(bench, state, { lang });
      const text = await page.locator("body").evaluate((body) => body.textContent);
      assert.doesNotMatch(text, ACCUSING[lang], state.name);
      await page.context().close();
    }
  });
}

test("check 41: find out first names at most five open questions, ranked, with who knows", async (bench) => {
  const page = await result(bench, PARTIAL);
  await page.locator("ol.na-find li").first().waitFor();
  const items = page.locator("ol.na-find li");
  assert.ok((await items.count()) <= 5);
  for (const href of await items.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")))) {
    const question = href.split("/").at(-1);
    assert.ok(!(question in PARTIAL) || PARTIAL[question] === "?" || typeof PARTIAL[question] === "object", question);
  }
  assert.equal(await items.locator(".na-find__gain").count(), await items.count());
});

for (const [name, answers, more] of [["full", FULL], ["domestic", { ...FULL, C1: ["ID"], C2: ["ID"], C3: ["ID"], C6: ["ID"], D1: "sendiri" }], ["unknown", UNKNOWN], ["another home", FULL, { home: "MY" }]]) {
  test(`check 46 and 47: who can reach the data always has a home row like the others, ${name}`, async (bench) => {
    const page = await result(bench, answers, more);
    const home = more?.home === "MY" ? "Malaysia" : "Indonesia";
    const rows = page.locator("table.na-reach tbody tr");
    const names = (await rows.locator("th").allInnerTexts()).map((one) => one.trim());
    assert.equal(names.filter((one) => one === home).length, 1, names.join(", "));
    const shapes = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => `${cell.tagName} ${cell.dataset.l ?? ""} ${cell.className} ${cell.innerText.trim() === ""}`).join("|")));
    assert.equal(new Set(shapes).size, 1, "every row in the same form, no cell empty");
    const heads = await page.locator("table.na-reach thead th").allInnerTexts();
    for (const key of ["reach_place", "reach_order", "reach_ability"]) assert.ok(heads.includes(say("id", `result.${key}`)), key);
  });
}

for (const lang of ["id", "en"]) {
  test(`check 48: every citation shows article, date in force, last check and letter, ${lang}`, async (bench) => {
    const page = await bench.open(`#/${lang}/${lang === "id" ? "hasil" : "result"}`, { lang, ...shown(FULL) });
    await page.locator("section:has(#na-laws) .na-cite").first().waitFor({ state: "attached" });
    const cites = await page.locator("section:has(#na-laws) .na-cite").evaluateAll((all) => all.map((cite) => ({
      name: cite.querySelector(".na-cite__name")?.textContent.trim(),
      letter: cite.querySelector(".na-conf b")?.textContent.trim(),
      meta: cite.querySelector(".na-cite__meta")?.textContent.trim(),
      href: cite.querySelector("a")?.getAttribute("href"),
    })));
    assert.ok(cites.length > 10);
    const since = pattern(lang, "result.in_force");
    const checked = pattern(lang, "result.law_checked");
    const unverified = lang === "id" ? /tanggal berlaku belum diperiksa/i : /in-force date not verified/i;
    for (const { name, letter, meta, href } of cites) {
      assert.ok(name && /^[ABC]$/.test(letter), `${name}: ${letter}`);
      assert.match(meta, checked, name);
      assert.ok(since.test(meta) || unverified.test(meta), `${name}: ${meta}`);
      assert.match(href, /^#\/(id\/hukum|en\/laws)\/.+/);
    }
    // Each leads to a page of its own.
    await go(page, cites[0].href);
    assert.match(await page.locator("#na-main").innerText(), /\b[ABC]\b/);
  });

  test(`check 49: the result carries the disclaimer, ${lang}`, async (bench) => {
    const page = await bench.open(`#/${lang}/${lang === "id" ? "hasil" : "result"}`, { lang, ...shown(FULL) });
    await page.locator("#na-limits").waitFor();
    const limits = await page.locator(".na-limits").innerText();
    assert.match(limits, lang === "id" ? /bukan nasihat hukum/i : /not legal advice/i);
    assert.match(await page.locator("footer").innerText(), pattern(lang, "shell.not_advice"));
  });
}

test("check 99: every figure has its numbers as a table or in text", async (bench) => {
  for (const state of STATES.filter(({ name }) => /^(result-(full|partial)|case-sirekap|home|question-multi|cases|my-data-several)$/.test(name))) {
    const page = await enter(bench, state);
    const bare = await page.evaluate(() => {
      const found = [];
      for (const figure of document.querySelectorAll("#na-main figure")) {
        if (!figure.querySelector("figcaption")?.textContent.trim() || !(figure.closest("section").querySelector("table tbody tr") && /\d/.test(figure.innerText))) found.push(figure.outerHTML.slice(0, 120));
      }
      for (const drawing of document.querySelectorAll("#na-main svg.na-bar, #na-main svg.na-gauge__svg")) {
        const row = drawing.closest("tr, .na-theme, dl.na-mini, .na-index, .na-live__i, li");
        if (!/\d/.test(row?.innerText ?? "")) found.push(`no number beside ${drawing.outerHTML.slice(0, 80)}`);
        if (!drawing.closest("[aria-hidden=true]")) found.push("a drawing is not hidden from screen readers");
      }
      return found;
    });
    assert.deepEqual(bare, [], state.name);
    await page.context().close();
  }
});

test("the result of nothing is an invitation, not a zero", async (bench) => {
  const page = await bench.open(RESULT);
  await page.getByText(say("id", "result.empty")).waitFor();
  assert.equal(await page.locator(".na-index").count(), 0);
});

for (const lang of ["id", "en"]) {
  test(`the Sirekap case is one click from home and labels every statement and answer, ${lang}`, async (bench) => {
    const page = await bench.open(`#/${lang}/`, { lang });
    await page.locator(`a[href*="sirekap-public-record"]`).first().click();
    await page.locator("#na-case-result").waitFor();
    await settled(page);
    const [wanted] = await assess([assessment("sirekap-public-record")]);
    const large = await page.locator(".na-index__num b").allInnerTexts();
    assert.deepEqual(large, ["sovereignty", "legal"].map((index) => wanted[index].points.join("–")));
    const labels = await page.locator("#na-main .na-label").allInnerTexts();
    for (const key of ["fact", "claim", "assumption"]) assert.ok(labels.some((label) => label.trim() === say(lang, `case.${key}`)), `${key} in ${[...new Set(labels)]}`);
    assert.match(await page.locator("#na-main").innerText(), /2024/, "the date of the rules stands beside the number");
  });
}
