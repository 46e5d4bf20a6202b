// The native build as the judge: runs the command line program. NA_NERACA names it; without that, cargo builds and runs it.
// Must not know the web app.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("../..", import.meta.url));

/** Lines of a file of golden cases. */
export function golden(name) {
  return readFileSync(new URL(`../golden/${name}.jsonl`, import.meta.url), "utf8").trimEnd().split("\n");
}

/** Runs `neraca` with a text on standard input; gives standard output. Refused lines make it exit with 2, which is no failure here. */
export function neraca(args, input = "") {
  const [program, first] = process.env.NA_NERACA
    ? [process.env.NA_NERACA, []]
    : ["cargo", ["run", "--quiet", "--locked", "--package", "neraca", "--"]];
  const child = spawn(program, [...first, ...args], { cwd: top, stdio: ["pipe", "pipe", "pipe"] });
  const parts = { out: [], err: [] };
  child.stdout.on("data", (chunk) => parts.out.push(chunk));
  child.stderr.on("data", (chunk) => parts.err.push(chunk));
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => {
      if (code === 0 || code === 2) done(Buffer.concat(parts.out).toString());
      else failed(new Error(`neraca ${args.join(" ")} ended with ${code}: ${Buffer.concat(parts.err)}`));
    });
  });
}

const kept = new Map();

/** The question bank as `neraca questions` prints it. */
export function bank(lang = "id") {
  if (!kept.has(lang)) kept.set(lang, neraca(["questions", "--format", "json", "--lang", lang]).then(JSON.parse));
  return kept.get(lang);
}

/** Results of documents, in order. */
export async function assess(documents) {
  const lines = documents.map((document) => JSON.stringify(document)).join("\n");
  return (await neraca(["assess", "--jsonl"], `${lines}\n`)).trimEnd().split("\n").map((line) => JSON.parse(line));
}
