// Prints the size of every file below a folder, plain and under brotli 11, as JSON: `node web/brotli.mjs dist`.
// Must not know what the files are for.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const top = process.argv[2];
const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };

const rows = readdirSync(top, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort()
  .map((path) => {
    const content = readFileSync(path);
    const brotli = brotliCompressSync(content, { params }).length;
    return { path: relative(top, path).replaceAll("\\", "/"), bytes: content.length, brotli };
  });

console.log(JSON.stringify(rows));
