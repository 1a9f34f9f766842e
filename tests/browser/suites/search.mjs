// Tests the search as it is used with a keyboard, a mouse, a touch screen, an input method,
// or without an index.
import assert from "node:assert/strict";
import { check } from "../lib/report.mjs";
import { COMPARISON } from "../lib/pages.mjs";

// The query, the result that it must find, and within how many of the first (1 if not
// given).
const EVERYWHERE = [
  ["502", "502"],
  ["220 502", "220 vs 502"],
  ["502 220", "220 vs 502"],
  ["ftp 220 vs 502", "220 vs 502"],
  ["FTP 220/502", "220 vs 502"],
  ["ＦＴＰ　４２５", "425"],
  ["bad sequence", "503"],
  ["failed to establish connection", "425"],
  ["425 timeout", "425"],
  ["42", "421"],
  ["/ftp/425-cant-open-data-connection", "425"],
];
const PROSE = {
  en: [["data connection", "425", 3], ["disk full", "452"]],
  fr: [["connexion de données", "425", 3], ["mode passif", "227", 3]],
  ja: [["データ接続", "425", 3], ["ログイン", "530"], ["425と426の違い", "425 vs 426"]],
  ko: [["로그인", "530"], ["데이터 연결", "425", 3], ["530은", "530"]],
};

const field = (page) => page.locator(".search input:visible");
const options = (page) => page.locator(".search:has(input:visible) [role=option]");

// The codes of an option: "220 vs 502".
function codes(option) {
  return option.locator(".code").allTextContents().then((list) => list.join(" vs "));
}

async function type(page, text) {
  await field(page).fill(text);
  await page.waitForFunction(() => document.querySelector(".search [role=status]:not(:empty)"));
}

async function arrive(page, act) {
  const [response] = await Promise.all([page.waitForEvent("framenavigated").then(() => page.waitForLoadState()), act()]);
  return response;
}

// The paths of the files of the index, as they are asked for.
function indexRequests(page) {
  const paths = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith("/search.json")) paths.push(pathname);
  });
  return paths;
}

// Holds the answers to requests for texts back until the returned function is called.
async function holdTexts(page) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route(/\/ftp\/search\.json/, (route) => released.then(() => route.continue()));
  return release;
}

const STATUS = ".search:has(input:visible) [role=status]";

// How often the status is written, which is how often it is said.
async function countStatus(page) {
  await page.locator(STATUS).evaluate((status) => {
    window.timesSaid = 0;
    new MutationObserver((changes) => { window.timesSaid += changes.length; }).observe(status, { childList: true });
  });
  return () => page.evaluate(() => window.timesSaid);
}

const pathOf = (page) => new URL(page.url()).pathname;

async function state(page) {
  return field(page).evaluate((input) => {
    const active = input.getAttribute("aria-activedescendant");
    const list = document.getElementById(input.getAttribute("aria-controls"));
    const places = [...list.children].flatMap((item, at) => (item.id === active ? [at] : []));
    const selected = [...list.children].flatMap((item, at) => (item.getAttribute("aria-selected") === "true" ? [at] : []));
    const marked = [...list.children].flatMap((item, at) => (item.classList.contains("active") ? [at] : []));
    return {
      expanded: input.getAttribute("aria-expanded"),
      visible: list.getClientRects().length > 0,
      active: active === null ? null : places[0],
      agree: JSON.stringify(selected) === JSON.stringify(places) && JSON.stringify(marked) === JSON.stringify(places),
      focused: document.activeElement === input,
    };
  });
}

const OPEN = { expanded: "true", visible: true, agree: true, focused: true };
const SHUT = { expanded: "false", visible: false, agree: true, active: null, focused: true };

