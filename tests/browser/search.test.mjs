// Tests the results of the search on the real catalog, and on a small one with corner
// cases. Run by `node --test tests/browser/`; needs neither a browser nor a built site.
import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFromSources } from "./index-from-sources.mjs";
import { loadScript } from "./script.mjs";

const script = loadScript();
const LANGS = ["en", "fr", "ja", "ko"];

// An index as the script has it, with or without the texts of its protocols.
function loaded({ head, texts }) {
  const index = script.prepare(structuredClone(head));
  for (const protocol of texts ? index.protocols : []) script.addTexts(protocol, structuredClone(texts));
  return index;
}

const sources = Object.fromEntries(LANGS.map((lang) => [lang, indexFromSources(lang)]));
const real = Object.fromEntries(LANGS.map((lang) => [lang, loaded(sources[lang])]));
const heads = Object.fromEntries(LANGS.map((lang) => [lang, loaded({ head: sources[lang].head })]));

const answer = (query, index) => script.answer(script.read(query, index));

// The codes that each result is about: "425", or "425 vs 426".
function titles(query, index) {
  return Array.from(answer(query, index), ({ entries }) => entries.map((entry) => entry.code).join(" vs "));
}

function first(count, query, lang, indexes = real) {
  return titles(query, indexes[lang]).slice(0, count);
}

// The protocols whose texts are fetched for a query.
function lacking(query, index) {
  return Array.from(script.lacking(script.read(query, index)), ({ slug }) => slug);
}

function includesAll(list, wanted) {
  for (const one of wanted) assert.ok(list.includes(one), `${one} is not in ${list.join(", ")}`);
}

for (const lang of LANGS) for (const [loads, indexes] of [["all texts", real], ["the head alone", heads]]) {
  test(`${lang}, ${loads}: a code is named by its number, two of them name their comparison`, () => {
    assert.equal(first(1, "502", lang, indexes)[0], "502");
    for (const query of ["220 502", "ftp 220 vs 502", "FTP 220/502", "220-502", "220vs502", "220, 502"]) {
      assert.deepEqual(first(9, query, lang, indexes), ["220 vs 502", "220", "502"], query);
    }
    assert.deepEqual(first(9, "502 220", lang, indexes), ["220 vs 502", "502", "220"]);
    assert.equal(first(1, "ＦＴＰ　４２５", lang, indexes)[0], "425");
    assert.equal(first(1, "425 timeout", lang, indexes)[0], "425");
    assert.deepEqual(first(3, "425 426 450", lang, indexes), ["425 vs 426", "425 vs 450", "426 vs 450"]);
  });

  test(`${lang}, ${loads}: the beginning of a code lists what begins so`, () => {
    assert.deepEqual(first(9, "42", lang, indexes), ["421", "425", "426"]);
    assert.deepEqual(first(3, "220 50", lang, indexes), ["220", "220 vs 500", "220 vs 501"]);
  });

  test(`${lang}, ${loads}: a code is followed by its nearest comparisons`, () => {
    const [, ...rest] = first(8, "425", lang, indexes);
    includesAll(rest, ["425 vs 426"]);
    assert.ok(rest.every((title) => title.includes("425 ") || title.endsWith(" 425")));
  });

  test(`${lang}, ${loads}: an address, whole or in part, names its page`, () => {
    const pair = "425-cant-open-data-connection-vs-426-transfer-aborted";
    assert.equal(first(1, "/ftp/425-cant-open-data-connection", lang, indexes)[0], "425");
    assert.equal(first(1, "425-cant-open-data-connection", lang, indexes)[0], "425");
    assert.equal(first(1, pair, lang, indexes)[0], "425 vs 426");
    assert.equal(first(1, `https://example.org/${lang}/compare/ftp/${pair}.html`, lang, indexes)[0], "425 vs 426");
  });

  test(`${lang}, ${loads}: a whole name names its code`, () => {
    for (const query of ["Bad Sequence of Commands", "ftp bad_sequence_of_commands", "BadSequenceOfCommands"]) {
      assert.equal(first(1, query, lang, indexes)[0], "503", query);
    }
    assert.equal(first(1, "not logged in / service ready", lang, indexes)[0], "220 vs 530");
  });
}

