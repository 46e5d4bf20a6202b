// Interface texts as the content has them, so that no test repeats a sentence. Must not know where a text is shown.
import { readFileSync } from "node:fs";

const read = (lang) => {
  const file = readFileSync(new URL(`../../content/texts/${lang}.toml`, import.meta.url), "utf8");
  const out = {};
  let table = "";
  for (const line of file.split("\n")) {
    const head = /^\[(\w+)\]/.exec(line);
    const pair = /^(\w+) = ("(?:[^"\\]|\\.)*")$/.exec(line);
    if (head) table = head[1];
    else if (pair) out[`${table}.${pair[1]}`] = JSON.parse(pair[2]);
  }
  return out;
};

const texts = { id: read("id"), en: read("en") };

/** One text, placeholders filled. A missing key is an error. */
export function say(lang, key, values = {}) {
  const text = texts[lang][key];
  if (text === undefined) throw new Error(`content/texts/${lang}.toml has no ${key}`);
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** The text as a pattern in which every unfilled placeholder stands for anything. */
export function pattern(lang, key, values = {}) {
  const escaped = say(lang, key, values).replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(escaped.replace(/\{\w+\}/g, ".+"));
}

/** All interface texts of a language. */
export function every(lang) {
  return Object.entries(texts[lang]);
}
