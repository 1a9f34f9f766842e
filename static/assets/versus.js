// The one script; every page reads and works without it. It adds search as one types, the
// chooser of two codes, the filter of codes, copy buttons, and the way from a lost address
// to the right one. Text from elsewhere only ever becomes text: nothing parses markup here.
"use strict";

/* Numbers as the language of the page writes them. */
const grouped = (number) => number.toLocaleString(document.documentElement.lang);

/* Words: how text is cut, the same way when indexing and when asking. */
const CJK = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}ー]";
const LETTERS = `(?:(?!${CJK})[\\p{L}\\p{M}\\p{N}])+`;
// Dots may stand inside of a word, so that "5.1.1" is one.
const WORD = new RegExp(`${CJK}+|${LETTERS}(?:\\.${LETTERS})*`, "gu");
const IS_CJK = new RegExp(`^${CJK}`, "u");

// One form for what is written in several: width, case, accents. Only the accents of
// U+0300 to U+036F go, so that ガ stays ガ, and 한 stays 한.
function fold(text) {
  return text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
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
      const lists = { aliases: [], near: [], related: [], across: [] };
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
  index.usual = index.entries.reduce((sum, entry) => sum + entry.known, 1) / index.entries.length;
  return index;
}

function addTexts(protocol, { codes }) {
  for (const entry of protocol.entries) Object.assign(entry, codes[entry.code]);
  protocol.hasTexts = true;
  protocol.pieces = null;
}

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

const unique = (results) => [...new Map(results.map((result) => [result.href, result])).values()];

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
    parts.push({ at, word: list[at], things });
  }
  return parts;
}

/* Questions: the protocols and codes that a query names, their comparisons, the words that
   are left, the codes that begin with these, and whether they have to be found in texts. */
function read(query, index) {
  const typed = words(query.replace(/(\d)vs(?=\d)/gi, "$1 ")).filter((word) => !/^(vs|versus)$/.test(word));
  const meant = new Set();
  const about = [];
  let before = [];
  take(typed, index.protocolNames).forEach(({ word, things }, at, parts) => {
    if (things.length) before = at && parts[at - 1].things.length ? [...before, ...things] : things;
    else about.push({ word, before });
    for (const protocol of things) meant.add(protocol);
  });
  const protocols = meant.size ? [...meant] : index.protocols;
  // Names and aliases may be ordinary words, so they count only if no others are left.
  let [named, left] = takeCodes(about, index.names, protocols);
  if (left.some((word) => word.length > 1)) [named, left] = takeCodes(about, index.numbers, protocols);
  // Around a code, a single character is a particle; an address says nothing more.
  const isAddress = /^\S*\/\S*$/.test(query.trim());
  const rest = left.filter((word) => !(named.length && (isAddress || word.length < 2)));
  const pairs = pairsOf(named, meant.size > 1);
  const entries = named.map(({ entry }) => entry);
  const beginnings = rest.length ? rest : typed.filter((word) => entries.some(({ number }) => number === word));
  const started = pairs.length ? [] : startingWith(beginnings, protocols.flatMap((protocol) => protocol.entries));
  const isText = rest.length > 0 && !pairs.length && !started.length;
  return { index, meant: [...meant], protocols, named: entries, pairs, rest, started, isText };
}

