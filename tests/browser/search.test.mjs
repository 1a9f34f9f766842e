// Tests the results of the search on the real catalog, and on a small one with corner
// cases. Run by `node --test tests/browser/`; needs neither a browser nor a built site.
import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFromSources } from "./index-from-sources.mjs";
import { loadScript } from "./script.mjs";

const script = loadScript();
const real = Object.fromEntries(["en", "fr", "ja", "ko"].map((lang) => [lang, script.prepare(indexFromSources(lang))]));

// The codes that each result is about: "425", or "425 vs 426".
function titles(query, index) {
  return Array.from(script.answer(query, index), ({ entries }) => entries.map((entry) => entry.code).join(" vs "));
}

function first(count, query, lang) {
  return titles(query, real[lang]).slice(0, count);
}

function includesAll(list, wanted) {
  for (const one of wanted) assert.ok(list.includes(one), `${one} is not in ${list.join(", ")}`);
}

for (const lang of ["en", "fr", "ja", "ko"]) {
  test(`${lang}: a code is named by its number, two of them name their comparison`, () => {
    assert.equal(first(1, "502", lang)[0], "502");
    for (const query of ["220 502", "ftp 220 vs 502", "FTP 220/502", "220-502", "220vs502", "220, 502"]) {
      assert.deepEqual(first(9, query, lang), ["220 vs 502", "220", "502"], query);
    }
    assert.deepEqual(first(9, "502 220", lang), ["220 vs 502", "502", "220"]);
    assert.equal(first(1, "ＦＴＰ　４２５", lang)[0], "425");
    assert.equal(first(1, "425 timeout", lang)[0], "425");
    assert.deepEqual(first(3, "425 426 450", lang), ["425 vs 426", "425 vs 450", "426 vs 450"]);
  });

  test(`${lang}: the beginning of a code lists what begins so`, () => {
    assert.deepEqual(first(9, "42", lang), ["421", "425", "426"]);
    assert.deepEqual(first(3, "220 50", lang), ["220", "220 vs 500", "220 vs 501"]);
  });

  test(`${lang}: a code is followed by its nearest comparisons`, () => {
    const [, ...rest] = first(8, "425", lang);
    includesAll(rest, ["425 vs 426"]);
    assert.ok(rest.every((title) => title.includes("425 ") || title.endsWith(" 425")));
  });

  test(`${lang}: an address, whole or in part, names its page`, () => {
    const pair = "425-cant-open-data-connection-vs-426-transfer-aborted";
    assert.equal(first(1, "/ftp/425-cant-open-data-connection", lang)[0], "425");
    assert.equal(first(1, "425-cant-open-data-connection", lang)[0], "425");
    assert.equal(first(1, pair, lang)[0], "425 vs 426");
    assert.equal(first(1, `https://example.org/${lang}/compare/ftp/${pair}.html`, lang)[0], "425 vs 426");
  });

  test(`${lang}: names of codes and texts of servers are found`, () => {
    assert.equal(first(1, "bad sequence", lang)[0], "503");
    assert.equal(first(1, "Bad Sequnce", lang)[0], "503");
    assert.equal(first(1, "failed to establish connection", lang)[0], "425");
    assert.equal(first(1, "530 Login incorrect.", lang)[0], "530");
    assert.equal(first(1, "227 Entering Passive Mode (192,0,2,10,195,80).", lang)[0], "227");
  });

  test(`${lang}: nothing is found for what is not there`, () => {
    for (const query of ["", "  ", "-", "vs", "999", "zzzz", "%"]) assert.deepEqual(first(9, query, lang), [], query);
    assert.ok(first(9, "connection", lang).length <= 8);
  });

  test(`${lang}: the address is the comparison's one`, () => {
    const prefix = lang === "en" ? "" : `/${lang}`;
    const [{ href }] = script.answer("502 220", real[lang]);
    assert.equal(href, `${prefix}/compare/ftp/220-service-ready-vs-502-not-implemented`);
    assert.equal(script.answer("ftp", real[lang])[0].href, `${prefix}/ftp/`);
  });
}

