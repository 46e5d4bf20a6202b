// Collects tests. A test is a name and a function; what it opens is closed after it, and a complaint of any page fails it.
// Must not know what is tested.
import { DESK, PHONE, profile, tab, violations, visit } from "./browser.mjs";

export { DESK, PHONE };

/** All tests in the order of their definition. */
export const tests = [];

/**
 * Defines a test. `complaints: true` says that the pages of this test complain on purpose.
 * @param {string} name
 * @param {(bench: Bench) => Promise<void>} body
 */
export function test(name, body, { complaints = false, patience = 60_000 } = {}) {
  tests.push({ name, body, complaints, patience });
}

/** What one test works with. */
export class Bench {
  constructor(browser, site) {
    this.browser = browser;
    this.site = site;
    this.contexts = [];
    this.tabs = [];
  }

  get origin() {
    return this.site.origin;
  }

  /** A fresh profile with one page at an address of the app; the page carries its `log`. */
  async open(fragment, options = {}) {
    const context = await this.profile(options);
    const page = await this.tab(context);
    await visit(page, this.origin, fragment ?? `#/${options.lang ?? "id"}/`);
    return page;
  }

  async profile(options) {
    const context = await profile(this.browser, this.origin, options);
    this.contexts.push(context);
    return context;
  }

  /** One more tab of a profile, still empty. */
  async tab(context) {
    const opened = await tab(context);
    this.tabs.push(opened);
    opened.page.log = opened.log;
    return opened.page;
  }

  visit(page, fragment) {
    return visit(page, this.origin, fragment);
  }

  /** Everything the pages complained about, policy violations included. */
  async complaints() {
    const found = [];
    for (const { page, log } of this.tabs) {
      const blocked = page.isClosed() ? [] : await violations(page).catch(() => []);
      const foreign = log.requests.map((request) => request.url()).filter((url) => !url.startsWith(this.origin) && !/^(data|blob|about):/.test(url));
      found.push(...log.complaints, ...blocked.map((what) => `blocked by policy: ${what}`), ...foreign.map((url) => `asked another host: ${url}`));
    }
    return found;
  }

  async close() {
    // Pages still fetch ahead when a test ends; what a handler of a closed profile says then is no failure.
    await Promise.all(this.contexts.map((context) => context.unrouteAll({ behavior: "ignoreErrors" }).catch(() => {})));
    await Promise.all(this.contexts.map((context) => context.close().catch(() => {})));
  }
}
