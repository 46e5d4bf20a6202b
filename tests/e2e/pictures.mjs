// The one list of pictures that have reference pictures in tests/pictures/, and how far they may differ. Must not know what is drawn.
//
// Tolerance: pixelmatch with threshold 0.1, which passes over smoothed edges, and at most 0.3 % of the points. Edges of letters differ
// that much between releases of Chromium; a bar that moved by one point of score, another colour or another word do not pass. Sizes
// must be equal. What is kept has sixteen steps a channel, and what is compared with it too. Letters come from the machine: the
// pictures were taken with DejaVu Sans, which `cargo xtask tools` installs with Chromium; where another typeface stands for
// `system-ui`, nothing can be compared and the test says so.
import { FULL, PARTIAL, assessment, document, saved } from "./seeds.mjs";

/** Threshold of pixelmatch, and which part of the points may differ. */
export const TOLERANCE = { threshold: 0.1, share: 0.003 };

const page = (id) => ({ id: `kasus/${id}`, en: `cases/${id}` });
const OPEN = page("sirekap-public-record");
const FRAGILE = page("pdn-rehearsed-copy");

/** Pictures on pages: `name`; `where`; `part`, the selector of what is photographed; `bands` says that it shows band zones. */
export const ON_PAGES = [
  { name: "gauge", where: OPEN, part: ".na-cards--2 .na-gauge", bands: true },
  { name: "waterfall", where: OPEN, part: "#na-main figure:has(.na-falls)" },
  { name: "themes", where: OPEN, part: "#na-main figure:has(.na-themes)", bands: true },
  { name: "robustness", where: FRAGILE, part: "#na-main figure:has(.na-spread)", bands: true },
  { name: "map", where: OPEN, part: ".na-map__figure", then: openMap },
  { name: "comparison", where: { id: "hasil/banding", en: "result/compare" }, seed: () => saved([document(FULL), document(PARTIAL)]), part: ".na-compare__figure", bands: true },
];

async function openMap(page) {
  await page.locator("details.na-map > summary").click();
  await page.locator(".na-map__figure").waitFor();
}

/** Plates: what `neraca picture` draws, of which assessments. */
export const PLATES = [
  { name: "gauge", of: "village-free-consumer-tools" },
  { name: "waterfall-sovereignty", of: "sirekap-public-record" },
  { name: "themes", of: "village-free-consumer-tools" },
  { name: "robustness-legal", of: "pdns2-2024" },
  { name: "map", of: "estonia-data-embassy" },
  { name: "comparison", of: ["agency-own-centre", "sirekap-as-alleged"] },
];

/** The open assessment for tests that need one with questions to open. */
export const open = () => saved(assessment("sirekap-public-record"));

/** Whether this machine sets text in the typeface of the reference pictures. */
export function hasTheirType(blank) {
  return blank.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    const wide = (family) => {
      context.font = `100px ${family}`;
      return context.measureText("Siapa yang dapat membaca data? 0123456789").width;
    };
    return wide("system-ui") === wide("'DejaVu Sans'") && wide("'DejaVu Sans'") !== wide("monospace");
  });
}
