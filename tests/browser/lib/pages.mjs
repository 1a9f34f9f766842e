// Selects the pages of the built site to test.
import fs from "node:fs";
import path from "node:path";

const PAIR = "425-cant-open-data-connection-vs-426-transfer-aborted";

// One page of each kind, and more where pages of a kind differ: a code in every class, and
// comparisons within a class, across classes, and with the longest names.
export const KINDS = {
  home: "/",
  protocol: "/ftp/",
  "code 1xx": "/ftp/110-restart-marker-reply",
  "code 2xx": "/ftp/227-entering-passive-mode",
  "code 3xx": "/ftp/331-need-password",
  "code 4xx": "/ftp/425-cant-open-data-connection",
  "code 5xx": "/ftp/530-not-logged-in",
  "code 6xx": "/ftp/632-confidential-and-integrity-protected",
  "comparison in a class": `/compare/ftp/${PAIR}`,
  "comparison across classes": "/compare/ftp/220-service-ready-vs-502-not-implemented",
  "comparison with long names": "/compare/ftp/125-data-connection-already-open-vs-632-confidential-and-integrity-protected",
  about: "/about",
  search: "/search",
  "not found": "/no-such-page",
};

export const COMPARISON = KINDS["comparison in a class"];
export const CODE = KINDS["code 4xx"];

// The site's locales: their addresses begin with `prefix`.
export function locales(root) {
  const langOf = (file) => fs.readFileSync(file, "utf8").match(/<html lang="([^"]+)"/)?.[1];
  const folders = fs.readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const own = folders.map((entry) => entry.name).filter((name) => {
    const home = path.join(root, name, "index.html");
    return fs.existsSync(home) && langOf(home) === name;
  });
  const home = langOf(path.join(root, "index.html"));
  return [{ lang: home, prefix: "" }, ...own.map((lang) => ({ lang, prefix: `/${lang}` }))];
}

// The files below a directory of the site that end in `.html`.
export function pagesBelow(root, folder) {
  const below = path.join(root, folder);
  const names = fs.readdirSync(below, { recursive: true }).map(String);
  return names.filter((name) => name.endsWith(".html")).sort().map((name) => path.join(below, name));
}

// `count` items spread evenly over a list.
export function spread(list, count) {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)]);
}
