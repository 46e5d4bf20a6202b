// The one list of pages and states: what each is called, where it lies, what must be stored before and done after loading.
// Feeds the axe, reflow and layout checks and the screenshots. Must not know what is checked.
import { READY } from "./browser.mjs";
import { neraca } from "./native.mjs";
import { CONFLICT, FULL, PARTIAL, UNKNOWN, assessment, document, saved } from "./seeds.mjs";
import { say } from "./words.mjs";

/** Words of an address in both languages. */
const at = (id, en = id) => ({ id, en });
const question = (code) => at(`periksa/${code}`, `check/${code}`);

const HOME = at("", "");
const START = at("periksa", "check");
const SECTIONS = at("periksa/bagian", "check/sections");
const REVIEW = at("periksa/tinjau", "check/review");
const RESULT = at("hasil", "result");
const STEPS = at("hasil/langkah", "result/steps");
const WHAT_IF = at("hasil/bagaimana-jika", "result/what-if");
const READINGS = at("hasil/kerangka-lain", "result/other-frameworks");
const COMPARE = at("hasil/banding", "result/compare");
const REPORT = at("hasil/laporan", "result/report");
const BRIEF = at("hasil/ringkasan", "result/summary");
const SHARE = at("hasil/bagikan", "result/share");
const draft = (kind) => at(`hasil/dokumen/${kind}`, `result/documents/${kind}`);
const MY_DATA = at("data-saya", "my-data");
const METHOD = at("metode", "method");

const partial = () => saved(document(PARTIAL));
const full = () => saved(document(FULL));
const quick = (answers) => saved(document(answers, { mode: "quick" }));

/** Storage that a browser refuses altogether. */
export function refuseStorage() {
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
  }
}

/** Storage without room. */
export function fillStorage() {
  Storage.prototype.setItem = () => { throw new DOMException("no room", "QuotaExceededError"); };
}

const submit = (page) => page.locator("main form button[type=submit]").click();
/** Opens every disclosure; not the small menus, which cover what lies below them until they close. */
const openAll = (page) => page.evaluate(() => {
  for (const one of document.querySelectorAll("main details:not(.na-pop)")) one.open = true;
});
const choose = (value) => (page) => page.locator(`main input[value="${value}"]`).first().click();
/** The rules of the earliest day there are rules for. */
const otherDate = async (page) => {
  await page.locator("#rules-as-of").selectOption({ index: 1 });
  await page.locator(".na-diff li, .na-diff p").first().waitFor();
};
/** Tries what the first action would do, and opens a lever. */
const tryOne = async (page) => {
  await page.locator(".na-effects button").first().click();
  await page.locator(".na-lever > summary").first().click();
};
/** Both languages of a document, and its text. */
const both = async (page) => {
  await page.locator("input[name=draft-both]").check();
  await page.locator(".na-draft__row").first().waitFor();
  await openAll(page);
};
/** Keeps what the first action would do. */
const saveScenario = async (page) => {
  await page.locator(".na-effects button").first().click();
  await page.locator(".na-whatif__out button:not([disabled])").nth(1).click();
  await page.locator(".na-whatif__out .na-note").waitFor();
};
/** Two cases beside the open assessment. */
const compareCases = async (page) => {
  for (const [letter, index] of [["b", 3], ["c", 5]]) {
    const field = page.locator(`#compare-${letter}`);
    if (await field.isVisible()) await field.selectOption({ index });
  }
};
/** Themes by size, and the menu that saves a picture. */
const pictureMenu = async (page) => {
  await page.locator(".na-order button").last().click();
  await page.locator("figure:has(.na-falls) .na-picture__take summary").first().click();
};
const chance = (text) => (page) => page.locator("#yearly-chance-1").fill(text);
/** A chance and years that are none, each left. */
const badChance = async (page) => {
  await chance("101")(page);
  await page.locator("#yearly-years").fill("0");
  await page.locator("#yearly-chance-1").focus();
};
const grade = (page) => page.locator("main details:has(input[name$=evidence]) > summary").first().click();
const importFile = (text) => (page) => page.locator("main input[type=file]").setInputFiles({
  name: "neraca.json", mimeType: "application/json", buffer: Buffer.from(text),
});

