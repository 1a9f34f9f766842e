// The one script; every page reads and works without it. It adds search as one types, the
// chooser of two codes, the filter of codes, copy buttons, and the way from a lost address
// to the right one. Text from elsewhere only ever becomes text: nothing parses markup here.
"use strict";

/* Numbers and lists as the language of the page writes them. */
const grouped = (number) => number.toLocaleString(document.documentElement.lang);
const listed = (names) => new Intl.ListFormat(document.documentElement.lang).format(names);

/* Words: how text is cut, the same way when indexing and when asking. */
const CJK = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}ー]";
const LETTERS = `(?:(?!${CJK})[\\p{L}\\p{M}\\p{N}])+`;
// Dots may stand inside of a word, so that "5.1.1" is one.
const WORD = new RegExp(`${CJK}+|${LETTERS}(?:\\.${LETTERS})*`, "gu");
const IS_CJK = new RegExp(`^${CJK}`, "u");
const IS_ENDING = /^\p{sc=Hira}+$/u;

// The digits of every script become 0 to 9: those of one stand in a row, from zero on.
function digit(character) {
  const at = character.codePointAt(0);
  let zero = at;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((at - zero) % 10);
}

const unify = (text) => text.normalize("NFKC").replace(/(?![0-9])\p{Nd}/gu, digit);

// One form for what is written in several: width, digits, case, accents. Only the accents of
// U+0300 to U+036F go, so that ガ stays ガ, and 한 stays 한.
function fold(text) {
  return unify(text).toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
}

// A line as it is compared with what software prints: quotation marks are plain, many spaces
// are one, and `530-` is `530 `.
function foldLine(line) {
  const plain = fold(line).replace(/[‘’‚]/g, "'").replace(/[“”„«»]/g, '"');
  return plain.replace(/\b(\d{3})-(?=\D)/g, "$1 ").replace(/\s+/g, " ").trim();
}

// Words change where the script does: "425は" is two.
const words = (text) => fold(text).match(WORD) || [];

// Pieces of a word: two characters where words are not set apart, else three, of which the
// first may be the mark of its beginning. Words recur, so what is cut is kept.
const cuts = new Map();
function cut(word) {
  if (cuts.has(word)) return cuts.get(word);
  const pieces = [];
  for (const part of word.split(".")) {
    const [text, size] = IS_CJK.test(part) ? [part, 2] : [`^${part}`, 3];
    for (let at = 0; at === 0 || at + size <= text.length; at += 1) pieces.push(text.slice(at, at + size));
  }
  return cuts.set(word, pieces).get(word);
}

/* Index: a head for each locale, which names codes and makes addresses, and texts for each of
   its protocols. Each is fetched once, when first needed; one that fails is forgotten, so
   that the next use tries again. */
const fetched = new Map();
function fetchOnce(url, use) {
  const fetchIt = () => fetch(url, { cache: "no-cache", signal: AbortSignal.timeout?.(8000) }).then((response) => response.json());
  if (!fetched.has(url)) fetched.set(url, fetchIt().then(use).catch(() => void fetched.delete(url)));
  return fetched.get(url);
}

const loadIndex = (url) => fetchOnce(url, prepare);
const loadTexts = (protocols) => Promise.all(protocols.map((protocol) => fetchOnce(protocol.textsUrl, (texts) => addTexts(protocol, texts))));

// Adds to the index what is worked out once: addresses of protocols, what names things, and
// `entries`: its codes, each with its place in its protocol, its order among all, the codes
// of other protocols that it is compared with, and how many others have it near.
function prepare(index) {
  if (index.version !== 2) throw new Error(`version ${index.version}`);
  for (const protocol of index.protocols) {
    Object.assign(protocol, address(index, protocol.away, `${protocol.slug}/`));
    protocol.textsUrl = `${index.root}${protocol.slug}/search.json`;
    protocol.entries = protocol.codes.map((code, place) => {
      const lists = { aliases: [], near: [], related: [], across: [], texts: [], words: [] };
      return { ...lists, ...code, index, protocol, place, number: fold(code.code), known: 0 };
    });
  }
  index.entries = index.protocols.flatMap((protocol) => protocol.entries);
  index.entries.forEach((entry, order) => { entry.order = order; });
  for (const pair of [...(index.near || []), ...(index.alike || [])]) {
    const [a, b] = pair.map(([protocol, place]) => index.protocols[protocol].entries[place]);
    a.across.push(b);
    b.across.push(a);
  }
  index.protocolNames = namesOf(index.protocols, ({ slug, name }) => [slug, name]);
  index.numbers = namesOf(index.entries, ({ slug, code }) => [slug, code]);
  index.names = namesOf(index.entries, ({ slug, code, name, aliases }) => [slug, code, name, ...aliases]);
  for (const entry of index.entries) for (const other of nearest(entry)) other.known += 1;
  // Pages are found by the same means as codes.
  index.pages = { entries: (index.pages || []).map(({ title, lang, words: phrases = [], ...page }) => ({
    ...page, name: title, nameLang: lang, entries: [], slug: "", aliases: [], texts: [], words: phrases,
    lines: phrases.map(linePieces), known: 0, tone: "neutral",
  })) };
  index.usual = index.entries.reduce((sum, entry) => sum + entry.known, 1) / index.entries.length;
  return index;
}

function addTexts(protocol, { codes }) {
  for (const entry of protocol.entries) {
    Object.assign(entry, codes[entry.code]);
    entry.lines = [...entry.texts, entry.name, ...entry.words.filter((phrase) => phrase.includes(" "))].map((text) => linePieces(text, entry.number));
  }
  protocol.hasTexts = true;
  protocol.pieces = null;
}

// What is shown for what is found: a page is its own result.
const asResult = (thing) => (thing.protocol ? codeResult(thing) : thing);
const nearest = (entry) => entry.near.map((place) => entry.protocol.entries[place]);

// Where something is: in the locale of the index, or only in the default one.
function address({ root, fallback }, isAway, path) {
  return isAway ? { href: fallback.root + path, hreflang: fallback.lang } : { href: root + path, hreflang: "" };
}

// A result is a link: its address, the language of what is there if it is not the page's,
// and the one or two entries it is about.
function codeResult(entry) {
  const { index, protocol, slug, away } = entry;
  return { ...address(index, away & 1, `${protocol.slug}/${slug}${index.end}`), entries: [entry] };
}

