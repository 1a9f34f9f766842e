// The data of the site, read once.
import { readFileSync, readdirSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const names = (path) => readdirSync(new URL(path, import.meta.url)).map((name) => name.replace(".json", ""));
const all = (path, value) => Object.fromEntries(names(path).map((name) => [name, value(name)]));

export const locales = all("data/locales/", (tag) => read(`data/locales/${tag}.json`));
export const protocols = all("data/protocols/", (tag) =>
  all(`data/protocols/${tag}/`, (slug) => read(`data/protocols/${tag}/${slug}.json`)),
);

// Compiles `{{ .a.code }} and {{ .b.code }}` to a function of the object that has the
// variables.
function frame(text) {
  const pieces = text.split(/\{\{ \.(.+?) \}\}/).map((piece, i) => (i % 2 ? piece.split(".") : piece));
  const value = (piece, data) => (typeof piece === "string" ? piece : piece.reduce((at, key) => at[key], data));
  return (data) => {
    let out = "";
    for (const piece of pieces) out += value(piece, data);
    return out;
  };
}

export const messages = all("i18n/", (tag) => {
  const words = Object.entries(read(`i18n/${tag}.json`));
  return Object.fromEntries(words.map(([id, text]) => [id, frame(text)]));
});