for (const lang of LANGS) {
  test(`${lang}: texts are fetched to look for words, or to say what codes are about`, () => {
    for (const query of ["502", "42", "ftp 220", "ftp", "bad sequence", "425 timeout"]) {
      assert.deepEqual(lacking(query, heads[lang]), ["ftp"], query);
      assert.deepEqual(lacking(query, real[lang]), [], query);
    }
    for (const query of ["", "-", "vs"]) assert.deepEqual(lacking(query, heads[lang]), [], query);
  });

  test(`${lang}: names of codes and texts of servers are found`, () => {
    assert.equal(first(1, "bad sequence", lang)[0], "503");
    assert.equal(first(1, "Bad Sequnce", lang)[0], "503");
    assert.equal(first(1, "failed to establish connection", lang)[0], "425");
    assert.equal(first(1, "530 Login incorrect.", lang)[0], "530");
    assert.equal(first(1, "227 Entering Passive Mode (192,0,2,10,195,80).", lang)[0], "227");
  });

  test(`${lang}: nothing is found for what is not there`, () => {
    for (const query of ["", "  ", "-", "vs", "987", "zzzz", "%"]) assert.deepEqual(first(9, query, lang), [], query);
    assert.ok(first(9, "connection", lang).length <= 8);
  });

  test(`${lang}: the address is the comparison's one`, () => {
    const prefix = lang === "en" ? "" : `/${lang}`;
    const [{ href }] = answer("502 220", real[lang]);
    assert.equal(href, `${prefix}/compare/ftp/220-service-ready-vs-502-not-implemented`);
    assert.equal(answer("ftp", real[lang])[0].href, `${prefix}/ftp/`);
  });
}

test("French prose is found, with or without accents", () => {
  includesAll(first(8, "connexion de données", "fr"), ["425", "426"]);
  assert.deepEqual(first(8, "CONNEXION DE DONNEES", "fr"), first(8, "connexion de données", "fr"));
  includesAll(first(3, "mode passif", "fr"), ["227", "229"]);
  includesAll(first(3, "pare-feu", "fr"), ["425", "426"]);
  includesAll(first(8, "mot de passe", "fr"), ["331", "430"]);
});