function pairResult(entries) {
  const [a, b] = [...entries].sort((x, y) => x.order - y.order);
  const folder = [...new Set([a.protocol.slug, b.protocol.slug])].join("-vs-");
  const path = `compare/${folder}/${a.slug}-vs-${b.slug}${a.index.end}`;
  return { ...address(a.index, a.away & b.away & 2, path), entries: [a, b] };
}

// Those of which there is a page.
function pairResults(list, others) {
  return list.flatMap((a) => others.filter((b) => isPaired(a, b)).map((b) => pairResult([a, b])));
}

function isPaired(a, b) {
  if (a.protocol !== b.protocol) return a.across.includes(b);
  if (a === b) return false;
  if (a.protocol.pairs === "listed") return a.related.includes(b.place) || b.related.includes(a.place);
  return a.protocol.pairs === "all" || a.class === b.class;
}

// Of those with the same key, the first.
function firsts(list, keyOf) {
  const seen = new Set();
  return list.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}

const unique = (results) => firsts(results, ({ href }) => href);

/* Names: words in a row are one key, in which a border counts only between two digits.
   "DeadlineExceeded" is "deadline exceeded", but "5.1.1" is not "511". */
const isDigit = (character) => character >= "0" && character <= "9";
function asKey(list, begun = "") {
  const border = (key, part) => (isDigit(key.slice(-1)) && isDigit(part[0]) ? " " : "");
  return list.flatMap((word) => word.split(".")).reduce((key, part) => key + border(key, part) + part, begun);
}

// The things by the keys of what they are called.
function namesOf(things, calledOf) {
  const names = new Map();
  for (const thing of things) {
    for (const key of new Set(calledOf(thing).map((called) => asKey(words(called))))) {
      if (key) names.set(key, [...(names.get(key) || []), thing]);
    }
  }
  names.longest = Math.max(...[...names.keys()].map((key) => key.length));
  return names;
}

// Cuts a list of words into names, each with the things that have it, and other words. Where
// several names begin, the longest counts.
function take(list, names, fits = () => true) {
  const parts = [];
  for (let at = 0, end; at < list.length; at = end) {
    let things = [];
    end = at + 1;
    for (let to = end, key = ""; to <= list.length && key.length <= names.longest; to += 1) {
      key = asKey([list[to - 1]], key);
      const fitting = (names.get(key) || []).filter(fits);
      if (fitting.length) [things, end] = [fitting, to];
    }
    parts.push({ at, end, things });
  }
  return parts;
}

/* Lines: what software prints, as it is pasted. Its numbers are codes, or text. */

// The pieces of a text between what varies, without the code before it. Full stops at the end
// are often not copied.
function linePieces(text, number) {
  const pieces = text.split("…").map(foldLine);
  if (typeof number === "string") pieces[0] = withoutCode(pieces[0], number);
  pieces.push(pieces.pop().replace(/[.!]+$/, ""));
  return pieces.filter((piece) => piece);
}

// A line without the code that it begins with: "530 ", "550 5.7.1 ", "HTTP/1.1 502 ".
function withoutCode(line, number = "\\d{3}") {
  const code = number.replace(/\./g, "\\.");
  return line.replace(new RegExp(`^(?:[a-z]+/[\\d.]+ )?${code}(?: \\d\\.\\d+\\.\\d+)?(?:[ :]+|$)`), "");
}

// Where a piece stands in a line, not within a word.
const isBorder = (a = "", b = "") => !/[\p{L}\p{N}]/u.test(a) || !/[\p{L}\p{N}]/u.test(b) || IS_CJK.test(a) || IS_CJK.test(b);
function placeOf(piece, line, from = 0) {
  for (let at = line.indexOf(piece, from); at >= 0; at = line.indexOf(piece, at + 1)) {
    const end = at + piece.length;
    if (isBorder(line[at - 1], line[at]) && isBorder(line[end - 1], line[end])) return at;
  }
  return -1;
}

// How much of a line is a text: all its pieces stand there in their order.
function agreement(line, pieces) {
  let [from, length] = [0, 0];
  for (const piece of pieces) {
    const at = placeOf(piece, line, from);
    if (at < 0) return 0;
    from = at + piece.length;
    length += piece.length;
  }
  return length < 8 ? 0 : length;
}

// The things of which a text or the name stands in a line, those with the longest; and those of
// which the line is a part of one, if it has two words and 8 letters.
function heard(query, sources) {
  const line = foldLine(query);
  const part = withoutCode(line).replace(/[.!]+$/, "");
  const isLong = part.includes(" ") && part.replace(/[^\p{L}]/gu, "").length >= 8;
  const best = { length: 0, entries: [], begun: new Set() };
  for (const entry of sources.flatMap((source) => source.entries)) {
    const lines = entry.lines || [];
    entry.agrees = Math.max(0, ...lines.map((pieces) => agreement(line, pieces)));
    if (entry.agrees > best.length) Object.assign(best, { length: entry.agrees, entries: [] });
    if (entry.agrees && entry.agrees === best.length) best.entries.push(entry);
    if (isLong && lines.some((pieces) => pieces.some((piece) => piece.includes(part)))) best.begun.add(entry);
  }
  return best;
}

// Words with where they stand, in one form but for case.
function tokensOf(text) {
  return [...text.matchAll(WORD)].map(({ 0: word, index: at }) => ({ word: fold(word), at, end: at + word.length }));
}

