// Chromium for the tests: started without any way out of this machine, and pages that record what they ask for and complain about.
// Must not know the app beyond its address, its two storages and the mark it sets when it has started.
import { chromium } from "./packages.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
  // Every other host is unknown, whatever the page tries.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
];

export const PHONE = { width: 360, height: 640 };
export const DESK = { width: 1280, height: 800 };

/** Started app: boot.js sets the mark in the same task as the first page. */
export const READY = "html[data-ready]";

export function launch() {
  return chromium.launch({ executablePath: process.env.NA_CHROMIUM || "/usr/bin/chromium", args: FLAGS });
}

/** Runs in the page before anything else: policy violations become visible, the session storage is filled once per tab. */
function before(tab) {
  globalThis.naViolations = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    globalThis.naViolations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  try {
    if (!sessionStorage.getItem("test:filled")) {
      for (const [key, text] of Object.entries(tab)) sessionStorage.setItem(key, text);
      if (Object.keys(tab).length) sessionStorage.setItem("test:filled", "yes");
    }
  } catch {
    // Storage refused on purpose.
  }
}

/** Runs in the first page of a profile before anything else: what the device holds is put there once, however often the page loads. */
function fill(device) {
  if (globalThis !== globalThis.top || globalThis.name === "test:filled") return;
  globalThis.name = "test:filled";
  for (const [key, text] of Object.entries(device)) localStorage.setItem(key, text);
}

/** What the device of a profile holds until its first page puts it there. */
const waiting = new WeakMap();

/**
 * A fresh profile. Options: `lang`, `theme` (the system's), `size`, `seed` ({device, tab}: storage by key), `init` (function run
 * before the page's own scripts), and whatever Playwright's contexts take.
 */
export async function profile(browser, origin, options = {}) {
  const { lang = "id", theme = "light", size = DESK, seed = {}, init, ...rest } = options;
  const device = Object.entries(seed.device ?? {}).map(([name, value]) => ({ name, value }));
  // The driver fills a storage with a page of its own, which takes as long as the app's start: only where `init` must find it filled.
  const storageState = init && device.length ? { cookies: [], origins: [{ origin, localStorage: device }] } : undefined;
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    locale: lang === "id" ? "id-ID" : "en-GB",
    reducedMotion: "reduce",
    storageState,
    ...rest,
  });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(before, seed.tab ?? {});
  if (init) await context.addInitScript(init);
  else if (device.length) waiting.set(context, seed.device);
  return context;
}

/** A page of a profile with its log: requests (method, address, type, status), console errors, uncaught errors. */
export async function tab(context) {
  const page = await context.newPage();
  const device = waiting.get(context);
  if (waiting.delete(context)) await page.addInitScript(fill, device);
  const log = { requests: [], complaints: [] };
  page.on("request", (request) => log.requests.push(request));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) log.complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => log.complaints.push(`uncaught: ${error.message}`));
  return { page, log };
}

/** Opens an address of the app and waits until it has started. */
export async function visit(page, origin, fragment = "") {
  await page.goto(`${origin}/${fragment}`);
  await page.waitForSelector(READY, { state: "attached" });
}

/** Policy violations so far. */
export function violations(page) {
  return page.evaluate(() => globalThis.naViolations ?? []);
}
