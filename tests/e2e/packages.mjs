// The two npm packages of the tests, taken from the tools folder where `cargo xtask` installs them. Must not know what is tested.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../../.tools/node/package.json", import.meta.url));

export const { chromium } = require("playwright-core");

/** Source text of axe-core. It is evaluated, not added as a script: the page's policy stays in force. */
export const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