// Numbers that are no codes, whatever is around them: the addresses of the passive mode, dates.
const LISTS = /\d+(?:,\s?\d+){5,}|\d{4}-\d\d-\d\d|\d\d?\/(?:\d\d?|\p{L}{3})\/\d{2,4}/gu;
const LIST = "·";
const COUNTED_BEFORE = /(?:^|[^\p{L}])(?:port|[pug]?id|line|errno|os error)[\s:=#(]*$/iu;
const UNIT_AFTER = /^\s?(?:%|[kmgt]?i?b(?:ytes?|it|ps)?\b|octets?\b|m?s(?:ec(?:ond)?s?)?\b)/i;
// Not with a capital: "426 Connection closed".
const COUNTED_AFTER = /^\s?(?:files?|min(?:ute)?s?|users?|connections?|times)\b/;
const CODE_BEFORE = /(?:^|[^\p{L}])(?:response|repl(?:y|ied)|error|status|code|return(?:s|ed)|reports?|said|got)[\s:=#("'[]*$/iu;
// How surely the number at a place is a code: 0 if it is text, 3 if it begins a reply.
function sureness(text, { at, end, word }) {
  // Long lines have many numbers, so only what is near is looked at.
  const before = text.slice(Math.max(0, at - 60), at);
  const after = text.slice(end, end + 20);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (text[at] === LIST) return 0;
  if (/\d[.:]$|(?:^|[^\d])[/\\]$|\|$/.test(before) || /^[.:]\d|^[/\\]\p{L}|^\|/u.test(after)) return 0;
  if ((at <= 60 || line.length < before.length) && !/\p{L}/u.test(line)) return 3;
  if (/[.!?)\]>"']\s+$/.test(line) && /^(?:-|:?\s+)["(]?\p{Lu}|^\s*$/u.test(after)) return 3;
  if (/http\/[\d.]+"?\s+$/i.test(line)) return 3;
  if (COUNTED_BEFORE.test(line)) return 0;
  if (CODE_BEFORE.test(line)) return 2;
  if (/(?:[\p{L}\d-]\.[\p{L}\d.-]+|localhost|\]):$/iu.test(line) || UNIT_AFTER.test(after) || COUNTED_AFTER.test(after)) return 0;
  if (/[:>]\s*$/.test(line) || (/\s$/.test(line) && /^\s+\p{Lu}\p{L}/u.test(after))) return 2;
  // The numbers that systems give their errors: "Connection timed out (110)".
  if (/[([]$/.test(line) && /^[)\]]/.test(after)) return Number(word) < 134 ? 0 : 2;
  return 1;
}

// Whether codes are asked for as such: little stands between them, and little elsewhere.
function areCompared(text, codes, others) {
  let isSaid = true;
  for (const [place, { at }] of codes.entries()) {
    if (!place) continue;
    const { end } = codes[place - 1];
    const between = text.slice(end, at);
    const linked = others.filter((other) => other.at >= end && other.at < at);
    if (/(?:\b|\d)(?:vs|versus)\b/i.test(between)) return true;
    if (/[.!?;:\n()[\]]/.test(between) || linked.length > 3 || linked.some(({ word }) => word.length > 4)) return false;
    isSaid &&= linked.length > 0 || /[,/&+、]/.test(between);
  }
  return isSaid || others.length < 2;
}

// The codes of a line or a log: of those that are the surest, the last that tells a failure.
// Codes in a row are of one reply ("550 5.7.1").
function replyOf(codes) {
  const isFailure = ({ entries }) => entries.some(({ tone }) => tone === "failure" || tone === "retry");
  const sure = codes.filter((code) => code.sure > 1);
  const failures = sure.filter(isFailure);
  const [from, isLast] = [[failures, true], [sure, true], [codes, false]].find(([list]) => list.length);
  const most = from.reduce((level, one) => Math.max(level, one.sure), 0);
  const surest = from.filter((code) => code.sure === most);
  const chosen = isLast ? surest[surest.length - 1] : surest.find(isFailure) || surest[0];
  const isNext = (a, b) => b && Math.abs(b.place - a.place) === 1 && b.sure >= a.sure;
  return codes.filter((code) => code === chosen || isNext(chosen, code));
}

/* Questions: the protocols and codes that a query names, their comparisons, the words that
   are left, the codes that begin with these, and whether they have to be found in texts. */
function read(query, index) {
  const text = unify(query).replace(/(\d)vs(?=\d)/gi, "$1 vs ");
  const tokens = tokensOf(text);
  const typed = tokens.filter(({ word }) => !/^(vs|versus)$/.test(word));
  const meant = new Set();
  const about = [];
  let before = [];
  take(typed.map(({ word }) => word), index.protocolNames).forEach(({ at, things }, place, parts) => {
    if (things.length) before = place && parts[place - 1].things.length ? [...before, ...things] : things;
    else about.push({ ...typed[at], before });
    for (const protocol of things) meant.add(protocol);
  });
  const protocols = meant.size ? [...meant] : index.protocols;
  // Names and aliases may be ordinary words, so they count only if no others are left.
  const isAddress = /^\S*\/\S*$/.test(query.trim());
  const isName = (from, to) => isAddress || isShouted(text, from, to);
  let [named, left] = takeCodes(about, index.names, protocols);
  if (left.some(({ word }) => word.length > 1)) [named, left] = takeCodes(about, index.numbers, protocols, (from, to) => /\d/.test(from.word) || isName(from, to));
  if (!named.length) [named, left] = takeCodes(about, index.names, protocols, isName);
  let [unsure, isReply] = [[], false];
  if (!isAddress) [named, left, unsure, isReply] = readLine(text, named, left);
  named = firsts(named, ({ entry }) => entry);
  // Around a code, a single character is a particle; an address says nothing more.
  const rest = left.map(({ word }) => word).filter((word) => !(named.length && (isAddress || word.length < 2)));
  const pairs = isReply ? [] : pairsOf(named, meant.size > 1);
  const entries = named.map(({ entry }) => entry);
  const beginnings = rest.length ? rest : typed.map(({ word }) => word).filter((word) => entries.some(({ number }) => number === word));
  const started = pairs.length || isReply ? [] : startingWith(beginnings, protocols.flatMap((protocol) => protocol.entries));
  const isText = rest.length > 0 && !pairs.length && !started.length;
  return { query, index, meant: [...meant], protocols, named: entries, unsure, pairs, isReply, rest: [...new Set(rest)].slice(0, 24), started, isText };
}

// Of the codes in a line, those that are meant, the words that tell about them, the codes that
// are probably text, and whether one reply is meant.
function readLine(text, named, left) {
  const marked = text.replace(LISTS, (list) => LIST.repeat(list.length));
  const places = new Map();
  for (const { at, entry, token } of named) {
    if (!places.has(at)) places.set(at, { ...token, place: at, sure: sureness(marked, token), entries: [] });
    places.get(at).entries.push(entry);
  }
  const codes = [...places.values()].filter(({ sure }) => sure);
  const isSure = ({ at }) => places.get(at).sure > 0;
  const unsure = named.filter((one) => !isSure(one)).map(({ entry }) => entry);
  const sure = named.filter(isSure);
  const different = firsts(codes, ({ word }) => word);
  if (!codes.length || (different.length > 1 && areCompared(text, different, left))) return [sure, left, unsure, false];
  const reply = replyOf(codes);
  const from = reply[0].at;
  const next = codes.find(({ at, sure: level }) => level > 1 && at > reply[reply.length - 1].at);
  const told = left.filter(({ at }) => at > from && (!next || at < next.at));
  const isOf = ({ at }) => reply.some(({ place }) => place === at);
  return [sure.filter(isOf), told.length ? told : left, unsure, different.length > 1];
}

// Whether a name stands among other words as a name: DEADLINE_EXCEEDED, code = Unavailable.
function isShouted(text, { at }, { end }) {
  const name = text.slice(at, end);
  return /^[A-Z][A-Z_\d]{3,}$|^[A-Z][a-z]+[A-Z]\w+$|^\w+_\w+$/.test(name) || CODE_BEFORE.test(text.slice(Math.max(0, at - 20), at));
}

// The codes that words name, each with where, and the words left. Where protocols stand before
// ("HTTP 503, SMTP 421"), a number is that of their codes, if they have it.
function takeCodes(about, names, protocols, fits = () => true) {
  const named = [];
  const left = [];
  const list = about.map(({ word }) => word);
  for (const { at, end, things } of take(list, names, (entry) => protocols.includes(entry.protocol))) {
    if (!things.length || !fits(about[at], about[end - 1])) {
      left.push(...about.slice(at, end));
      continue;
    }
    const own = things.filter(({ protocol }) => about[0].before.length && about[at].before.includes(protocol));
    const token = { ...about[at], end: about[end - 1].end };
    for (const entry of own.length ? own : things) named.push({ entry, at, token });
  }
  return [named, left];
}

// The comparisons of codes that different words name. One word names codes of several
// protocols; a comparison of these is asked for if the protocols are named, too.
function pairsOf(named, areSeveral) {
  const isAsked = named.some(({ at }) => at !== named[0].at) ? (a, b) => a.at !== b.at : () => areSeveral;
  const others = (one, place) => named.slice(place + 1).filter((other) => isAsked(one, other));
  const pairs = named.flatMap((one, place) => pairResults([one.entry], others(one, place).map(({ entry }) => entry)));
  const isUnlikely = ({ entries: [a, b] }) => Number((a.protocol === b.protocol) === areSeveral);
  return pairs.sort((x, y) => isUnlikely(x) - isUnlikely(y));
}

// The codes of which only the beginning was typed; none if any word is no such beginning.
function startingWith(beginnings, entries) {
  const starts = (entry, word) => entry.number !== word && entry.number.startsWith(word);
  if (!beginnings.every((word) => entries.some((entry) => starts(entry, word)))) return [];
  return entries.filter((entry) => beginnings.some((word) => starts(entry, word)));
}

/* Answers: what fits a question, best first. Comparisons of the codes it names, the codes,
   then what its other words may mean. */
function answer(question) {
  const { query, index, meant, protocols, named, unsure, pairs, rest, started, isText } = question;
  if (!named.length && isText) return unique(found(question)).slice(0, 8);
  const results = [...pairs];
  const said = isText ? heard(query, [...new Set(named.map(({ protocol }) => protocol)), index.pages]) : { entries: [], begun: new Set() };
  // A number may be the code of several protocols, and the words tell which is meant.
  const fits = isText && named.length > 1 ? rank(rest, index, protocols, said.begun) : [];
  const standing = (entry) => [entry.agrees || 0, fits.length - (fits.indexOf(entry) + 1 || fits.length)];
  const byWords = fits.length ? [...named].sort((a, b) => standing(b)[0] - standing(a)[0] || standing(b)[1] - standing(a)[1]) : named;
  results.push(...byWords.map(codeResult), ...said.entries.map(asResult));
  if (!named.length && !rest.length) results.push(...meant.map((protocol) => ({ ...protocol, entries: [] })));
  if (!pairs.length) {
    if (rest.length) results.push(...pairResults(named, started));
    results.push(...started.map(codeResult));
    for (const entry of named) results.push(...pairResults([entry], [...nearest(entry), ...entry.across]));
    if (isText) results.push(...rank(rest, index, protocols, said.begun).map(asResult));
  }
  return unique([...results, ...unsure.map(codeResult)]).slice(0, 8);
}

// The code that a line is read as, if there are other numbers or words in it.
function readingOf({ named, rest, unsure, isReply, pairs }, [best]) {
  const [entry, other] = best ? best.entries : [];
  const isRead = named.includes(entry) && !other && !pairs.length && (rest.length || unsure.length || isReply);
  return isRead ? `${entry.protocol.name} ${entry.code}` : "";
}

// What words mean that name no code: texts of software, then what has words like these.
function found({ query, index, protocols, unsure, rest }) {
  const said = heard(query, [...protocols, index.pages]);
  const ranked = rank(rest, index, protocols, said.begun);
  // What is said by all of these, the other words tell apart.
  const things = [...ranked.filter((thing) => said.entries.includes(thing)), ...said.entries, ...ranked];
  return [...firsts(things, (thing) => thing).slice(0, unsure.length ? 5 : 8).map(asResult), ...unsure.map(codeResult)];
}

// The protocols whose texts an answer still lacks: to look in for words, or to say what the
// codes in it are about. If a code is named, only its protocol is looked in.
function lacking(question) {
  const shown = () => answer(question).flatMap(({ entries }) => (entries.length === 1 ? [entries[0].protocol] : []));
  const isOpen = question.isText && !question.named.length;
  const all = isOpen ? question.protocols : [...new Set([...question.meant, ...shown()])];
  return all.filter((protocol) => !protocol.hasTexts);
}

/* Text. Pieces are weighed by how rare they are in the sources that are asked, protocols and
   pages, and by where they stand. */
const FIELDS = Object.entries({ name: 5, phrases: 4, slug: 1, about: 1.2, text: 1 });
// For each piece of the texts of a source, the entries that have it, with its weight there.
function piecesOf(source) {
  const pieces = new Map();
  function hold(piece, entry, weight) {
    const holders = pieces.get(piece);
    const last = holders && holders[holders.length - 1];
    if (!holders) pieces.set(piece, [{ entry, weight }]);
    else if (last.entry === entry) last.weight += weight;
    else holders.push({ entry, weight });
  }
  for (const entry of source.entries) {
    const { name, slug, about = "", gloss = "", text = "", aliases, texts } = entry;
    const phrases = entry.words.join(" ");
    const written = { name, phrases, slug, about, text: [text, gloss, ...aliases, ...texts].join(" ") };
    entry.phrases = [name, ...aliases, ...entry.words].map((phrase) => [...new Set(words(phrase).flatMap(cut))]);
    entry.fields = FIELDS.map(([field, weight]) => {
      const list = words(written[field]);
      for (const word of list) for (const piece of cut(word)) hold(piece, entry, weight);
      return { weight, text: ` ${list.join(" ")} ` };
    });
  }
  return pieces;
}

// Pieces across the border of two words, where words need not be set apart.
function bridges(list) {
  return list.slice(1).flatMap((word, at) => (IS_CJK.test(word) && IS_CJK.test(list[at]) ? list[at].slice(-1) + word[0] : []));
}

// The codes and pages that have at least half of what was asked (if there are none, a third), or
// of which a phrase is nearly whole in it. `begun`: those of which what was asked is a part of a
// text.
function rank(asked, index, protocols, begun) {
  if (!asked.length) return [];
  const sources = [...protocols, index.pages];
  for (const source of sources) source.pieces ||= piecesOf(source);
  const entries = sources.flatMap((source) => source.entries);
  for (const entry of entries) entry.share = entry.score = entry.likeness = entry.cover = 0;
  const rarities = new Map();
  function rarityOf(piece) {
    if (rarities.has(piece)) return rarities.get(piece);
    const count = sources.reduce((sum, { pieces }) => sum + (pieces.get(piece) || []).length, 0);
    // A piece that is nowhere tells little: it may be a mistake, or an inflection. So does one
    // in Hiragana, which is mostly an ending.
    const rarity = Math.log(1 + entries.length / (count || entries.length / 4)) * (IS_ENDING.test(piece) ? 0.5 : 1);
    return rarities.set(piece, rarity).get(piece);
  }
  const weigh = (pieces) => pieces.reduce((sum, piece) => sum + rarityOf(piece), 0);
  const pieces = [...new Set(asked.flatMap(cut))];
  const all = weigh(pieces);
  for (const piece of pieces) {
    for (const { entry, weight } of sources.flatMap((source) => source.pieces.get(piece) || [])) {
      entry.share += rarityOf(piece);
      entry.score += rarityOf(piece) * (weight / (weight + 3));
    }
  }
  const told = new Set([...pieces, ...bridges(asked)]);
  for (const entry of entries) {
    for (const phrase of entry.phrases) {
      if (!phrase.some((piece) => told.has(piece))) continue;
      // A gap of one piece is the border of two words that something stands between.
      const has = (at) => told.has(phrase[at]) || (told.has(phrase[at - 1]) && told.has(phrase[at + 1]));
      const shared = weigh(phrase.filter((_, at) => has(at)));
      const cover = shared / weigh(phrase);
      entry.cover = Math.max(entry.cover, cover);
      entry.likeness = Math.max(entry.likeness, cover ** 2 * Math.min(1, shared / all));
    }
  }
  const having = (share) => entries.filter((entry) => entry.share >= all * share || entry.cover > 0.8 || begun.has(entry));
  const kept = having(1 / 2).length ? having(1 / 2) : having(1 / 3);
  // Of what fits as well, the better known comes first.
  const standing = ({ known }) => Math.log2(1 + known / index.usual) / 4;
  // People who look for words have a problem, so a success is less likely to be meant.
  const likely = ({ tone }) => (tone === "success" || tone === "progress" ? 0.75 : 1);
  for (const entry of kept) {
    entry.score *= (1 + wholeness(entry, asked) + standing(entry)) * (1 + 4 * entry.likeness) * likely(entry);
    if (begun.has(entry)) entry.score *= 1.5;
  }
  return kept.sort((a, b) => b.score - a.score);
}

// How much of what was asked stands in an entry as typed: whole words, and all in a row.
function wholeness(entry, asked) {
  return Math.max(...entry.fields.map(({ text, weight }) => {
    const whole = asked.filter((word) => text.includes(IS_CJK.test(word) ? word : ` ${word} `));
    const inARow = asked.length > 1 && text.includes(` ${asked.join(" ")}`);
    return (whole.length / asked.length + Number(inARow)) * (0.5 + weight / 12);
  }));
}

/* Elements: makes one, or adds to one. */
// The class of what is only heard.
const HIDDEN = "visually-hidden";
function element(name, attributes, ...children) {
  const made = typeof name === "string" ? document.createElement(name) : name;
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// The language of the names of codes, if it is not the page's.
const foreignNames = ({ index }) => (index.fallback.lang === document.documentElement.lang ? "" : index.fallback.lang);

// What a result shows. Spaces stand between the parts for those who hear it.
function describe({ entries, name, nameLang, title }, index) {
  const parts = entries.length ? [] : [["name", name, { lang: nameLang }]];
  if (title && !entries.length) parts.push(["about", title]);
  entries.forEach((entry, at) => {
    const { protocol } = entry;
    if (at) parts.push(["versus", "vs"]);
    // One protocol is named once, unless there is only one.
    if (at ? protocol !== entries[0].protocol : index.protocols.length > 1) parts.push(["protocol", protocol.name]);
    parts.push(["code", entry.code, { "data-tone": entry.tone }], ["name", entry.name, { lang: foreignNames(entry) }]);
    const aboutLang = entry.away & 2 && index.fallback.lang;
    if (entries.length === 1 && entry.about) parts.push(["about", entry.about, { lang: aboutLang }]);
  });
  return parts.flatMap(([part, text, more]) => [element("span", { class: part, ...more }, text), " "]);
}

function go(href, event) {
  if (event && (event.ctrlKey || event.metaKey || event.button === 1)) window.open(href, "_blank", "noopener");
  else location.assign(href);
}

// Keys with an action, but not while a word is composed (229: Safari's key that ends that).
function onKeys(input, keys) {
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || event.altKey || !keys[event.key]) return;
    if (keys[event.key](event) !== "as usual") event.preventDefault();
  });
}