async function combobox({ withPage }, { lang, prefix }) {
  await check(`${lang}: "/" leads to the search field, which is a combobox with a list of options`, () =>
    withPage({}, async (page) => {
      await page.goto(prefix + COMPARISON);
      await page.keyboard.press("/");
      const said = await field(page).evaluate((input) => {
        const list = document.getElementById(input.getAttribute("aria-controls"));
        const names = ["role", "aria-expanded", "aria-autocomplete", "aria-activedescendant"];
        return {
          ...Object.fromEntries(names.map((name) => [name, input.getAttribute(name)])),
          value: input.value, focused: document.activeElement === input,
          list: list.getAttribute("role"), named: Boolean(list.getAttribute("aria-label")), label: input.labels.length,
        };
      });
      assert.deepEqual(said, {
        role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-activedescendant": null,
        value: "", focused: true, list: "listbox", named: true, label: 1,
      });
      const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((one) => one.id));
      assert.equal(new Set(ids).size, ids.length, "an id stands twice");
    }));

  await check(`${lang}: arrows go round the options, Home and End leave them, Escape closes, then clears`, () =>
    withPage({}, async (page) => {
      await page.goto(prefix + COMPARISON);
      await page.keyboard.press("/");
      await type(page, "502");
      const count = await options(page).count();
      assert.ok(count > 2 && count <= 8, `${count} options`);
      assert.deepEqual(await state(page), { ...OPEN, active: null });
      const steps = [["ArrowDown", 0], ["ArrowDown", 1], ["ArrowUp", 0], ["ArrowUp", count - 1], ["ArrowDown", 0],
        ["Home", null], ["ArrowUp", count - 1], ["End", null]];
      for (const [key, active] of steps) {
        await page.keyboard.press(key);
        assert.deepEqual({ key, ...(await state(page)) }, { key, ...OPEN, active });
      }
      assert.equal(await field(page).evaluate((input) => input.selectionStart), 3, "End moves the caret");
      await page.keyboard.press("Escape");
      assert.deepEqual(await state(page), SHUT);
      assert.equal(await field(page).inputValue(), "502");
      await page.keyboard.press("ArrowDown");
      assert.deepEqual(await state(page), { ...OPEN, active: 0 });
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      assert.deepEqual([await state(page), await field(page).inputValue()], [SHUT, ""]);
    }));

  await check(`${lang}: the count of results, or that there are none, is said in words`, () =>
    withPage({}, async (page) => {
      await page.goto(prefix + COMPARISON);
      const form = page.locator(".search:has(input:visible)");
      const [found, none, covers] = await form.evaluate((one) => [one.dataset.status, one.dataset.none, one.dataset.covers]);
      const status = form.locator("[role=status]");
      const isSeen = () => status.evaluate((one) => one.getBoundingClientRect().height > 10);
      await type(page, "220 502");
      assert.equal(await status.textContent(), found.replace("{}", "3"));
      assert.equal(await isSeen(), false);
      await field(page).fill("zzzz");
      const said = `${none} ${covers.replace("{}", "FTP")}`;
      await page.waitForFunction((text) => document.querySelector(".search [role=status]").textContent === text, said);
      assert.deepEqual([(await state(page)).expanded, await isSeen()], ["false", true]);
      await page.keyboard.press("Escape");
      assert.deepEqual([await field(page).inputValue(), await isSeen()], ["zzzz", false]);
      await page.keyboard.press("Escape");
      assert.equal(await field(page).inputValue(), "");
      await field(page).fill("zzzz");
      await page.waitForFunction((text) => document.querySelector(".search [role=status]").textContent === text, said);
      await page.keyboard.press("Tab");
      assert.equal(await isSeen(), false);
    }));

  await check(`${lang}: that the search is still loading is said after a while, and shown`, () =>
    withPage({}, async (page) => {
      await page.goto(prefix + COMPARISON);
      await page.keyboard.press("/");
      const release = await holdTexts(page);
      // How long nothing is said, by the page's own clock.
      await page.evaluate((where) => {
        const status = document.querySelector(where);
        let typed;
        document.addEventListener("input", () => (typed = performance.now()), true);
        window.silence = new Promise((resolve) => {
          const said = () => status.textContent && resolve(performance.now() - typed);
          new MutationObserver(said).observe(status, { childList: true });
        });
      }, ".search:not(.opening .search) [role=status]");
      await field(page).fill("zzzz qqqq");
      assert.ok((await page.evaluate(() => window.silence)) > 250);
      const status = page.locator(STATUS);
      const loading = await page.locator(".search:has(input:visible)").evaluate((form) => form.dataset.loading);
      await page.waitForFunction(([where, text]) => document.querySelector(where).textContent === text, [".search:not(.opening .search) [role=status]", loading]);
      assert.ok(await status.evaluate((one) => one.getBoundingClientRect().height > 10));
      await release();
      await page.waitForFunction(([where, text]) => !["", text].includes(document.querySelector(where).textContent), [".search:not(.opening .search) [role=status]", loading]);
    }));

  await check(`${lang}: the filter of the protocol's page reads what the search reads`, () =>
    withPage({}, async (page) => {
      await page.goto(`${prefix}/ftp/`);
      const shown = () => page.locator(".codes > li:visible .n").allTextContents();
      for (const [query, codes] of [["530 Login incorrect.", ["530"]], ["425 vs 426", ["425", "426"]], ["curl: (67) Access denied: 530", ["530"]], ["５０２ Command not implemented", ["502"]]]) {
        await page.locator("#filter").fill(query);
        await page.waitForFunction((count) => document.querySelectorAll(".codes > li:not([hidden])").length === count, codes.length);
        assert.deepEqual(await shown(), codes, query);
      }
      await page.locator("#filter").fill("Bad Sequnce");
      await page.waitForFunction(() => document.querySelectorAll(".codes > li:not([hidden])").length < 9);
      assert.ok((await shown()).includes("503"));
      await page.locator("#filter").fill("zzzz");
      await page.waitForFunction(() => !document.querySelector(".codes > li:not([hidden])"));
      assert.equal(await page.locator(".filter [role=status]").textContent(), await page.locator(".filter").evaluate((form) => form.dataset.none));
    }));
}