// The codes that words name, each with where, and the words left. Where protocols stand before
// ("HTTP 503, SMTP 421"), a number is that of their codes, if they have it.
function takeCodes(about, names, protocols) {
  const places = new Map();
  const left = [];
  const list = about.map(({ word }) => word);
  for (const { at, word, things } of take(list, names, (entry) => protocols.includes(entry.protocol))) {
    if (!things.length) left.push(word);
    const own = things.filter(({ protocol }) => about[0].before.length && about[at].before.includes(protocol));
    for (const entry of own.length ? own : things) if (!places.has(entry)) places.set(entry, at);
  }
  return [[...places].map(([entry, at]) => ({ entry, at })), left];
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
function answer({ index, meant, protocols, named, pairs, rest, started }) {
  const results = [...pairs, ...named.map(codeResult)];
  if (!named.length && !rest.length) results.push(...meant.map((protocol) => ({ ...protocol, entries: [] })));
  if (!pairs.length) {
    if (rest.length) results.push(...pairResults(named, started));
    results.push(...(started.length ? started : rank(rest, index, protocols)).map(codeResult));
    for (const entry of named) results.push(...pairResults([entry], [...nearest(entry), ...entry.across]));
  }
  return unique(results).slice(0, 8);
}

// The protocols whose texts an answer still lacks: to look in for words, or to say what the
// codes in it are about.
function lacking(question) {
  const shown = () => answer(question).flatMap(({ entries }) => (entries.length === 1 ? [entries[0].protocol] : []));
  const all = question.isText ? question.protocols : [...new Set([...question.meant, ...shown()])];
  return all.filter((protocol) => !protocol.hasTexts);
}

/* Text. Pieces are weighed by how rare they are in the protocols that are asked, and by where
   they stand. */
const FIELDS = Object.entries({ name: 5, slug: 1, about: 1.2, text: 1 });
// For each piece of a protocol's texts, the entries that have it, with its weight there.
function piecesOf(protocol) {
  const pieces = new Map();
  function hold(piece, entry, weight) {
    const holders = pieces.get(piece);
    const last = holders && holders[holders.length - 1];
    if (!holders) pieces.set(piece, [{ entry, weight }]);
    else if (last.entry === entry) last.weight += weight;
    else holders.push({ entry, weight });
  }
  for (const entry of protocol.entries) {
    const { name, slug, about = "", text = "", aliases } = entry;
    const written = { name, slug, about, text: [text, ...aliases].join(" ") };
    entry.fields = FIELDS.map(([field, weight]) => {
      const list = words(written[field]);
      for (const word of list) for (const piece of cut(word)) hold(piece, entry, weight);
      return { weight, text: ` ${list.join(" ")} ` };
    });
  }
  return pieces;
}

// The entries that have at least half of what was asked (if there are none, a third).
function rank(asked, index, protocols) {
  if (!asked.length) return [];
  for (const protocol of protocols) if (!protocol.pieces) protocol.pieces = piecesOf(protocol);
  const entries = protocols.flatMap((protocol) => protocol.entries);
  for (const entry of entries) entry.share = entry.score = 0;
  let all = 0;
  for (const piece of new Set(asked.flatMap(cut))) {
    const holders = protocols.flatMap(({ pieces }) => pieces.get(piece) || []);
    // A piece that is nowhere tells little: it may be a mistake, or an inflection.
    const rarity = Math.log(1 + entries.length / (holders.length || entries.length / 4));
    all += rarity;
    for (const { entry, weight } of holders) {
      entry.share += rarity;
      entry.score += rarity * (weight / (weight + 3));
    }
  }
  const having = (share) => entries.filter((entry) => entry.share >= all * share);
  const kept = having(1 / 2).length ? having(1 / 2) : having(1 / 3);
  // Of what fits as well, the better known comes first.
  const standing = ({ known }) => Math.log2(1 + known / index.usual) / 4;
  for (const entry of kept) entry.score *= 1 + wholeness(entry, asked) + standing(entry);
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
function element(name, attributes, ...children) {
  const made = typeof name === "string" ? document.createElement(name) : name;
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// What a result shows. Spaces stand between the parts for those who hear it.
function describe({ entries, name, title }, index) {
  const lang = index.fallback.lang === document.documentElement.lang ? "" : index.fallback.lang;
  const parts = entries.length ? [] : [["name", name], ["about", title || ""]];
  entries.forEach((entry, at) => {
    const { protocol } = entry;
    if (at) parts.push(["versus", "vs"]);
    // One protocol is named once, unless there is only one.
    if (at ? protocol !== entries[0].protocol : index.protocols.length > 1) parts.push(["protocol", protocol.name]);
    parts.push(["code", entry.code, { "data-tone": entry.tone }], ["name", entry.name, { lang }]);
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

/* Search: the editable combobox of the ARIA Authoring Practices. The focus stays in the field. */
function combobox(form, number) {
  const input = form.elements.q;
  const id = `results-${number}`;
  const list = element("ul", { class: "results", id, role: "listbox", "aria-label": input.labels[0].textContent });
  const status = element("span", { class: "visually-hidden", role: "status" });
  let results = [];
  let active = -1;
  let turns = 0;
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
  // Shows what fits what is typed. What is said about codes may come later; texts that decide
  // what fits are waited for. Whether nothing was asked meanwhile: the last one counts.
  async function update() {
    const query = input.value;
    const turn = (turns += 1);
    const isLast = () => turn === turns;
    const index = await loadIndex(form.dataset.index);
    if (!index || !isLast()) return isLast();
    const question = read(query, index);
    const lacked = lacking(question);
    const loading = loadTexts(lacked);
    if (question.isText) await loading;
    if (!isLast()) return false;
    results = answer(question);
    list.replaceChildren(...results.map((result, at) => option(result, at, index)));
    open(results.length > 0 && document.activeElement === input);
    const count = results.length ? form.dataset.status.replace("{}", grouped(results.length)) : form.dataset.none;
    status.textContent = query.trim() && count;
    if (lacked.length && !question.isText) loading.then(() => isLast() && complete(index));
    return true;
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
  onKeys(input, {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => {
      turns += 1;
      if (list.hidden) input.value = status.textContent = "";
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
  input.addEventListener("blur", () => open(false));
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
  const { first, second } = form.elements;
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

/* Filter of a protocol's codes. */
function filter(form) {
  const input = form.querySelector("input");
  const rows = [...document.querySelectorAll(".codes > li")].map((row) => {
    const code = row.querySelector(".n").textContent;
    return { row, code: fold(code), text: ` ${words(row.textContent.replace(code, " ")).join(" ")}` };
  });
  // A number must be the beginning of one: 22 is not in 1022.
  const has = ({ code, text }, word) => code.startsWith(word) || text.includes(/^\d/.test(word) ? ` ${word}` : word);
  function update() {
    const asked = words(input.value);
    for (const entry of rows) entry.row.hidden = !asked.every((word) => has(entry, word));
    for (const part of document.querySelectorAll(".class")) part.hidden = !part.querySelector("li:not([hidden])");
    const count = rows.filter(({ row }) => !row.hidden).length;
    const message = count ? form.dataset.status.replace("{}", grouped(count)) : form.dataset.none;
    form.querySelector("[role=status]").textContent = asked.length ? message : "";
  }
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", update);
  onKeys(input, { Escape: () => update((input.value = "")) });
}

/* Copy button of an exchange, or of lines for a file. */
function copyButton(figure) {
  const button = element("button", { type: "button", class: "copy" }, figure.dataset.copy);
  const status = element("span", { class: "visually-hidden", role: "status" });
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
    const field = element("textarea", { class: "visually-hidden" });
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
  const find = (part, { entries }) => entries.find(({ slug, number }) => [slug.toLowerCase(), number].includes(part));
  const sides = last.split("-vs-").map((part, at) => find(part, protocols[at] || protocols[0]));
  if (sides.includes(undefined) || sides.length < protocols.length || sides.length > 2) return "";
  const [way] = sides.length === 1 ? sides.map(codeResult) : pairResults([sides[0]], [sides[1]]);
  return way ? way.href : "";
}

document.querySelectorAll("form.search").forEach(combobox);
document.querySelectorAll("form.chooser").forEach(chooser);
document.querySelectorAll("form.filter").forEach(filter);
document.querySelectorAll("figure[data-copy]").forEach(copyButton);
document.querySelectorAll("[data-page=not-found] .near").forEach(findWay);
document.addEventListener("keydown", slash);

// `?q=`: where the plain form leads.
const asked = new URLSearchParams(location.search).get("q");
const answering = document.querySelector("form.filter input") || searchField();
if (asked && answering) {
  answering.value = asked;
  answering.focus();
  answering.dispatchEvent(new Event("input"));
}