// What a search was taken for, and that it found nothing, in the words of its form.
function toldReading(form, question, results) {
  const code = readingOf(question, results);
  return code && form.dataset.read.replace("{}", code);
}

function toldCovers({ dataset }, index) {
  return dataset.covers.replace("{}", listed(index.protocols.map(({ name }) => name)));
}

function toldNone(form, index) {
  return `${form.dataset.none} ${toldCovers(form, index)}`;
}

/* Search: the editable combobox of the ARIA Authoring Practices. The focus stays in the field. */
function combobox(form, number) {
  const input = form.elements.q;
  const id = `results-${number}`;
  const list = element("ul", { class: "results", id, role: "listbox", "aria-label": input.labels[0].textContent });
  const status = element("p", { class: HIDDEN, role: "status" });
  let results = [];
  let active = -1;
  let turns = 0;
  // The lines that were pasted: the field has them in one.
  let pasted = "";
  const isPasted = () => pasted.replaceAll(/\s/g, "") === input.value.replaceAll(/\s/g, "");
  function option(result, at, index) {
    const [one, other] = result.entries;
    const shape = other ? { class: "result pair" } : { class: "result", "data-tone": one && one.tone };
    const state = { role: "option", id: `${id}-${at}`, "aria-selected": "false", "data-href": result.href };
    return element("li", { ...shape, ...state }, ...describe(result, index));
  }
  function activate(at) {
    active = at;
    [...list.children].forEach((item, place) => {
      item.classList.toggle("active", place === at);
      item.setAttribute("aria-selected", String(place === at));
    });
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", `${id}-${at}`);
    list.children[at].scrollIntoView({ block: "nearest" });
  }
  function open(yes) {
    list.hidden = !yes;
    input.setAttribute("aria-expanded", String(yes));
    activate(-1);
  }
  // Says something, and shows it in place of the list, or not.
  function say(text, isShown) {
    status.textContent = text;
    status.className = text && isShown && document.activeElement === input ? "results note" : HIDDEN;
  }
  // Shows what fits what is typed. Whether nothing was asked meanwhile: the last one counts.
  async function update() {
    const turn = (turns += 1);
    const isLast = () => turn === turns;
    const query = isPasted() ? pasted : input.value;
    const slow = setTimeout(() => isLast() && query.trim() && wait(), 300);
    const index = await loadIndex(form.dataset.index);
    if (index && isLast()) await show(query, index, isLast);
    clearTimeout(slow);
    if (!index && isLast()) say("");
    return isLast();
  }
  function wait() {
    open(false);
    say(form.dataset.loading, true);
  }
  // What is said about codes may come later; texts that decide what fits are waited for.
  async function show(query, index, isLast) {
    const question = read(query, index);
    const lacked = lacking(question);
    const loading = loadTexts(lacked);
    if (question.isText) await loading;
    if (!isLast()) return;
    results = answer(question);
    list.replaceChildren(...results.map((result, at) => option(result, at, index)));
    open(results.length > 0 && document.activeElement === input);
    const told = toldReading(form, question, results);
    const count = results.length ? form.dataset.status.replace("{}", grouped(results.length)) : toldNone(form, index);
    list.dataset.read = told;
    say(query.trim() && `${told} ${count}`.trim(), !results.length);
    if (lacked.length && !question.isText) loading.then(() => isLast() && complete(index));
  }
  // The options stay, so that neither the active one nor the count is said again.
  function complete(index) {
    [...list.children].forEach((item, at) => item.replaceChildren(...describe(results[at], index)));
  }
  async function move(step) {
    if (list.hidden) await update();
    if (list.hidden) return;
    const start = active < 0 && step < 0 ? 0 : active;
    activate((start + step + results.length) % results.length);
  }
  input.addEventListener("paste", (event) => (pasted = event.clipboardData.getData("text")));
  onKeys(input, {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => {
      turns += 1;
      if (list.hidden && status.className === HIDDEN) input.value = status.textContent = "";
      status.className = HIDDEN;
      open(false);
    },
    Enter: (event) => (active < 0 ? "as usual" : go(results[active].href, event)),
  });
  // The caret moves: no option is meant any more.
  input.addEventListener("keydown", (event) => /^(Home|End|ArrowLeft|ArrowRight)$/.test(event.key) && activate(-1));
  // Without an index, or a result, the form goes where it leads without a script.
  form.addEventListener("submit", async (event) => {
    if (!input.value.trim()) return;
    event.preventDefault();
    if (!(await update())) return;
    if (results.length) go(results[0].href);
    else form.submit();
  });
  input.addEventListener("input", update);
  input.addEventListener("focus", () => loadIndex(form.dataset.index));
  input.addEventListener("blur", () => {
    status.className = HIDDEN;
    open(false);
  });
  // Keeps the focus in the field.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  for (const kind of ["click", "auxclick"]) list.addEventListener(kind, (event) => {
    const chosen = event.target.closest("[role=option]");
    if (chosen && event.button < 2) go(chosen.dataset.href, event);
  });
  element(input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-keyshortcuts": "/" });
  form.append(list, status);
  open(false);
}

