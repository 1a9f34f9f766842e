// Checks that every comparison is small, and loads one style sheet and one script, and that
// the search loads little.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { check } from "../lib/report.mjs";
import { pagesBelow } from "../lib/pages.mjs";

const MOST = 14 * 1024;
// Of the search, for each code. Measured: 81 in the head (Japanese), of which 31 are of the words
// of long pages, and 391 in the texts (Japanese, FTP).
const MOST_IN_HEAD = 90;
const MOST_IN_TEXTS = 400;

const gzipped = (body) => zlib.gzipSync(body, { level: 6 }).length;
const count = (text, pattern) => (text.match(pattern) ?? []).length;

function complaints(text) {
  const scripts = (text.match(/<script\b[^>]*>/g) ?? []).filter((tag) => !tag.includes("application/ld+json"));
  const found = [];
  if (count(text, /<link\b[^>]*rel="stylesheet"/g) !== 1) found.push("not one style sheet");
  if (scripts.length !== 1 || !/\ssrc="\/[^"]+"/.test(scripts[0]) || !/\sdefer\b/.test(scripts[0])) found.push(`scripts: ${scripts.join(" ")}`);
  if (/<style\b|<[a-z][^<>]*\sstyle="/.test(text)) found.push("style in the page");
  if (/<[a-z][^<>]*\son[a-z]+="/.test(text)) found.push("script in an attribute");
  return found;
}

export async function size(root, locales) {
  const files = locales.flatMap(({ prefix }) => pagesBelow(root, path.join(prefix.slice(1), "compare")));
  let largest = { bytes: 0 };
  const odd = [];
  for (const file of files) {
    const body = fs.readFileSync(file);
    const bytes = gzipped(body);
    if (bytes > largest.bytes) largest = { bytes, file: path.relative(root, file) };
    odd.push(...complaints(body.toString("utf8")).map((text) => `${path.relative(root, file)}: ${text}`));
  }
  await check(`every comparison (${files.length}) has at most ${MOST} bytes, gzipped`, () => {
    assert.ok(files.length > 0 && largest.bytes <= MOST, `${largest.file} has ${largest.bytes}`);
    return `the largest has ${largest.bytes}: ${largest.file}`;
  });
  for (const { lang, prefix } of locales) {
    await check(`${lang}: the search has at most ${MOST_IN_HEAD} bytes of its head, and ${MOST_IN_TEXTS} of its texts, for each code, gzipped`, () => {
      const read = (file) => fs.readFileSync(path.join(root, prefix.slice(1), file));
      const head = read("search.json");
      const { protocols } = JSON.parse(head);
      const count = protocols.reduce((sum, { codes }) => sum + codes.length, 0);
      const parts = [["the head", gzipped(head), MOST_IN_HEAD * count]];
      for (const { slug, codes } of protocols) parts.push([slug, gzipped(read(`${slug}/search.json`)), MOST_IN_TEXTS * codes.length]);
      for (const [name, bytes, most] of parts) assert.ok(bytes <= most, `${name} has ${bytes}, of ${most}`);
      return parts.map(([name, bytes]) => `${name} has ${bytes}`).join(", ");
    });
  }
  await check("every comparison loads one style sheet and one deferred script, and holds neither", () => {
    if (odd.length) assert.fail(`${odd.length} do not\n${odd.slice(0, 10).join("\n")}`);
  });
}