const TOLD = { title: "Presensi", notes: { C1: "kata vendor: aman" }, evidence: { A1: "c" }, detail: { C1: "SG:aws:ap-southeast-1" }, frameworks: { bssn: { users: "A" } } };
const tickNotes = async (page, lang) => {
  await page.getByRole("checkbox", { name: say(lang, "share.notes") }).click();
  await page.locator("#na-main .na-notice--warn").first().waitFor();
};
/** Opens a link while the app runs. */
const openPart = (part) => async (page, lang) => {
  await page.evaluate((hash) => { location.hash = hash; }, `#/${lang}/${RESULT[lang]}?${part}`);
  await page.locator("#received").waitFor();
};
const openLink = (one, ...options) => async (page, lang) => openPart((await neraca(["link", "-", ...options], JSON.stringify(one()))).trim())(page, lang);

/**
 * Each state: `name`; `where`; `seed` (storage before loading); `init` (runs before the page's scripts); `blocked` (addresses that do
 * not answer); `first` (address opened in another tab before); `then` (what is done once the page is there).
 */
export const STATES = [
  { name: "home", where: HOME },
  { name: "home-resume", where: HOME, seed: partial },
  { name: "home-menu", where: HOME, then: openMenus },
  { name: "start", where: START },
  { name: "start-errors", where: START, then: submit },
  { name: "sections-empty", where: SECTIONS },
  { name: "sections-partial", where: SECTIONS, seed: partial },
  { name: "sections-full", where: SECTIONS, seed: full },
  { name: "compact-a", where: at("periksa/bagian/A", "check/sections/A"), seed: partial },
  { name: "compact-c", where: at("periksa/bagian/C", "check/sections/C"), seed: full },
  { name: "question-single", where: question("A1") },
  { name: "question-details", where: question("C4"), seed: full, then: openAll },
  { name: "question-error", where: question("A1"), then: submit },
  { name: "question-volumes", where: question("B2"), seed: partial },
  { name: "question-exclusive", where: question("B2"), seed: full, then: choose("kosong") },
  { name: "question-multi", where: question("E5"), seed: full },
  { name: "question-place", where: question("C1"), seed: () => saved(document({ ...FULL, C1: ["SG", "AF"] })) },
  { name: "question-place-list", where: question("C1"), seed: partial, then: search("singap") },
  { name: "question-place-none", where: question("C1"), seed: partial, then: search("zzzz") },
  { name: "question-provider", where: question("D1"), seed: partial, then: search("amazon") },
  { name: "question-suggestion", where: question("D1"), seed: () => saved(document({ ...PARTIAL, D1: "aws" })) },
  { name: "question-entity", where: question("D2"), seed: () => saved(document({ ...PARTIAL, D1: "aws" })) },
  { name: "question-clause", where: question("F2"), seed: full, then: openAll },
  { name: "question-hidden-gate", where: question("H1"), seed: () => saved(document({ ...PARTIAL, B1: "?" })) },
  { name: "question-not-applicable", where: question("H1"), seed: () => saved(document({ ...PARTIAL, B1: "tidak" })) },
  { name: "question-conflict", where: question("B1"), seed: () => saved(document(CONFLICT)) },
  { name: "question-quick", where: question("B2"), seed: () => quick({ A1: "pusat", A6: "penuh", B2: { nik: "?" } }) },
  { name: "question-unknown-code", where: question("Z9") },
  { name: "review-empty", where: REVIEW },
  { name: "review-partial", where: REVIEW, seed: partial },
  { name: "review-conflict", where: REVIEW, seed: () => saved(document(CONFLICT)) },
  { name: "review-full", where: REVIEW, seed: full },
  { name: "result-empty", where: RESULT },
  { name: "result-partial", where: RESULT, seed: partial },
  { name: "result-unknown", where: RESULT, seed: () => saved(document(UNKNOWN)) },
  { name: "result-conflict", where: RESULT, seed: () => saved(document(CONFLICT)) },
  { name: "result-full", where: RESULT, seed: full, then: openAll },
  { name: "result-picture-menu", where: RESULT, seed: full, then: pictureMenu },
  { name: "result-quick", where: RESULT, seed: () => quick({ A1: "pusat", A6: "penuh", B2: { nik: "?" }, B3: "k4", C1: ["SG"] }) },
  { name: "result-texts-missing", where: RESULT, seed: full, blocked: /pack\/(more|laws|jurisdictions)/ },
  { name: "result-earlier", where: RESULT, seed: () => saved(document(FULL, { method: "NERACA:1.0", pack: "ID-2020.1" })) },
  { name: "result-another-date", where: RESULT, seed: full, then: otherDate },
  { name: "result-map", where: RESULT, seed: full, then: openMap },
  { name: "result-map-unplaced", where: RESULT, seed: () => saved(document({ ...UNKNOWN, D1: "alibaba", D3: "CN" })), then: openMap },
  { name: "result-map-missing", where: RESULT, seed: full, blocked: /pack\/map/, then: (page) => page.locator("details.na-map > summary").click() },
  { name: "case-map", where: at("kasus/aws-jakarta-external-keys", "cases/aws-jakarta-external-keys"), then: openMap },
  { name: "question-map", where: question("C1"), seed: full, then: openChooser },
  { name: "question-map-touched", where: question("C1"), seed: full, then: touchMap },
  { name: "question-map-missing", where: question("D2"), seed: full, blocked: /pack\/map/, then: (page) => page.locator("#d2-map").click() },
  { name: "steps-empty", where: STEPS },
  { name: "steps-full", where: STEPS, seed: full, then: openAll },
  { name: "steps-unknown", where: STEPS, seed: () => saved(document(UNKNOWN)), then: openAll },
  { name: "steps-texts-missing", where: STEPS, seed: full, blocked: /pack\/plan/ },
  { name: "what-if-empty", where: WHAT_IF },
  { name: "what-if-full", where: WHAT_IF, seed: full },
  { name: "what-if-tried", where: WHAT_IF, seed: full, then: tryOne },
  { name: "what-if-saved", where: WHAT_IF, seed: full, then: saveScenario },
  { name: "compare-empty", where: COMPARE },
  { name: "compare-one", where: COMPARE, seed: partial },
  { name: "compare-two", where: COMPARE, seed: () => saved([document(FULL, { title: "Presensi" }), document(PARTIAL)]), then: (page) => page.locator("#na-compared-answers + label input").check() },
  { name: "compare-three", where: COMPARE, seed: full, then: compareCases },
  { name: "documents", where: at("hasil/dokumen", "result/documents"), seed: full },
  { name: "report-empty", where: REPORT },
  { name: "report-full", where: REPORT, seed: () => saved(document(FULL, { title: "Presensi", notes: { C1: "Menurut nota dinas." } })) },
  { name: "report-unknown", where: REPORT, seed: () => saved(document(UNKNOWN)) },
  { name: "brief-full", where: BRIEF, seed: full },
  { name: "brief-unknown", where: BRIEF, seed: () => saved(document(UNKNOWN)) },
  { name: "readings-empty", where: READINGS },
  { name: "readings-full", where: READINGS, seed: () => saved(document(FULL, { frameworks: { bssn: { users: "A", cryptography: "C" } } })), then: chance("0,5-3") },
  { name: "readings-open", where: READINGS, seed: full, then: openAll },
  { name: "readings-unknown", where: READINGS, seed: () => saved(document(UNKNOWN)) },
  { name: "readings-bad-chance", where: READINGS, then: badChance },
  { name: "readings-texts-missing", where: READINGS, seed: full, blocked: /pack\/readings/ },
  { name: "draft-checklist", where: draft("clause-checklist"), seed: partial },
  { name: "draft-checklist-both", where: draft("clause-checklist"), seed: full, then: both },
  { name: "draft-impact", where: draft("impact-assessment"), seed: full, then: openAll },
  { name: "draft-impact-unknown", where: draft("impact-assessment"), seed: () => saved(document(UNKNOWN)) },
  { name: "draft-request-empty", where: draft("information-request") },
  { name: "draft-request", where: draft("information-request"), seed: () => saved(document(UNKNOWN, { title: "Presensi" })) },
  { name: "draft-request-both", where: draft("information-request"), seed: () => saved(document(PARTIAL, { title: "Presensi" })), then: both },
  { name: "draft-request-private", where: draft("information-request"), seed: () => saved(document({ ...FULL, A1: "swasta" })) },
  { name: "draft-provider", where: draft("provider"), seed: full },
  { name: "draft-unknown", where: draft("tidak-dikenal") },
  { name: "draft-texts-missing", where: draft("provider"), seed: full, blocked: /pack\/documents/ },
  { name: "question-guided", where: question("B1"), seed: () => saved(document(PARTIAL), { settings: { guided: true } }), then: submit },
  { name: "question-evidence", where: question("F3"), seed: full, then: grade },
  { name: "cases", where: at("kasus", "cases") },
  { name: "case-sirekap", where: at("kasus/sirekap-public-record", "cases/sirekap-public-record"), then: openAll },
  { name: "case-alleged", where: at("kasus/sirekap-as-alleged", "cases/sirekap-as-alleged") },
  { name: "case-fiction", where: at("kasus/village-free-consumer-tools", "cases/village-free-consumer-tools") },
  { name: "case-unknown", where: at("kasus/tidak-dikenal", "cases/tidak-dikenal") },
  { name: "laws", where: at("hukum", "laws") },
  { name: "law", where: at("hukum/pp71-2019.art20.p2", "laws/pp71-2019.art20.p2") },
  { name: "law-unknown", where: at("hukum/tidak-dikenal", "laws/tidak-dikenal") },
  { name: "my-data-empty", where: MY_DATA },
  { name: "my-data-several", where: MY_DATA, seed: () => saved([document(PARTIAL, { title: "Presensi" }), document(FULL), assessment("pdns2-2024")]) },
  { name: "my-data-corrupt", where: MY_DATA, seed: corrupt },
  { name: "my-data-import", where: MY_DATA, seed: partial, then: importFile(JSON.stringify(document(FULL, { title: "Dari berkas" }))) },
  { name: "my-data-import-bad", where: MY_DATA, seed: partial, then: importFile(JSON.stringify(document({ A1: "salah", C1: ["Singapura"] }, { as_of: "2001-01-01" }))) },
  { name: "my-data-import-newer", where: MY_DATA, seed: partial, then: importFile('{"schema": 2, "answers": {}}') },
  { name: "my-data-import-partial", where: MY_DATA, seed: partial, then: importFile(JSON.stringify(document({ ...FULL, A2: "angkasa", Z9: "x" }))) },
  { name: "share-empty", where: SHARE },
  { name: "share-full", where: SHARE, seed: () => saved(document(FULL, TOLD)), then: openAll },
  { name: "share-notes", where: SHARE, seed: () => saved(document(FULL, TOLD)), then: tickNotes },
  { name: "share-too-long", where: SHARE, seed: () => saved(document(FULL, { notes: Object.fromEntries(Object.keys(FULL).map((code) => [code, "panjang ".repeat(9)])) })), then: tickNotes },
  { name: "received-copy", where: HOME, seed: partial, then: openLink(() => document(FULL, TOLD), "--include", "title,notes") },
  { name: "received-old", where: HOME, then: openLink(() => document(PARTIAL, { method: "NERACA:1.0", pack: "ID-2020.1" })) },
  { name: "received-bad", where: HOME, then: openPart("s=1&p=ID-2026.1&m=NERACA:1.0&h=ID&A1=pus") },
  { name: "received-newer", where: HOME, then: openPart("s=9&p=ID-2031.1") },
  { name: "received-vector", where: HOME, then: openPart("v=NERACA:1.0/JP:ID-2026.1/TF:4/RE:4/RD:3/LO:2/TH:1.2") },
  { name: "received-bad-vector", where: HOME, then: openPart("v=NERACA:1.0/JP:ID-2026.1/TF:9") },
  { name: "worksheet", where: at("lembar-kerja", "worksheet") },
  { name: "method", where: METHOD },
  { name: "method-own", where: METHOD, seed: partial },
  { name: "method-changed", where: METHOD, seed: full, then: (page) => page.locator("#weight-s1").fill("90") },
  { name: "method-bad-weight", where: METHOD, then: (page) => page.locator("#weight-l2").fill("x") },
  { name: "embed", where: at("pasang", "embed") },
  { name: "privacy", where: at("privasi", "privacy") },
  { name: "accessibility", where: at("aksesibilitas", "accessibility") },
  { name: "about", where: at("tentang", "about") },
  { name: "not-found", where: at("tidak-ada", "not-found") },
  { name: "storage-refused", where: question("A2"), init: refuseStorage, then: choose("adm") },
  { name: "storage-full", where: question("A2"), seed: partial, init: fillStorage, then: choose("tik") },
  { name: "storage-corrupt", where: HOME, seed: corrupt },
  { name: "second-tab", where: question("A2"), seed: partial, first: question("A1") },
];