/* Search page: the best result in full, and the others, or what is near if there is none. */
async function showFound(found, query) {
  const field = searchField();
  const { form } = field;
  field.value = query;
  found.hidden = false;
  const index = await loadIndex(form.dataset.index);
  if (!index) return void (found.hidden = true);
  const question = read(query, index);
  await loadTexts(lacking(question));
  const results = answer(question);
  const [best, ...others] = results;
  const said = found.querySelector(".read");
  said.textContent = best ? toldReading(form, question, results) : toldNone(form, index);
  if (best) found.append(hero(best));
  else {
    await loadTexts(question.protocols);
    said.classList.add(HIDDEN);
    found.append(nothing(form, question));
  }
  const isPair = ({ entries }) => entries.length > 1;
  const lists = best
    ? [["compared", others.filter(isPair)], ["also", others.filter((result) => !isPair(result))]]
    : [["near", nearestTo(question).map(asResult)]];
  for (const [id, list] of lists) {
    if (!list.length) continue;
    const shown = id === "compared" ? duo : (result) => describe(result, index);
    const items = list.map((result) => element("li", {}, element("a", { href: result.href, hreflang: result.hreflang }, ...shown(result))));
    const heading = element("h2", { id }, element("a", { href: `#${id}` }, found.dataset[id]));
    const kind = id === "compared" ? "pairs" : "hits near";
    found.append(element("section", { class: "block", "aria-labelledby": id }, heading, element("ul", { class: kind }, ...items)));
  }
}