test("French prose is found, with or without accents", () => {
  includesAll(first(5, "connexion de données", "fr"), ["425", "426"]);
  assert.deepEqual(first(8, "CONNEXION DE DONNEES", "fr"), first(8, "connexion de données", "fr"));
  includesAll(first(3, "mode passif", "fr"), ["227", "229"]);
  includesAll(first(2, "pare-feu", "fr"), ["425", "426"]);
  includesAll(first(5, "mot de passe", "fr"), ["331", "430"]);
});

test("Japanese prose is found, though words are not set apart", () => {
  includesAll(first(3, "データ接続", "ja"), ["425"]);
  includesAll(first(3, "ﾃﾞｰﾀ接続", "ja"), ["425"]);
  includesAll(first(2, "ログイン", "ja"), ["530", "331"]);
  includesAll(first(3, "パッシブモード", "ja"), ["227", "229"]);
  assert.deepEqual(first(3, "425と426の違い", "ja"), ["425 vs 426", "425", "426"]);
});

test("Korean prose is found, with particles or while a syllable is composed", () => {
  assert.equal(first(1, "로그인", "ko")[0], "530");
  includesAll(first(8, "로그인", "ko"), ["530", "331", "230"]);
  assert.equal(first(1, "로그이", "ko")[0], "530");
  includesAll(first(3, "데이터 연결", "ko"), ["425"]);
  assert.equal(first(1, "530은", "ko")[0], "530");
  assert.equal(first(1, "425와 426", "ko")[0], "425 vs 426");
});

test("folding drops accents of Latin letters, and keeps Kana and Hangul whole", () => {
  assert.equal(script.fold("ÉCOLE Ｆｔｐ"), "ecole ftp");
  assert.equal(script.fold("ﾃﾞｰﾀ ガ 한글"), "データ ガ 한글");
  assert.deepEqual(Array.from(script.words("can't: 5.1.1 (425は)...")), ["can", "t", "5.1.1", "425", "は"]);
  assert.deepEqual(Array.from(script.cut("data")), ["^da", "dat", "ata"]);
  assert.deepEqual(Array.from(script.cut("データ")), ["デー", "ータ"]);
});

// Two protocols that share a code; one compares within classes, the other only listed
// pairs.
function small() {
  const protocol = (name, pairs, codes) => ({
    name, title: name, pairs, end: "/", fallbackLang: "en",
    href: `/fr/${name.toLowerCase()}/`, codeRoot: `/fr/${name.toLowerCase()}/`,
    compareRoot: `/fr/compare/${name.toLowerCase()}/`, fallbackCodeRoot: `/${name.toLowerCase()}/`,
    fallbackCompareRoot: `/compare/${name.toLowerCase()}/`, codes,
  });
  return script.prepare({
    version: 1, lang: "fr", names: "en",
    protocols: [
      protocol("SMTP", "same-class", [
        { code: "220", name: "Ready", slug: "220-ready", class: "2xx", near: [1] },
        { code: "250", name: "Okay", slug: "250-okay", class: "2xx", near: [0], away: 3 },
        { code: "5.1.1", name: "Bad Mailbox", slug: "5.1.1-bad-mailbox", class: "5xx", away: 2 },
        { code: "5.1.2", name: "Bad System", slug: "5.1.2-bad-system", class: "5xx", away: 2 },
      ]),
      protocol("RPC", "listed", [
        { code: "0", name: "OK", slug: "ok", class: "1", related: [1] },
        { code: "1", name: "CANCELLED", slug: "cancelled", class: "1" },
        { code: "10", name: "ABORTED", slug: "aborted", class: "1", related: [] },
        { code: "220", name: "Odd", slug: "odd", class: "2" },
      ]),
    ],
  });
}

function addresses(query, index = small()) {
  return Array.from(script.answer(query, index), ({ href }) => href);
}

test("protocols that share a code are both answered; naming one leaves the other out", () => {
  assert.deepEqual(addresses("220"), ["/fr/smtp/220-ready/", "/fr/rpc/odd/", "/fr/compare/smtp/220-ready-vs-250-okay/"]);
  assert.deepEqual(addresses("rpc 220"), ["/fr/rpc/odd/"]);
  assert.deepEqual(addresses("smtp"), ["/fr/smtp/"]);
});

