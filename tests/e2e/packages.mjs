// The npm packages of the tests, taken from the tools folder where `cargo xtask` installs them. Must not know what is tested.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../../.tools/node/package.json", import.meta.url));

export const { chromium } = require("playwright-core");

/** Source text of axe-core. It is evaluated, not added as a script: the page's policy stays in force. */
export const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** A printed document as PDF.js reads it. */
export async function pdf(bytes) {
  const { getDocument } = await import(require.resolve("pdfjs-dist/legacy/build/pdf.mjs"));
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

/** How many points of two PNG files differ, and of how many; all of them where their sizes do. `threshold` is pixelmatch's, 0 to 1. */
export async function differing(one, other, threshold) {
  const { PNG } = require("pngjs");
  const { default: pixelmatch } = await import(require.resolve("pixelmatch"));
  const [a, b] = [one, other].map((bytes) => PNG.sync.read(bytes));
  const { width, height } = a;
  if (b.width !== width || b.height !== height) return { points: width * height, of: width * height };
  return { points: pixelmatch(a.data, b.data, undefined, width, height, { threshold }), of: width * height };
}

/** The same picture with sixteen steps a channel and no transparency: far fewer bytes, for pictures that are kept. */
export function small(bytes) {
  const { PNG } = require("pngjs");
  const picture = PNG.sync.read(bytes);
  picture.data.forEach((value, at) => {
    picture.data[at] = at % 4 === 3 ? 255 : (value >> 4) * 17;
  });
  return PNG.sync.write(picture, { colorType: 2, deflateStrategy: 0, filterType: 0 });
}