// A comparison as other pages list it.
function duo({ entries }) {
  const lang = foreignNames(entries[0]);
  const tags = entries.map(({ code, tone }, at) => element("span", { class: `tag ${"ab"[at]} ${tone}` }, code));
  const vs = element("span", { class: HIDDEN }, " vs ");
  return [element("span", { class: "duo" }, tags[0], vs, tags[1]), " ", element("span", { class: "what", lang }, entries.map(({ name }) => name).join("\u{a0}/ "))];
}

// The split of a code, of two, or of a page: what it is called, what it tells, where it leads.
function hero({ entries, name, nameLang, href, hreflang }) {
  const [a, b] = entries;
  const half = (side, entry, ...more) => element("div", { class: `half ${side} ${entry ? entry.tone : ""}` }, ...more);
  const part = (kind, entry, text) => text && element("p", { class: kind, lang: entry.away & 2 && entry.index.fallback.lang }, text);
  const sides = entries.map((entry, at) =>
    element("span", { class: `side ${"ab"[at]} ${entry.tone}` }, element("span", { class: "of" }, entry.protocol.name), " ",
      element("span", { class: entry.code.length > 4 ? "num long" : "num" }, entry.code), " ",
      element("span", { class: "name", lang: foreignNames(entry) }, entry.name)));
  const heads = entries.length ? element("h2", { class: "heads" }, ...sides.flatMap((side) => [side, " "])) : element("h2", { class: "gloss", lang: nameLang }, name);
  const way = element("p", { class: "do" }, element("a", { href, hreflang, lang: nameLang }, entries.map(({ protocol, code }) => `${protocol.name} ${code}`).join(" vs ") || name));
  const told = (entry) => (entry ? [part("gloss", entry, entry.gloss || (b && entry.about))] : [heads]).filter(Boolean);
  const second = b ? half("b", b, ...told(b), way) : half("b", undefined, ...[a && part("after", a, a.about)].filter(Boolean), way);
  return element("div", { class: b ? "hero" : "hero answer" }, ...(entries.length ? [heads] : []), half("a", a, ...told(a)), second);
}

