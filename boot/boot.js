// Starts the app: fetches program and content in parallel, counts what has arrived, hands over from the first program to the whole one.
// Knows addresses and three elements of the page (#na-load, .na-load-kb, #na-old); must not know any text or rule.
const script = document.querySelector("script[data-wasm]");
const root = document.documentElement;
const absolute = (address) => new URL(address, document.baseURI).href;

/** Addresses that the first program can show: home, before you start, single questions. */
const EARLY = /^(#\/?((id|en)\/?((periksa|check)(\/[A-Z]\d+)?\/?)?)?)?$/;

/** Addresses of the content packs by name ("core", "first.id", …), from the script's data attributes. */
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

const program = (js, wasm) => once(js, async () => {
  const code = fetched(absolute(wasm));
  const glue = await import(absolute(js));
  await glue.default({ module_or_path: code });
  return glue;
});
const whole = () => program(script.dataset.js, script.dataset.wasm);
const early = () => program(script.dataset.earlyJs, script.dataset.earlyWasm);

const idle = () => new Promise((done) => (window.requestIdleCallback ? requestIdleCallback(done, { timeout: 2000 }) : setTimeout(done, 200)));

let running;

/** Starts a program. One that takes over gets the result texts too, so that its page stands at once. */
async function start(glue, state) {
  const lang = root.getAttribute("data-lang");
  const more = state === undefined ? undefined : pack(`more.${lang}`).catch(() => undefined);
  const packs = await Promise.all([pack("core"), pack(`first.${lang}`), more]);
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
      for (const other of [lang, lang === "id" ? "en" : "id"]) {
        for (const name of ["more", "laws", "jurisdictions", "cases", "first"]) await pack(`${name}.${other}`);
      }
    });
  },
  handOver(state) {
    whole().then((glue) => start(glue, state)).catch(failed);
  },
};

function failed(error) {
  console.error(error);
  show("na-load", false);
  show("na-old", true);
}

try {
  show("na-load", true);
  const glue = script.dataset.earlyJs && EARLY.test(location.hash) ? early() : whole();
  pack("core");
  pack(`first.${root.getAttribute("data-lang")}`);
  await start(await glue);
  show("na-load", false);
  root.setAttribute("data-ready", "");
} catch (error) {
  failed(error);
}