async function queries({ withPage }, { lang, prefix }) {
  const asked = [...EVERYWHERE, ...(PROSE[lang] ?? [])];
  await check(`${lang}: ${asked.length} searches find what they must`, () =>
    withPage({}, async (page) => {
      const fetched = indexRequests(page);
      await page.goto(prefix + COMPARISON);
      await page.waitForLoadState("load");
      assert.deepEqual(fetched, [], "the index is fetched before it is used");
      for (const [query, wanted, within = 1] of asked) {
        await type(page, query);
        const found = await Promise.all((await options(page).all()).slice(0, within).map(codes));
        if (!found.includes(wanted)) assert.fail(`${query}: ${wanted} is not among the first ${within}: ${found.join(", ")}`);
        await field(page).fill("");
        await page.waitForFunction(() => !document.querySelector(".search [role=status]:not(:empty)"));
      }
      assert.deepEqual(fetched, [`${prefix}/search.json`, `${prefix}/ftp/search.json`], "each file is fetched once");
    }));

  await check(`${lang}: Enter leads to the first result, or to the chosen one, in this language`, () =>
    withPage({}, async (page) => {
      await page.goto(prefix + COMPARISON);
      await type(page, "502 220");
      await arrive(page, () => page.keyboard.press("Enter"));
      assert.equal(pathOf(page), `${prefix}/compare/ftp/220-service-ready-vs-502-not-implemented`);
      assert.equal(await page.locator("html").getAttribute("lang"), lang);
      await page.keyboard.press("/");
      await type(page, "220 502");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await arrive(page, () => page.keyboard.press("Enter"));
      assert.equal(pathOf(page), `${prefix}/ftp/220-service-ready`);
      assert.match(await page.locator("h1").textContent(), /FTP 220 Service Ready/);
    }));

  await check(`${lang}: what a line is read as is said, and shown above the results`, () =>
    withPage({}, async (page) => {
      await page.goto(prefix + COMPARISON);
      const [said, count] = await page.locator(".search:has(input:visible)").evaluate(({ dataset }) => [dataset.read, dataset.status]);
      const shown = () => page.locator(".search:has(input:visible) [role=listbox]").evaluate((list) => getComputedStyle(list, "::before").content);
      const read = said.replace("{}", "FTP 425");
      await type(page, "425 Unable to build data connection: Connection timed out (110)");
      assert.equal(await page.locator(STATUS).textContent(), `${read} ${count.replace("{}", String(await options(page).count()))}`);
      assert.equal(await shown(), `"${read}"`);
      for (const query of ["425", "425 426", "zzzz"]) {
        await type(page, query);
        await page.waitForFunction((wanted) => !document.querySelector(".search:has(input:focus) [role=status]").textContent.includes(wanted), read);
        assert.equal(await shown(), "none", query);
      }
    }));

  await check(`${lang}: Enter at once, before the index is there, leads to the same page`, () =>
    withPage({}, async (page) => {
      await page.route(/\/search\.json/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      await page.goto(prefix + COMPARISON);
      await page.keyboard.press("/");
      await page.keyboard.type("426 450");
      await arrive(page, () => page.keyboard.press("Enter"));
      assert.equal(pathOf(page), `${prefix}/compare/ftp/426-transfer-aborted-vs-450-file-action-not-taken`);
    }));

  await check(`${lang}: what finds nothing goes to the search page, as it does without a script`, () =>
    withPage({}, async (page) => {
      await page.goto(prefix + COMPARISON);
      await type(page, "zzzz");
      await arrive(page, () => page.keyboard.press("Enter"));
      assert.equal(page.url().replace(/^https?:\/\/[^/]+/, ""), `${prefix}/search?q=zzzz`);
      assert.equal(await field(page).inputValue(), "zzzz");
    }));
}

async function hands({ withPage }) {
  await check("a click on a result leads there, and the field keeps the focus until then", () =>
    withPage({}, async (page) => {
      await page.goto(COMPARISON);
      await type(page, "220 502");
      const box = await options(page).nth(2).boundingBox();
      await page.mouse.move(box.x + 20, box.y + box.height / 2);
      await page.mouse.down();
      assert.deepEqual(await state(page), { ...OPEN, active: null });
      await arrive(page, () => page.mouse.up());
      assert.equal(pathOf(page), "/ftp/502-not-implemented");
    }));

  for (const [name, how] of [["control and a click", { modifiers: ["Control"] }], ["the middle button", { button: "middle" }]]) {
    await check(`${name} opens a result in another tab`, () =>
      withPage({}, async (page, context) => {
        await page.goto(COMPARISON);
        await type(page, "220 502");
        const [other] = await Promise.all([context.waitForEvent("page"), options(page).nth(1).click(how)]);
        await other.waitForLoadState();
        assert.deepEqual([pathOf(other), pathOf(page)], ["/ftp/220-service-ready", COMPARISON]);
      }));
  }

  await check("a touch on a result leads there", () =>
    withPage({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }, async (page) => {
      await page.goto(COMPARISON);
      await field(page).tap();
      await type(page, "425");
      await arrive(page, () => options(page).first().tap());
      assert.equal(pathOf(page), "/ftp/425-cant-open-data-connection");
    }));

  await check("Tab leaves the field and closes the list; the field may be left and used again", () =>
    withPage({}, async (page) => {
      await page.goto(COMPARISON);
      await page.keyboard.press("/");
      await type(page, "502");
      await page.keyboard.press("Tab");
      assert.deepEqual(await state(page), { ...SHUT, focused: false });
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("ArrowDown");
      assert.deepEqual(await state(page), { ...OPEN, active: 0 });
    }));

  await check('"/" is a letter like others in a field, and with a modifier', () =>
    withPage({}, async (page) => {
      await page.goto("/ftp/");
      await page.locator("#filter").focus();
      await page.keyboard.press("/");
      assert.equal(await page.locator("#filter").inputValue(), "/");
      await page.locator("h1").click();
      await page.keyboard.press("Control+/");
      assert.equal((await state(page)).focused, false);
    }));

  await check("at home, one search field shows, and \"/\" leads to it", () =>
    withPage({}, async (page) => {
      await page.goto("/");
      assert.equal(await field(page).count(), 1);
      await page.keyboard.press("/");
      assert.equal((await state(page)).focused, true);
    }));

  await check("keys belong to the input method while it composes, and results follow what it writes", () =>
    withPage({}, async (page, context) => {
      await page.goto(`/ja${COMPARISON}`);
      await page.keyboard.press("/");
      const session = await context.newCDPSession(page);
      const text = "データ接続";
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      for (const key of ["ArrowDown", "Enter", "Escape"]) {
        await field(page).dispatchEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true });
        assert.equal((await state(page)).active, null, key);
      }
      assert.equal(pathOf(page), `/ja${COMPARISON}`);
      assert.equal(await field(page).inputValue(), text);
      await session.send("Input.insertText", { text });
      await page.waitForFunction(() => document.querySelector(".search [role=option]"));
      assert.equal(await codes(options(page).first()), "425");
      await page.keyboard.press("ArrowDown");
      assert.equal((await state(page)).active, 0);
    }));

  await check("?q= fills the field and shows what it finds", () =>
    withPage({}, async (page) => {
      await page.goto("/?q=220+502");
      await options(page).first().waitFor();
      assert.equal(await field(page).inputValue(), "220 502");
      assert.equal(await codes(options(page).first()), "220 vs 502");
    }));

  await check("without an index the form works as a form, and the next use tries again", () =>
    withPage({}, async (page) => {
      page.allowsFailedRequests = true;
      let tries = 0;
      await page.route(/\/search\.json/, (route) => {
        tries += 1;
        return tries === 1 ? route.abort() : route.continue();
      });
      await page.goto(COMPARISON);
      await page.keyboard.press("/");
      await page.waitForTimeout(200);
      await type(page, "502");
      assert.ok(tries > 1, "it is not tried again");
      await page.unroute(/\/search\.json/);
      await page.route(/\/search\.json/, (route) => route.abort());
      await page.reload();
      await page.keyboard.press("/");
      await field(page).fill("502");
      await arrive(page, () => page.keyboard.press("Enter"));
      assert.equal(page.url().replace(/^https?:\/\/[^/]+/, ""), "/search?q=502");
      assert.ok(await page.locator('main a[href="/ftp/"]').isVisible());
      assert.equal(await page.locator(".found").isVisible(), false);
    }));

  await check("the list fits into a window 320 pixels wide", () =>
    withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
      await page.goto(COMPARISON);
      await type(page, "125 632");
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `the page is ${width} pixels wide`);
      const box = await options(page).first().boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box));
    }));
}