// The split of a question without an answer: its number, and what the site covers.
function nothing(form, { index, query }) {
  const [number = ""] = query.match(/\d{1,5}/) || [];
  const head = element("h2", { class: "heads" }, element("span", { class: "side a" }, element("span", { class: "of" }, document.querySelector(".brand").textContent), " ", element("span", { class: "num" }, number || "?"), " ", element("span", { class: "name" }, form.dataset.none)));
  const a = element("div", { class: "half a" }, element("p", { class: "gloss" }, query.length > 80 ? `${query.slice(0, 79)}…` : query));
  const b = element("div", { class: "half b" }, element("p", { class: "after" }, toldCovers(form, index)));
  return element("div", { class: "hero answer" }, head, a, b);
}

// What comes next to a question without an answer: by number, or by any of its words.
function nearestTo({ index, protocols, rest }) {
  const numbers = rest.filter((word) => /^\d+$/.test(word));
  const isLike = ({ number }, word) => /^\d+$/.test(number) && number.length === word.length && number[0] === word[0];
  const entries = protocols.flatMap((protocol) => protocol.entries);
  const near = numbers.flatMap((word) => entries.filter((entry) => isLike(entry, word)).sort((x, y) => Math.abs(x.number - word) - Math.abs(y.number - word)));
  const alike = rest.filter((word) => !numbers.includes(word)).flatMap((word) => rank([word], index, protocols, new Set()).slice(0, 2));
  return firsts([...near.slice(0, 3), ...alike], (thing) => thing).slice(0, 5);
}

// The one that shows: of two, the other is hidden.
function searchField() {
  return [...document.querySelectorAll(".search input")].find((field) => field.getClientRects().length);
}

function slash(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (!searchField() || event.target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  searchField().focus();
}

/* Chooser of two codes. Their order in the protocol is the one in the address. */
function chooser(form) {
  const { first, second, other } = form.elements;
  if (other) return partners(form, other);
  second.selectedIndex = Math.min(1, second.options.length - 1);
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const order = (select) => Number(select.selectedOptions[0].dataset.order);
    const [a, b] = [first, second].sort((x, y) => order(x) - order(y));
    second.setCustomValidity(order(a) === order(b) ? form.dataset.same : "");
    if (form.reportValidity()) go(`${form.dataset.root}${a.value}-vs-${b.value}${form.dataset.end}`);
  });
  form.addEventListener("change", () => second.setCustomValidity(""));
}

/* Chooser of the code to compare with: the links of the list that it stands for. */
function partners(form, select) {
  for (const link of form.nextElementSibling.querySelectorAll("a")) {
    const option = new Option(link.textContent, link.href);
    option.lang = link.lang;
    select.append(option);
  }
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(select.value);
  });
}

/* Filter of a protocol's codes: rows that have all words, as they are; if there are none, those
   of the codes that the search finds. */
function filter(form) {
  const input = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  const rows = [...document.querySelectorAll(".codes > li")].map((row) => {
    const code = row.querySelector(".n").textContent;
    const href = row.querySelector("a").getAttribute("href");
    return { row, href, code: fold(code), text: ` ${words(row.textContent.replace(code, " ")).join(" ")}` };
  });
  // A number must be the beginning of one: 22 is not in 1022.
  const has = ({ code, text }, word) => code.startsWith(word) || text.includes(/^\d/.test(word) ? ` ${word}` : word);
  let turns = 0;
  async function update() {
    const turn = (turns += 1);
    const asked = words(input.value);
    const fitting = rows.filter((entry) => asked.every((word) => has(entry, word)));
    if (fitting.length) return show(fitting, asked);
    const slow = setTimeout(() => turn === turns && (status.textContent = form.dataset.loading), 300);
    const hrefs = await meantBy(input.value, form.dataset);
    clearTimeout(slow);
    if (turn === turns) show(rows.filter(({ href }) => hrefs.includes(href)), asked);
  }
  function show(fitting, asked) {
    for (const entry of rows) entry.row.hidden = !fitting.includes(entry);
    for (const part of document.querySelectorAll(".class")) part.hidden = !part.querySelector("li:not([hidden])");
    const message = fitting.length ? form.dataset.status.replace("{}", grouped(fitting.length)) : form.dataset.none;
    status.textContent = asked.length ? message : "";
  }
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", update);
  input.addEventListener("focus", () => loadIndex(form.dataset.index));
  onKeys(input, { Escape: () => update((input.value = "")) });
}