test("Japanese prose is found, though words are not set apart", () => {
  includesAll(first(3, "データ接続", "ja"), ["425"]);
  includesAll(first(3, "ﾃﾞｰﾀ接続", "ja"), ["425"]);
  includesAll(first(8, "ログイン", "ja"), ["530", "331"]);
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

// Three protocols, of which two share a code. One compares within classes, one only listed
// pairs; some codes are compared across protocols.
function small() {
  const codes = {
    mail: [
      { code: "220", name: "Ready", slug: "220-ready", class: "2xx", near: [1] },
      { code: "250", name: "Okay", slug: "250-okay", class: "2xx", near: [0], away: 3 },
      { code: "5.1.1", name: "Bad Mailbox", slug: "5.1.1-bad-mailbox", class: "5xx", away: 2, aliases: ["X.1.1", "NoSuchUser"] },
      { code: "5.1.2", name: "Bad System", slug: "5.1.2-bad-system", class: "5xx", away: 2 },
    ],
    rpc: [
      { code: "0", name: "OK", slug: "ok", related: [1] },
      { code: "1", name: "CANCELLED", slug: "cancelled" },
      { code: "4", name: "DEADLINE_EXCEEDED", slug: "4-deadline-exceeded", related: [] },
      { code: "10", name: "ABORTED", slug: "aborted", related: [] },
      { code: "220", name: "Odd", slug: "odd" },
      { code: "221", name: "Even", slug: "even" },
    ],
    web: [
      { code: "504", name: "Gateway Timeout", slug: "504-gateway-timeout", aliases: ["Upstream Timed Out"] },
      { code: "511", name: "Sign In", slug: "511-sign-in", away: 2 },
    ],
  };
  const protocol = (slug, name, pairs, more = {}) => ({ slug, name, title: `The ${name}`, pairs, codes: codes[slug], ...more });
  return script.prepare({
    version: 2, lang: "fr", root: "/fr/", fallback: { lang: "en", root: "/" }, end: "/",
    protocols: [protocol("mail", "SMTP", "same-class"), protocol("rpc", "RPC", "listed"), protocol("web", "HTTP", "all", { away: 1 })],
    near: [[[1, 2], [2, 0]], [[0, 2], [2, 1]]],
    alike: [[[0, 0], [1, 4]]],
  });
}

function addresses(query, index = small()) {
  return Array.from(answer(query, index), ({ href }) => href);
}

test("protocols that share a code are both answered; naming one leaves the other out", () => {
  const alike = "/fr/compare/mail-vs-rpc/220-ready-vs-odd/";
  const near = "/fr/compare/mail/220-ready-vs-250-okay/";
  assert.deepEqual(addresses("220"), ["/fr/mail/220-ready/", "/fr/rpc/odd/", near, alike]);
  assert.deepEqual(addresses("rpc 220"), ["/fr/rpc/odd/", alike]);
  assert.deepEqual(addresses("smtp"), ["/fr/mail/"]);
});

test("only comparisons that have a page are answered", () => {
  assert.deepEqual(addresses("220 250")[0], "/fr/compare/mail/220-ready-vs-250-okay/");
  assert.ok(!addresses("smtp 220 5.1.1").some((href) => href.includes("-vs-220") || href.includes("220-ready-vs-5")));
  assert.deepEqual(addresses("rpc 1 0")[0], "/fr/compare/rpc/ok-vs-cancelled/");
  assert.ok(!addresses("rpc 0 10").some((href) => href.includes("aborted") && href.includes("-vs-")));
  assert.deepEqual(addresses("rpc 10 http 504").slice(0, 2), ["/fr/rpc/aborted/", "/fr/web/504-gateway-timeout/"]);
});

test("codes of two protocols name their comparison, whatever they are called by", () => {
  const pair = "/fr/compare/rpc-vs-web/4-deadline-exceeded-vs-504-gateway-timeout/";
  for (const query of ["4 504", "rpc 4 http 504", "HTTP 504 vs RPC 4", "504 http, 4 rpc", "DEADLINE_EXCEEDED 504", "deadline exceeded vs upstream timed out",
    `https://example.org${pair}`]) {
    assert.deepEqual(addresses(query).filter((href) => href.includes("-vs-")), [pair], query);
    assert.equal(addresses(query)[0], pair, query);
  }
  assert.ok(addresses("504").includes(pair) && addresses("DeadlineExceeded").includes(pair));
  const alike = "/fr/compare/mail-vs-rpc/220-ready-vs-odd/";
  for (const query of ["smtp 220 rpc 220", "rpc vs smtp 220", "220 rpc smtp"]) assert.equal(addresses(query)[0], alike, query);
});

test("a number after the name of a protocol is a code of that protocol", () => {
  assert.deepEqual(addresses("rpc 220 smtp 250").slice(0, 2), ["/fr/rpc/odd/", "/mail/250-okay/"]);
  // Which protocol is meant is not clear, so both are answered.
  assert.deepEqual(addresses("220 rpc 250 smtp")[0], "/fr/compare/mail/220-ready-vs-250-okay/");
  assert.ok(addresses("220 rpc 250 smtp").includes("/fr/rpc/odd/"));
});

test("names and aliases name codes, however they are put together", () => {
  for (const query of ["DeadlineExceeded", "deadline exceeded", "DEADLINE_EXCEEDED", "deadline-exceeded", "rpc deadline.exceeded", "DEADLINE_EXCEEDEDは"]) {
    assert.equal(addresses(query)[0], "/fr/rpc/4-deadline-exceeded/", query);
  }
  for (const query of ["X.1.1", "x 1 1", "x_1_1", "NoSuchUser", "no such user", "no-such-user"]) {
    assert.equal(addresses(query)[0], "/fr/mail/5.1.1-bad-mailbox/", query);
  }
  // Borders between digits count.
  assert.equal(addresses("5.1.1")[0], "/fr/mail/5.1.1-bad-mailbox/");
  assert.equal(addresses("511")[0], "/fr/web/511-sign-in/");
});

test("a name among other words is a word like others", () => {
  const index = small();
  assert.deepEqual(lacking("ok", index), ["rpc"]);
  assert.deepEqual(lacking("the mailbox is ok", index), ["mail", "rpc", "web"]);
  assert.ok(!addresses("upload ok")[0]?.includes("-vs-"));
});

test("only the texts that an answer needs are fetched", () => {
  const index = small();
  for (const [query, slugs] of [
    ["", []], ["zzz", ["mail", "rpc", "web"]], ["504", ["web"]], ["220", ["mail", "rpc"]], ["22", ["mail", "rpc"]],
    ["5", ["mail", "web"]], ["smtp", ["mail"]], ["smtp zzz", ["mail"]], ["rpc http timed out", ["rpc", "web"]],
    ["4 504", ["rpc", "web"]], ["upstream timed out", ["web"]], ["504 zzz", ["web"]],
  ]) {
    assert.deepEqual(lacking(query, index).sort(), slugs, query);
  }
  script.addTexts(index.protocols[2], { codes: { 504: { about: "Slow.", text: "zzz" } } });
  assert.deepEqual(lacking("zzz", index), ["mail", "rpc"]);
  assert.deepEqual(lacking("504", index), []);
  // What is there is searched, and texts that come later are, too.
  assert.deepEqual(addresses("zzz", index), ["/fr/web/504-gateway-timeout/"]);
  script.addTexts(index.protocols[1], { codes: { 10: { about: "", text: "zzz" } } });
  assert.deepEqual(addresses("zzz", index).sort(), ["/fr/rpc/aborted/", "/fr/web/504-gateway-timeout/"]);
});

test("what is found in a protocol does not depend on which other texts are there", () => {
  const texts = { codes: { 0: { about: "", text: "a line is lost" }, 1: { about: "", text: "a line" }, 4: { about: "", text: "lost" }, 220: { about: "lost line", text: "" } } };
  const [some, all] = [small(), small()];
  script.addTexts(some.protocols[1], texts);
  for (const protocol of all.protocols) script.addTexts(protocol, texts);
  assert.deepEqual(addresses("rpc lost line", some), addresses("rpc lost line", all));
  assert.ok(addresses("rpc lost line", some).length > 1);
});

test("an index of another version is refused", () => {
  assert.throws(() => script.prepare({ version: 1, lang: "en", names: "en", protocols: [] }));
});

test("what a locale lacks is answered with the page there is, marked with its language", () => {
  const [code] = answer("250", small());
  assert.deepEqual([code.href, code.hreflang], ["/mail/250-okay/", "en"]);
  const [pair] = answer("5.1.2 5.1.1", small());
  assert.deepEqual([pair.href, pair.hreflang], ["/compare/mail/5.1.1-bad-mailbox-vs-5.1.2-bad-system/", "en"]);
  const [across] = answer("5.1.1 511", small());
  assert.deepEqual([across.href, across.hreflang], ["/compare/mail-vs-web/5.1.1-bad-mailbox-vs-511-sign-in/", "en"]);
  const [protocol] = answer("http", small());
  assert.deepEqual([protocol.href, protocol.hreflang], ["/web/", "en"]);
  assert.equal(answer("220 250", small())[0].hreflang, "");
});

test("codes of other forms: dots, words, slugs without a number", () => {
  assert.equal(addresses("5.1.1")[0], "/fr/mail/5.1.1-bad-mailbox/");
  assert.deepEqual(addresses("5.1"), ["/fr/mail/5.1.1-bad-mailbox/", "/fr/mail/5.1.2-bad-system/"]);
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

test("so does one of a comparison of two protocols", () => {
  const pair = "/fr/compare/rpc-vs-web/4-deadline-exceeded-vs-504-gateway-timeout/";
  for (const address of ["/compare/web-vs-rpc/504-gateway-timeout-vs-4-deadline-exceeded", "/compare/rpc-vs-web/4-vs-504", "/Compare/RPC-vs-Web/4-vs-504"]) {
    assert.equal(certain(address, small()), pair);
  }
  for (const address of ["/compare/rpc-vs-web", "/compare/rpc-vs-web/4", "/compare/rpc-vs-web/504-vs-4", "/compare/rpc-vs-web/4-vs-511",
    "/compare/rpc-vs-web-vs-mail/4-vs-504", "/compare/rpc-vs-nope/4-vs-504", "/compare"]) {
    assert.equal(certain(address, small()), "", address);
  }
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
  const [protocol] = many.head.protocols;
  const copies = (code) => Array.from({ length: TIMES }, (_, n) => `${n}.${code}`);
  protocol.codes = protocol.codes.flatMap((code) => copies(code.code).map((copy) => ({ ...code, code: copy })));
  many.texts.codes = Object.fromEntries(Object.entries(many.texts.codes).flatMap(([code, text]) => copies(code).map((copy) => [copy, text])));
  const took = (sources) => {
    const index = loaded(sources);
    const start = performance.now();
    answer("data connection closed", index);
    return performance.now() - start;
  };
  // Other load can only slow a run down, so the fastest one counts. The first runs also
  // compile the script.
  const fastest = (index) => Math.min(...Array.from({ length: 7 }, () => took(index)));
  const ratio = fastest(many) / fastest(few);
  // Quadratic cost would be 256 times as much.
  assert.ok(ratio < 4 * TIMES, `${TIMES} times as many codes cost ${ratio.toFixed(1)} times as much`);
});
