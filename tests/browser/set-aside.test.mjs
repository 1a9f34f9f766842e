// Tests the search on lines and words that were collected without a look at it: of each set, most
// must lead at once to what is wanted. They are not to be answered one by one.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { indexFromSources } from "./index-from-sources.mjs";
import { loadScript } from "./script.mjs";

const script = loadScript();
const sets = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "set-aside.json"), "utf8"));

// Of the first answer, its code, or the address of the page without its language.
function first(query, lang, index) {
  const [best] = script.answer(script.read(query, index));
  if (!best) return "nothing";
  return best.entries.map(({ code }) => code).join(" vs ") || best.href.replace(new RegExp(`^/${lang}/`), "/");
}

function leads(lang, set, least) {
  const { head, texts } = indexFromSources(lang);
  const index = script.prepare(head);
  script.addTexts(index.protocols[0], texts);
  const answers = set.map(({ line, query = line, want }) => ({ query, want: [want].flat(), got: first(query, lang, index) }));
  const failed = answers.filter(({ want, got }) => !want.includes(got));
  const said = failed.map(({ query, want, got }) => `${JSON.stringify(query)}: ${got}, not ${want.join(" or ")}`);
  assert.ok(set.length - failed.length >= least, said.join("\n"));
}

// The one about `ftp_fput()` begins with the number of another protocol.
test("of 60 pasted lines, at least 55 lead to what is wanted", () => leads("en", sets.lines, 55));

for (const lang of ["fr", "ja", "ko"]) {
  test(`${lang}: of 20 searches for words, at least 17 lead to what is wanted`, () => leads(lang, sets[lang], 17));
}
