// Starts the app: fetches program and content in parallel, counts what has arrived, hands over from the first program to the whole one.
// Knows addresses, the prefix of what the app keeps, and three elements of the page (#na-load, .na-load-kb, #na-old); must not know any text or rule.
const script = document.querySelector("script[data-wasm]");
const root = document.documentElement;
const absolute = (address) => new URL(address, document.baseURI).href;

/** Addresses of the content packs by name ("core", "opening.id", …), from the script's data attributes. */
const addresses = new Map();
for (const { name, value } of script.attributes) {
  if (value.includes("pack/")) addresses.set(name.slice(5).replace(/-(?=(id|en)$)/, "."), absolute(value));
}

function show(id, visible) {
  document.getElementById(id)?.toggleAttribute("hidden", !visible);
}

let arrived = 0;

function count(bytes) {
  arrived += bytes;
  const text = `${Math.round(arrived / 1000)} kB`;
  for (const place of document.querySelectorAll(".na-load-kb")) place.textContent = text;
}

/** Fetches and counts on the way; the body stays a stream, so that the program compiles while it arrives. */
async function fetched(address) {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const counter = new TransformStream({
    transform(chunk, out) {
      count(chunk.length);
      out.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), { headers: response.headers });
}

/** Keeps what a call promised; a failure is forgotten, so that it can be tried again. */
const kept = new Map();
function once(key, get) {
  if (!kept.has(key)) kept.set(key, get().catch((error) => { kept.delete(key); throw error; }));
  return kept.get(key);
}

const pack = (name) => once(name, async () => new Uint8Array(await (await fetched(addresses.get(name))).arrayBuffer()));

const program = (js, wasm, texts) => once(js, async () => {
  const code = fetched(absolute(wasm));
  const glue = await import(absolute(js));
  await glue.default({ module_or_path: code });
  return { glue, texts };
});
const whole = async () => (await Promise.all([program(script.dataset.js, script.dataset.wasm, "first"), style()]))[0];
const early = () => program(script.dataset.earlyJs, script.dataset.earlyWasm, "opening");

/** The style sheet that only later pages need. */
const style = () => once("style", () => new Promise((done, fail) => {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: absolute(script.dataset.style), onload: done });
  link.onerror = () => {
    link.remove();
    fail(new Error(link.href));
  };
  document.head.append(link);
}));

/** Addresses that the first program can show: home, before you start, the opening questions. */
function opens() {
  const place = /^(?:#\/?(?:(?:id|en)\/?(?:(?:periksa|check)(?:\/([A-Z]\d+))?\/?)?)?)?$/.exec(location.hash);
  return place && (!place[1] || script.dataset.opening.split(" ").includes(place[1]));
}

/** The first program can write but not read: it starts where nothing is kept yet and something can be. */
function nothingKept() {
  try {
    return [localStorage, sessionStorage].every((shelf) => !Object.keys(shelf).some((key) => key.startsWith("neraca:")));
  } catch {
    return false;
  }
}

const idle = () => new Promise((done) => (window.requestIdleCallback ? requestIdleCallback(done, { timeout: 2000 }) : setTimeout(done, 200)));

let running;

/** Starts a program. One that takes over gets the result texts too, so that its page stands at once. */
async function start({ glue, texts }, state) {
  const lang = root.getAttribute("data-lang");
  const more = state === undefined ? undefined : pack(`more.${lang}`).catch(() => undefined);
  const packs = await Promise.all([pack("core"), pack(`${texts}.${lang}`), more]);
  running?.free();
  running = glue.start(packs[0], packs[1], boot, packs[2], state);
}

const boot = {
  pack,
  /** Fetches everything else, one after the other, when there is time. */
  ahead() {
    return once("ahead", async () => {
      await idle();
      await whole();
      const lang = root.getAttribute("data-lang");
      const other = lang === "id" ? "en" : "id";
      for (const name of [`opening.${other}`, "plan", "methods", "readings", ...[lang, other].flatMap((one) => ["more", "readings", "documents", "laws", "jurisdictions", "cases", "first"].map((name) => `${name}.${one}`))]) await pack(name);
    });
  },
  /** Ends the running program and starts the whole app; rejects, with nothing changed, when that cannot be fetched. */
  handOver(state) {
    return whole().then((program) => start(program, state));
  },
};

function failed(error) {
  console.error(error);
  show("na-load", false);
  show("na-old", true);
}

try {
  show("na-load", true);
  const first = script.dataset.earlyJs && opens() && nothingKept() ? early : whole;
  const program = first();
  pack("core");
  pack(`${first === early ? "opening" : "first"}.${root.getAttribute("data-lang")}`);
  await start(await program);
  show("na-load", false);
  root.setAttribute("data-ready", "");
} catch (error) {
  failed(error);
}
