// Builds a search index like the generator's, head and texts, from the repository's own FTP
// catalog and long pages, with just enough of a parser for those files, so that the search is tested on real
// prose.
import fs from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

function field(record, name) {
  return record.match(new RegExp(`^${name}: *(.*?) *(#.*)?$`, "m"))?.[1] ?? "";
}

function messages(text) {
  const found = new Map();
  let id;
  for (const line of text.split("\n")) {
    id = line.match(/^([a-z0-9-]+) =/)?.[1] ?? id;
    const attribute = line.match(/^ {4}\.([a-z]+) = (.*)$/);
    if (attribute) found.set(`${id}.${attribute[1]}`, attribute[2].replaceAll("`", ""));
  }
  return found;
}

// The lists of a file of words for the search.
function searchWords(lang, file) {
  const at = path.join(root, "locales", lang, file);
  const lines = fs.existsSync(at) ? fs.readFileSync(at, "utf8").split("\n") : [];
  const lists = lines.map((line) => line.match(/^([\w/-]+): \[(.*)\]$/)).filter(Boolean);
  return Object.fromEntries(lists.map(([, key, list]) => [key, list.split(", ").map((word) => word.replaceAll(/^"|"$/g, ""))]));
}

// Of a language, and then of the default one.
function wordsOf(lang, file, key) {
  return [...new Set([...(searchWords(lang, file)[key] ?? []), ...(searchWords("en", file)[key] ?? [])])];
}

// What software prints: the texts of a record, and the replies in its exchange.
function textsOf(record, code) {
  const texts = Array.from(record.matchAll(/\btext: "((?:[^"\\]|\\.)*)"/g), ([, text]) => JSON.parse(`"${text}"`));
  const replies = Array.from(record.matchAll(new RegExp(`^ +S!?: ${code}[- ](.*)$`, "gm")), ([, reply]) => reply.trim());
  return [...new Set([...texts, ...replies])];
}

// Long pages, of a language that has all of them.
function pagesOf(lang, home) {
  const folder = path.join(root, "locales", lang, "pages");
  const files = fs.readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith(".md")).sort();
  return files.map((file) => {
    const key = file.replace(/\.md$/, "");
    const [, title] = fs.readFileSync(path.join(folder, file), "utf8").match(/^# (.*)$/m);
    return { title, href: home + key.replace(/\bindex$/, ""), words: wordsOf(lang, "search.yaml", key) };
  });
}

const TONES = { 1: "progress", 2: "success", 3: "input", 4: "retry", 5: "failure", 6: "neutral" };

export function indexFromSources(lang) {
  const folder = path.join(root, "content/ftp/codes");
  const prose = messages(fs.readFileSync(path.join(root, "locales", lang, "codes/ftp.ftl"), "utf8"));
  const texts = {};
  const codes = fs.readdirSync(folder).sort().map((file) => {
    const record = fs.readFileSync(path.join(folder, file), "utf8");
    const code = field(record, "code");
    const part = (name) => prose.get(`ftp-${code}.${name}`);
    const text = ["means", "when", "seen"].map(part).filter(Boolean).join(" ");
    texts[code] = { about: part("description"), gloss: part("gloss"), text, texts: textsOf(record, code), words: wordsOf(lang, "search/ftp.yaml", code) };
    return {
      code,
      name: field(record, "name").replaceAll(/^"|"$/g, ""),
      slug: path.basename(file, ".yaml"),
      class: field(record, "class"),
      tone: TONES[code[0]],
      related: JSON.parse(field(record, "related") || "[]"),
    };
  });
  for (const code of codes) {
    code.near = code.related.map((other) => codes.findIndex((c) => c.code === String(other)));
    delete code.related;
  }
  const home = lang === "en" ? "/" : `/${lang}/`;
  const head = {
    version: 2, lang, root: home, fallback: { lang: "en", root: "/" }, end: "",
    protocols: [{ slug: "ftp", name: "FTP", title: "File Transfer Protocol", pairs: "all", codes }],
    pages: pagesOf(lang, home),
  };
  return { head, texts: { version: 2, codes: texts } };
}
