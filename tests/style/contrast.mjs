// Contrast check of style/tokens.css: reads both themes and compares each listed pair with its floor,
// the measured ratios of the design with the computed ones, and the order of the band fills.
// Plain node, no packages. Must not know any component. Run: node tests/style/contrast.mjs
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("../../style/tokens.css", import.meta.url));
const css = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

/** The hex tokens of the first block that `opener` opens. */
function block(opener) {
  const start = css.indexOf(opener + " {");
  if (start < 0) throw new Error(`tokens.css has no block "${opener}"`);
  const body = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries([...body.matchAll(/--na-([a-z0-9-]+):\s*(#[0-9a-f]{6})\b/gi)].map((m) => [m[1], m[2].toLowerCase()]));
}

const light = block(":root");
const darkMedia = block(':root:not([data-theme="light"])');
const darkChosen = block(':root[data-theme="dark"]');
const themes = { light, dark: { ...light, ...darkChosen } };

function luminance(hex) {
  const [r, g, b] = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a, b) {
  const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
}

// Text pairs: [text, ground, measured light, measured dark]; "-" means not listed in the design.
const text = [
  ["ink", "bg", 17.65, 16.48], ["ink", "surface", 16.15, 14.53],
  ["muted", "bg", 7.56, 9.86], ["muted", "surface", 6.91, 8.69],
  ["link", "bg", 7.31, 9.91], ["link", "surface", 6.69, 8.73],
  ["error", "bg", 7.75, 8.96], ["error", "surface", 7.1, 7.9],
  ["ok", "bg", 6.61, 11.08],
  ["on-primary", "primary", 8.19, 10.18], ["on-primary", "primary-hover"],
  ["bg", "ink"], ["on-flag", "flag"],
  ["ink", "info", 15.46, 13.47], ["link", "info", 6.4, 8.1], ["muted", "info"],
  ["ink", "warn", 16.11, 12.88], ["link", "warn"], ["muted", "warn"],
  ["ink", "danger"], ["link", "danger"], ["error", "danger"],
  ["on-low", "low", 8.95, 8.95], ["on-mod", "mod", 9.0, 9.0], ["on-ele", "ele", 7.91, 7.91],
  ["on-high", "high", 5.4, 5.4], ["on-crit", "crit", 14.82, 14.82], ["on-none", "none", 14.1],
];

// Borders, marks and chart fills. Bands carry an outline in `ink`, so the outline is what is measured.
const graphics = [
  ["line", "bg", 4.62, 5.81], ["line", "surface", 4.22, 5.12],
  ["primary", "bg", 8.19, 9.87], ["primary", "surface"],
  ["up", "bg", 5.02, 7.29], ["up", "surface", 4.59, 6.42], ["up", "up-soft"], ["ink", "up-soft"],
  ["down", "bg", 7.31, 9.91], ["down", "surface", 6.69, 8.73],
  ["warn-line", "warn"], ["warn-line", "bg"], ["link", "info"], ["error", "danger"],
  ["focus-outer", "bg", 17.65, 11.37], ["focus-outer", "surface"], ["focus-inner", "focus-outer", 11.05],
];

const faults = [];
let checked = 0;

for (const [name, tokens] of Object.entries(themes)) {
  for (const [pairs, floor] of [[text, 4.5], [graphics, 3]]) {
    for (const [front, ground, inLight, inDark] of pairs) {
      const missing = [front, ground].filter((t) => !tokens[t]);
      if (missing.length) { faults.push(`${name}: token --na-${missing[0]} is missing`); continue; }
      const got = ratio(tokens[front], tokens[ground]);
      const listed = name === "light" ? inLight : inDark;
      checked += 1;
      if (got < floor) faults.push(`${name}: ${front} ${tokens[front]} on ${ground} ${tokens[ground]} is ${got.toFixed(2)}, needs ${floor}`);
      if (listed && Math.abs(got - listed) > 0.02) faults.push(`${name}: ${front} on ${ground} is ${got.toFixed(2)}, the design lists ${listed}`);
    }
  }
  const bands = ["low", "mod", "ele", "high", "crit"];
  bands.slice(1).forEach((band, i) => {
    if (luminance(tokens[band]) >= luminance(tokens[bands[i]])) faults.push(`${name}: band ${band} must be darker than ${bands[i]}`);
  });
}

for (const token of new Set([...Object.keys(darkMedia), ...Object.keys(darkChosen)])) {
  if (darkMedia[token] !== darkChosen[token]) faults.push(`dark: --na-${token} differs between the system and the chosen theme`);
}

if (faults.length) {
  console.error(`contrast: ${faults.length} fault(s)\n- ${faults.join("\n- ")}`);
  process.exit(1);
}
console.log(`contrast: ${checked} pairs hold in both themes, band fills fall strictly`);