async function files({ withPage }) {
  await check("the field fetches the head; a number is answered with it, and what the codes are about comes later", () =>
    withPage({}, async (page) => {
      const fetched = indexRequests(page);
      const release = await holdTexts(page);
      await page.goto(COMPARISON);
      await Promise.all([page.waitForResponse(/\/search\.json/), field(page).focus()]);
      assert.deepEqual(fetched, ["/search.json"]);
      const timesSaid = await countStatus(page);
      await type(page, "502");
      assert.deepEqual(fetched, ["/search.json", "/ftp/search.json"]);
      assert.equal(await codes(options(page).first()), "502");
      assert.equal(await options(page).locator(".about").count(), 0);
      await page.keyboard.press("ArrowDown");
      const [before, first] = [await state(page), await options(page).first().elementHandle()];
      release();
      await options(page).first().locator(".about").waitFor();
      assert.deepEqual(await state(page), before);
      assert.ok(await first.evaluate((option) => option.isConnected), "the option is another one");
      assert.equal(await timesSaid(), 1);
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname === "/ftp/502-not-implemented");
    }));

  await check("words wait for texts, and the answer is said once", () =>
    withPage({}, async (page) => {
      const fetched = indexRequests(page);
      const release = await holdTexts(page);
      await page.goto(COMPARISON);
      await page.keyboard.press("/");
      const timesSaid = await countStatus(page);
      await field(page).fill("storage space left");
      await page.waitForTimeout(200);
      assert.deepEqual([fetched, await options(page).count()], [["/search.json", "/ftp/search.json"], 0]);
      release();
      await options(page).first().waitFor();
      assert.equal(await codes(options(page).first()), "452");
      assert.equal(await timesSaid(), 1);
    }));

  await check("what was typed last is answered, whatever comes first", () =>
    withPage({}, async (page) => {
      const release = await holdTexts(page);
      await page.goto(COMPARISON);
      await page.keyboard.press("/");
      const timesSaid = await countStatus(page);
      await field(page).fill("storage space left");
      await page.waitForTimeout(100);
      await type(page, "220 502");
      release();
      await options(page).nth(1).locator(".about").waitFor();
      assert.equal(await codes(options(page).first()), "220 vs 502");
      assert.equal(await timesSaid(), 1);
      // Escape gives up what is still being fetched.
      await page.reload();
      await page.unroute(/\/ftp\/search\.json/);
      const later = await holdTexts(page);
      await page.keyboard.press("/");
      await field(page).fill("storage space left");
      await page.waitForTimeout(100);
      await page.keyboard.press("Escape");
      await Promise.all([page.waitForResponse(/\/ftp\/search\.json/), later()]);
      await page.waitForTimeout(100);
      assert.deepEqual([await state(page), await field(page).inputValue()], [SHUT, ""]);
    }));

  await check("without texts, codes are found by number and name, and the next use tries again", () =>
    withPage({}, async (page) => {
      page.allowsFailedRequests = true;
      await page.route(/\/ftp\/search\.json/, (route) => route.abort());
      const fetched = indexRequests(page);
      await page.goto(COMPARISON);
      await page.keyboard.press("/");
      await type(page, "502");
      assert.equal(await codes(options(page).first()), "502");
      await field(page).fill("bad sequnce");
      await page.waitForFunction(() => document.querySelector(".search [role=option] .code")?.textContent === "503");
      assert.equal(fetched.filter((path) => path === "/ftp/search.json").length, 2);
      await page.unroute(/\/ftp\/search\.json/);
      await field(page).fill("storage space left");
      await page.waitForFunction(() => document.querySelector(".search [role=option] .code")?.textContent === "452");
      await field(page).fill("disk");
      await page.waitForTimeout(100);
      assert.deepEqual(fetched, ["/search.json", "/ftp/search.json", "/ftp/search.json", "/ftp/search.json"]);
    }));

  await check("of several protocols, only the texts that a query needs are fetched, each once", () =>
    withPage({}, async (page) => {
      page.allowsFailedRequests = true;
      const code = (number, name) => ({ code: number, name, slug: `${number}-x`, tone: "failure" });
      const protocol = (slug, codes) => ({ slug, name: slug.toUpperCase(), title: "", pairs: "all", codes });
      const head = {
        version: 2, lang: "en", root: "/", fallback: { lang: "en", root: "/" }, end: "",
        protocols: [protocol("one", [code("1", "First")]), protocol("two", [code("2", "Second")]), protocol("three", [code("3", "Third")])],
        near: [[[0, 0], [1, 0]]],
        pages: [{ title: "No code", href: "/guides/no-code", words: ["connection refused"] }],
      };
      const texts = (number) => ({ version: 2, codes: { [number]: { about: `About ${number}`, text: "a broken line" } } });
      const answers = { "/search.json": head, "/one/search.json": texts("1"), "/two/search.json": texts("2") };
      await page.route(/\/search\.json/, (route) => {
        const json = answers[new URL(route.request().url()).pathname];
        return json ? route.fulfill({ json }) : route.abort();
      });
      const fetched = indexRequests(page);
      await page.goto(COMPARISON);
      await page.keyboard.press("/");
      await type(page, "1");
      await options(page).locator(".about").first().waitFor();
      assert.deepEqual(fetched, ["/search.json", "/one/search.json"]);
      await field(page).fill("1 2");
      await options(page).nth(2).locator(".about").waitFor();
      assert.deepEqual(fetched.slice(2), ["/two/search.json"]);
      const pair = options(page).first();
      assert.equal(await pair.getAttribute("data-href"), "/compare/one-vs-two/1-x-vs-2-x");
      assert.equal((await pair.textContent()).replace(/\s+/g, " ").trim(), "ONE 1 First vs TWO 2 Second");
      // One that fails does not keep the others back.
      await field(page).fill("broken line");
      await page.waitForFunction(() => document.querySelectorAll(".search [role=option]").length === 2);
      assert.deepEqual(fetched.slice(3), ["/three/search.json"]);
      answers["/three/search.json"] = texts("3");
      await field(page).fill("broken lines");
      await page.waitForFunction(() => document.querySelectorAll(".search [role=option]").length === 3);
      assert.deepEqual(fetched.slice(4), ["/three/search.json"]);
      await field(page).fill("connection refused");
      await page.waitForFunction(() => document.querySelectorAll(".search [role=option]").length === 1);
      assert.deepEqual([await options(page).first().textContent(), await options(page).first().getAttribute("data-href")], ["No code ", "/guides/no-code"]);
    }));
}

export async function search(browser, { each, locales }) {
  await each(locales, async (locale) => {
    await combobox(browser, locale);
    await queries(browser, locale);
  });
  await hands(browser);
  await files(browser);
}