// The addresses of the codes of one protocol that are meant: those that are named, or else all
// that are found.
async function meantBy(query, { index: url, protocol: slug }) {
  const index = await loadIndex(url);
  const protocols = index ? index.protocols.filter((protocol) => protocol.slug === slug) : [];
  if (!protocols.length) return [];
  const question = read(query, { ...index, protocols });
  await loadTexts(lacking(question));
  const single = answer(question).flatMap(({ entries }) => (entries.length === 1 ? entries : []));
  return (question.named.length ? question.named : single).map((entry) => codeResult(entry).href);
}

/* Copy button of an exchange, or of lines for a file. */
function copyButton(figure) {
  const button = element("button", { type: "button", class: "copy" }, figure.dataset.copy);
  const status = element("span", { class: HIDDEN, role: "status" });
  const part = (line, name) => line.querySelector(name).textContent.trim();
  const exchanged = () => [...figure.querySelectorAll("li")].map((line) => `${part(line, "abbr")}: ${part(line, ".says")}`);
  const lines = () => (figure.matches(".lines") ? figure.querySelector("pre").textContent : exchanged().join("\n"));
  const show = (label, said) => [button.textContent, status.textContent] = [label, said];
  let shown;
  button.addEventListener("click", async () => {
    const done = await copy(lines());
    button.focus();
    if (!done) return;
    show(figure.dataset.copied, figure.dataset.copied);
    clearTimeout(shown);
    shown = setTimeout(show, 2000, figure.dataset.copy, "");
  });
  figure.querySelector("figcaption").append(button, status);
}

// The second way is for where there is no clipboard (an insecure context), or it refuses.
function copy(text) {
  const writing = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
  return writing.then(() => true, () => {
    const field = element("textarea", { class: HIDDEN });
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  });
}

/* Page not found: what the address may have meant. */
async function findWay(near) {
  const locales = JSON.parse(near.dataset.indexes);
  const parts = pathParts(near.dataset.base);
  const locale = Object.keys(locales).find((key) => key && key.toLowerCase() === parts[0]) || "";
  if (locale || parts[0] === near.dataset.default) parts.shift();
  const about = parts.filter((part) => part !== "compare").join(" ");
  const field = searchField();
  if (field) field.value = words(about).join(" ");
  if (!parts.length) return replace(`${near.dataset.base}/${locale && `${locale}/`}`);
  const index = await loadIndex(locales[locale]);
  if (!index || replace(certainWay(parts, index))) return;
  // An address that has no word in common with any code's is not a misspelt one.
  const known = new Set(index.entries.flatMap(({ slug }) => words(slug)));
  for (const { slug } of index.protocols) known.add(slug);
  if (!words(about).some((word) => known.has(word) || /\d/.test(word))) return;
  // The search knows how to read what is misspelt: on either side of a pair, and all of it.
  const [last, above = ""] = [...parts].reverse();
  const folders = above.split("-vs-");
  const sides = last.split("-vs-").slice(0, 2).map((part, at) => `${folders[at] || folders[0]} ${part}`);
  const [whole, first, second] = [about, ...sides].map((query) => read(query, index));
  await loadTexts([whole, first, second].flatMap((question) => (question ? lacking(question) : [])));
  const guess = (question) => answer(question).flatMap(({ entries }) => entries).slice(0, 1);
  const pairs = second ? pairResults(guess(first), guess(second)) : [];
  const ways = unique([...pairs, ...answer(whole)]).slice(0, 5);
  const link = (way) => element("a", { href: way.href, hreflang: way.hreflang }, ...describe(way, index));
  near.querySelector("ul").append(...ways.map((way) => element("li", {}, link(way))));
  near.hidden = !ways.length;
}

// What the address says below the base, without what hosts add to it.
function pathParts(base) {
  const path = location.pathname.slice(base.length).replace(/(\/index)?(\.html?)?$/i, "").toLowerCase();
  let plain = path;
  try { plain = decodeURIComponent(path); } catch { /* Then it stays as it is. */ }
  return plain.split("/").filter(Boolean);
}

// Whether it goes there. Never to where it is: that page is missing, whatever the index says.
function replace(href) {
  if (!href || href === location.pathname) return false;
  location.replace(href + location.search + location.hash);
  return true;
}

// The page that alone can be meant: all of it is right but order, case, or end, or a code
// stands without its name.
function certainWay(parts, index) {
  const [name = "", last, more] = parts[0] === "compare" ? parts.slice(1) : parts;
  const protocols = name.split("-vs-").map((part) => index.protocols.find(({ slug }) => slug === part));
  if (protocols.includes(undefined) || more) return "";
  if (!last) return protocols.length === 1 ? protocols[0].href : "";
  const sides = last.split("-vs-").map((part, at) => entryAt(part, protocols[at] || protocols[0]));
  if (sides.includes(undefined) || sides.length < protocols.length || sides.length > 2) return "";
  const [way] = sides.length === 1 ? sides.map(codeResult) : pairResults([sides[0]], [sides[1]]);
  return way ? way.href : "";
}

// The code that a part of an address names: by slug, by number, or alone of all by a name.
function entryAt(part, { entries }) {
  const key = asKey(words(part));
  const named = entries.filter(({ name, aliases }) => [name, ...aliases].some((called) => asKey(words(called)) === key));
  return entries.find(({ slug, number }) => [slug.toLowerCase(), number].includes(part)) || (named.length === 1 ? named[0] : undefined);
}

document.querySelectorAll("form.search").forEach(combobox);
document.querySelectorAll("form.chooser").forEach(chooser);
document.querySelectorAll("form.filter").forEach(filter);
document.querySelectorAll("figure[data-copy]").forEach(copyButton);
document.querySelectorAll("[data-page=not-found] .near").forEach(findWay);
document.addEventListener("keydown", slash);

// `?q=`: where the plain form leads.
const asked = new URLSearchParams(location.search).get("q");
const foundPart = document.querySelector(".found");
const answering = document.querySelector("form.filter input") || searchField();
if (asked && foundPart) showFound(foundPart, asked);
else if (asked && answering) {
  answering.value = asked;
  answering.focus();
  answering.dispatchEvent(new Event("input"));
}
