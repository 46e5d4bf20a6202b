// Starts the app: fetches program and content in parallel, counts what has arrived, hands over.
// Knows addresses and three elements of the page (#na-load, .na-load-kb, #na-old); must not know any text, page or rule.
const script = document.querySelector("script[data-wasm]");
const root = document.documentElement;
const absolute = (address) => new URL(address, document.baseURI).href;

/** Addresses of the content packs by name ("core", "first.id", …), from the script's data attributes. */
function packUrls() {
  const packs = {};
  for (const { name, value } of script.attributes) {
    if (value.includes("pack/")) packs[name.slice(5).replace(/-(?=(id|en)$)/, ".")] = absolute(value);
  }
  return packs;
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

const bytes = async (address) => new Uint8Array(await (await fetched(address)).arrayBuffer());

try {
  show("na-load", true);
  const packs = packUrls();
  const lang = root.getAttribute("data-lang");
  const program = fetched(absolute(script.dataset.wasm));
  const [glue, core, first] = await Promise.all([
    import(absolute(script.dataset.js)),
    bytes(packs.core),
    bytes(packs[`first.${lang}`]),
    program,
  ]);
  await glue.default({ module_or_path: program });
  glue.start(core, first, packs);
  show("na-load", false);
  root.setAttribute("data-ready", "");
} catch (error) {
  console.error(error);
  show("na-load", false);
  show("na-old", true);
}