function corrupt() {
  const seed = partial();
  seed.device["neraca:a:broken"] = '{"revision":3,"document":{"schema":1,"answers":{"A1":';
  return seed;
}

async function openMenus(page) {
  const menu = page.locator("details.na-menu > summary");
  const popup = page.locator("header details.na-pop > summary");
  await ((await menu.isVisible()) ? menu : popup).click();
}

async function openMap(page) {
  await page.locator("details.na-map > summary").click();
  await page.locator(".na-map__figure").waitFor();
}

async function openChooser(page) {
  await page.locator("#c1-map").click();
  await page.locator("dialog[open] .na-map__svg").waitFor();
}

async function touchMap(page) {
  await openChooser(page);
  await page.locator("dialog .na-map__svg").click();
  await page.locator(".na-map__near").waitFor();
}

function search(text) {
  return (page) => page.locator("main input[role=combobox]").fill(text);
}

/** The fragment of a state in a language. */
export function address(state, lang) {
  return `#/${lang}/${state.where[lang]}`.replace(/\/$/, state.where[lang] ? "" : "/");
}

/** Opens a state in a fresh profile; ready to be looked at. */
export async function enter(bench, state, options = {}) {
  const { lang = "id" } = options;
  const context = await bench.profile({ seed: state.seed?.(), init: state.init, ...options });
  if (state.blocked) await context.route(state.blocked, (route) => route.abort());
  if (state.first) await bench.visit(await bench.tab(context), address({ where: state.first }, lang));
  const page = await bench.tab(context);
  await bench.visit(page, address(state, lang));
  await settled(page);
  if (state.first) await page.getByText(say(lang, "state.tab_other")).waitFor();
  if (state.then) await state.then(page, lang);
  await settled(page);
  return page;
}

/** Waits until the page has its heading, no text is still on its way, and nothing changes for a frame. */
export async function settled(page) {
  await page.waitForSelector(`${READY} #na-main h1`);
  await page.waitForFunction(() => !document.querySelector("#na-main .na-load, #na-main [aria-busy=true]"), undefined, { timeout: 5000 }).catch(() => {});
  // Chromium without a window now and then draws no further frame after a change of size. Layout is computed for
  // whoever asks, so what follows can do without that frame.
  await page.evaluate(() => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    setTimeout(done, 3000);
  }));
}

/** The states whose page is there without anything stored or done: one visit each shows every kind of page. */
export const PLAIN = STATES.filter(({ seed, init, blocked, first, then }) => !(seed || init || blocked || first || then));
