// Builds a search index like the generator's, head and texts, from the repository's own FTP
// catalog, with just enough of a parser for those files, so that the search is tested on real
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

export function indexFromSources(lang) {
  const folder = path.join(root, "content/ftp/codes");
  const prose = messages(fs.readFileSync(path.join(root, "locales", lang, "codes/ftp.ftl"), "utf8"));
  const texts = {};
  const codes = fs.readdirSync(folder).sort().map((file) => {
    const record = fs.readFileSync(path.join(folder, file), "utf8");
    const code = field(record, "code");
    const part = (name) => prose.get(`ftp-${code}.${name}`);
    texts[code] = { about: part("description"), text: ["means", "when", "seen"].map(part).join(" ") };
    return {
      code,
      name: field(record, "name").replaceAll(/^"|"$/g, ""),
      slug: path.basename(file, ".yaml"),
      class: field(record, "class"),
      related: JSON.parse(field(record, "related") || "[]"),
    };
  });
  for (const code of codes) {
    code.near = code.related.map((other) => codes.findIndex((c) => c.code === String(other)));
    delete code.related;
  }
  const head = {
    version: 2, lang, root: lang === "en" ? "/" : `/${lang}/`, fallback: { lang: "en", root: "/" }, end: "",
    protocols: [{ slug: "ftp", name: "FTP", title: "File Transfer Protocol", pairs: "all", codes }],
  };
  return { head, texts: { version: 2, codes: texts } };
}