test("only comparisons that have a page are answered", () => {
  assert.deepEqual(addresses("220 250")[0], "/fr/compare/smtp/220-ready-vs-250-okay/");
  assert.ok(!addresses("smtp 220 5.1.1").some((href) => href.includes("-vs-220") || href.includes("220-ready-vs-5")));
  assert.deepEqual(addresses("rpc 1 0")[0], "/fr/compare/rpc/ok-vs-cancelled/");
  assert.ok(!addresses("rpc 0 10").some((href) => href.includes("aborted") && href.includes("-vs-")));
});

test("what a locale lacks is answered with the page there is, marked with its language", () => {
  const [code] = script.answer("250", small());
  assert.deepEqual([code.href, code.hreflang], ["/smtp/250-okay/", "en"]);
  const [pair] = script.answer("5.1.2 5.1.1", small());
  assert.deepEqual([pair.href, pair.hreflang], ["/compare/smtp/5.1.1-bad-mailbox-vs-5.1.2-bad-system/", "en"]);
  assert.equal(script.answer("220 250", small())[0].hreflang, "");
});

test("codes of other forms: dots, words, slugs without a number", () => {
  assert.equal(addresses("5.1.1")[0], "/fr/smtp/5.1.1-bad-mailbox/");
  assert.deepEqual(addresses("5.1"), ["/fr/smtp/5.1.1-bad-mailbox/", "/fr/smtp/5.1.2-bad-system/"]);
  assert.deepEqual(addresses("rpc 1").slice(0, 2), ["/fr/rpc/cancelled/", "/fr/rpc/aborted/"]);
  assert.equal(addresses("/rpc/cancelled")[0], "/fr/rpc/cancelled/");
});

function certain(address, index = real.fr) {
  return script.certainWay(address.toLowerCase().split("/").filter(Boolean), index);
}

test("a lost address of which only one page can be meant leads there", () => {
  const pair = "/fr/compare/ftp/425-cant-open-data-connection-vs-426-transfer-aborted";
  assert.equal(certain("/compare/ftp/426-transfer-aborted-vs-425-cant-open-data-connection"), pair);
  assert.equal(certain("/compare/ftp/425-vs-426"), pair);
  assert.equal(certain("/Compare/FTP/426-Transfer-Aborted-vs-425"), pair);
  assert.equal(certain("/ftp/425/"), "/fr/ftp/425-cant-open-data-connection");
  assert.equal(certain("/ftp/425-Cant-Open-Data-Connection/"), "/fr/ftp/425-cant-open-data-connection");
  assert.equal(certain("/FTP"), "/fr/ftp/");
});

test("where more than one may be meant, nothing is certain", () => {
  for (const address of ["/ftp/42", "/ftp/425-old-name", "/smtp/425", "/x/ftp/425", "/compare/ftp/425-vs-425", "/compare/ftp/425-vs-9"]) {
    assert.equal(certain(address), "", address);
  }
});

test("the cost of the search is linear in the number of codes", () => {
  const TIMES = 16;
  const few = indexFromSources("en");
  const many = indexFromSources("en");
  const [protocol] = many.protocols;
  protocol.codes = Array.from({ length: TIMES }, (_, n) => protocol.codes.map((code) => ({ ...code, code: `${n}.${code.code}` }))).flat();
  const took = (index) => {
    const start = performance.now();
    script.indexText(index);
    script.answer("data connection closed", index);
    return performance.now() - start;
  };
  // Other load can only slow a run down, so the fastest one counts. The first runs also
  // compile the script.
  const fastest = (index) => Math.min(...Array.from({ length: 7 }, () => took(script.prepare(structuredClone(index)))));
  const ratio = fastest(many) / fastest(few);
  // Quadratic cost would be 256 times as much.
  assert.ok(ratio < 4 * TIMES, `${TIMES} times as many codes cost ${ratio.toFixed(1)} times as much`);
});
