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
