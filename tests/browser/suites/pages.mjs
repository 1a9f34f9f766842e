// Tests what pages do apart from the search, and how they work without a script.
import assert from "node:assert/strict";
import { check } from "../lib/report.mjs";
import { CODE, COMPARISON, KINDS } from "../lib/pages.mjs";

const pathOf = (page) => new URL(page.url()).pathname;

async function chooser({ withPage }, { lang, prefix }) {
  const select = (page, name, code) =>
    page.locator(`.chooser [name=${name}]`).evaluate((one, wanted) => {
      one.value = [...one.options].find((option) => option.text.startsWith(wanted)).value;
      one.dispatchEvent(new Event("change", { bubbles: true }));
    }, code);

  await check(`${lang}: the chooser leads to the comparison of two codes, in either order`, () =>
    withPage({}, async (page) => {
      for (const [first, second] of [["425", "426"], ["426", "425"]]) {
        await page.goto(`${prefix}/ftp/`);
        await select(page, "first", first);
        await select(page, "second", second);
        await page.locator(".chooser button").click();
        await page.waitForURL((url) => url.pathname === prefix + COMPARISON);
        assert.equal(await page.locator("html").getAttribute("lang"), lang);
      }
    }));

  await check(`${lang}: a code's page offers all other codes to compare it with, in place of a list`, () =>
    withPage({}, async (page) => {
      await page.goto(prefix + CODE);
      assert.equal(await page.locator(".manual").and(page.locator(":visible")).count(), 0);
      assert.equal(await page.locator(".chooser option").count(), await page.locator(".manual a").count());
      await select(page, "other", "426");
      await page.locator(".chooser button").click();
      await page.waitForURL((url) => url.pathname === prefix + COMPARISON);
    }));

  await check(`${lang}: the chooser asks for two different codes, and takes the second at once`, () =>
    withPage({}, async (page) => {
      await page.goto(`${prefix}/ftp/`);
      const second = page.locator(".chooser [name=second]");
      const complaint = () => second.evaluate((one) => one.validationMessage);
      await select(page, "first", "425");
      await select(page, "second", "425");
      await page.locator(".chooser button").click();
      assert.equal(await complaint(), await page.locator(".chooser").getAttribute("data-same"));
      assert.equal(pathOf(page), `${prefix}/ftp/`);
      await select(page, "second", "426");
      assert.equal(await complaint(), "");
    }));
}

async function filter({ withPage }, { lang, prefix }) {
  await check(`${lang}: the filter hides what does not match, says how many are left, and Escape clears it`, () =>
    withPage({}, async (page) => {
      await page.goto(`${prefix}/ftp/`);
      const form = page.locator(".filter");
      const rows = page.locator(".codes > li:visible");
      const sections = page.locator(".class:visible");
      const [all, classes] = [await rows.count(), await sections.count()];
      const [found, none] = await form.evaluate((one) => [one.dataset.status, one.dataset.none]);
      const expect = async (text, count, said) => {
        await page.locator("#filter").fill(text);
        // What no row has is looked up in the index.
        await page.waitForFunction((wanted) => document.querySelector(".filter [role=status]").textContent === wanted, said);
        assert.deepEqual([text, await rows.count(), await form.locator("[role=status]").textContent()], [text, count, said]);
      };
      await expect("42", 3, found.replace("{}", "3"));
      assert.equal(await sections.count(), 1);
      await expect("DATA 425", 1, found.replace("{}", "1"));
      await expect("zzzz", 0, none);
      await page.keyboard.press("Enter");
      assert.equal(pathOf(page), `${prefix}/ftp/`);
      await page.keyboard.press("Escape");
      assert.deepEqual([await rows.count(), await sections.count()], [all, classes]);
    }));
}

async function languages({ withPage }, { lang, prefix }, locales) {
  await check(`${lang}: another language is the same page in that language, on every kind of page`, () =>
    withPage({}, async (page) => {
      for (const [kind, address] of Object.entries(KINDS)) {
        if (kind === "not found") continue;
        await page.goto(prefix + address);
        const links = await page.locator(".menu a").evaluateAll((list) =>
          list.map((link) => [link.hreflang, new URL(link.href).pathname, link.getAttribute("aria-current")]));
        const wanted = locales.map((other) => [other.lang, other.prefix + address, other.lang === lang ? "true" : null]);
        assert.deepEqual([kind, ...links.sort()], [kind, ...wanted.sort()]);
      }
      const other = locales.find((one) => one.lang !== lang);
      await page.goto(prefix + COMPARISON);
      await page.locator(".menu summary").click();
      await page.locator(`.menu a[hreflang=${other.lang}]`).click();
      await page.waitForURL((url) => url.pathname === other.prefix + COMPARISON);
      assert.equal(await page.locator("html").getAttribute("lang"), other.lang);
    }));
}

async function copying({ withPage }, { lang, prefix }) {
  const exchange = (page) => page.locator(".wire").first();
  const lines = (page) => exchange(page).locator("li").evaluateAll((list) =>
    list.map((line) => `${line.querySelector("abbr").textContent}: ${line.querySelector(".says").textContent}`).join("\n"));
  const read = (page) => page.evaluate(() => navigator.clipboard.readText());
  const permissions = ["clipboard-read", "clipboard-write"];

  await check(`${lang}: the button copies an exchange as it stands, and says so`, () =>
    withPage({ permissions }, async (page) => {
      await page.goto(prefix + CODE);
      const button = exchange(page).locator("button.copy");
      const [label, done] = await exchange(page).evaluate((one) => [one.dataset.copy, one.dataset.copied]);
      assert.equal(await button.textContent(), label);
      await button.click();
      await exchange(page).locator("[role=status]", { hasText: done }).waitFor({ state: "attached" });
      assert.equal(await button.textContent(), done);
      assert.equal(await read(page), await lines(page));
      assert.match(await read(page), /^C: PORT [\d,]+\nS: 200 [^\n]+\nC: LIST\nS: 425 Failed to establish connection\.$/);
      await exchange(page).locator("[role=status]:empty").waitFor({ state: "attached" });
      assert.equal(await button.textContent(), label);
    }));

  if (lang !== "en") return;
  await check("where the clipboard refuses, the button copies all the same", () =>
    withPage({ permissions }, async (page) => {
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
      });
      await page.goto(CODE);
      await exchange(page).locator("button.copy").click();
      await exchange(page).locator("[role=status]:not(:empty)").waitFor({ state: "attached" });
      assert.equal(await read(page), await lines(page));
      assert.ok(await exchange(page).locator("button.copy").evaluate((button) => document.activeElement === button));
    }));
}

async function dark({ withPage }) {
  await check("every kind of page has other colours in the dark: light on dark", async () => {
    const luminance = (page) => page.evaluate(() => {
      const context = document.createElement("canvas").getContext("2d");
      const of = (color) => {
        context.fillStyle = color;
        context.fillRect(0, 0, 1, 1);
        const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
        return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
      };
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { back: of(backgroundColor), ink: of(color) };
    });
    for (const address of Object.values(KINDS)) {
      const seen = {};
      for (const colorScheme of ["light", "dark"]) {
        await withPage({ colorScheme }, async (page) => {
          await page.goto(address);
          seen[colorScheme] = await luminance(page);
        });
      }
      assert.ok(seen.light.back > 0.85 && seen.light.ink < 0.2, `${address}: ${JSON.stringify(seen)}`);
      assert.ok(seen.dark.back < 0.15 && seen.dark.ink > 0.75, `${address}: ${JSON.stringify(seen)}`);
    }
  });
}

// Text nodes of an element that are not visible.
function unseen(main) {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    const isForScript = parent.closest("[hidden], .visually-hidden, details:not([open]), script, option, title, desc");
    if (data.trim() && !isForScript && !parent.getClientRects().length) found.push(data.trim());
  }
  return found;
}

async function plain({ withPage }, { lang, prefix }) {
  await check(`${lang}: without a script, all text shows, and every kind of page is whole`, async () => {
    const texts = {};
    for (const javaScriptEnabled of [true, false]) {
      await withPage({ javaScriptEnabled }, async (page) => {
        for (const [kind, address] of Object.entries(KINDS)) {
          await page.goto(prefix + address);
          const main = page.locator("main");
          if (!javaScriptEnabled) assert.deepEqual([kind, await main.evaluate(unseen)], [kind, []]);
          // Ignores what the script adds for itself.
          const text = await main.evaluate((one) => {
            const copy = one.cloneNode(true);
            for (const part of copy.querySelectorAll(".near, .chooser, .filter, .search, .manual, .copy, .visually-hidden")) part.remove();
            return copy.textContent.replaceAll(/\s+/g, " ").trim();
          });
          (texts[kind] ??= []).push(text);
        }
      });
    }
    for (const [kind, [withScript, without]] of Object.entries(texts)) assert.equal(without, withScript, kind);
  });

  await check(`${lang}: without a script, the search form leads by the search page to the protocol's, which links to every code`, () =>
    withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(prefix + COMPARISON);
      await page.locator(".search input:visible").fill("425");
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname === `${prefix}/search`);
      assert.ok(await page.locator(".manual").isVisible());
      await page.locator(`main a[href="${prefix}/ftp/"]`).click();
      await page.waitForURL((url) => url.pathname === `${prefix}/ftp/`);
      assert.equal(await page.locator(".chooser, .filter").and(page.locator(":visible")).count(), 0);
      assert.equal(await page.locator(".codes > li:visible").count(), 66);
      await page.locator('.codes a[href*="/425-"]').click();
      await page.locator('main a[href*="-vs-426-"]').first().click();
      await page.waitForURL((url) => url.pathname === prefix + COMPARISON);
    }));
}

async function narrow({ withPage }, { lang, prefix }) {
  await check(`${lang}: at 320 pixels, no kind of page is wider than the window, with wide spacing either`, () =>
    withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
      for (const [kind, address] of Object.entries(KINDS)) {
        await page.goto(prefix + address);
        for (const spaced of [false, true]) {
          const wide = await page.evaluate((more) => {
            // WCAG 2.2, 1.4.12. A constructed style sheet, which the policy allows.
            const sheet = new CSSStyleSheet();
            sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }");
            document.adoptedStyleSheets = more ? [sheet] : [];
            const edge = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= edge) return [];
            const over = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > edge + 0.5);
            return over.slice(0, 5).map((one) => `${one.localName}.${one.className}`);
          }, spaced);
          assert.deepEqual([kind, spaced, ...wide], [kind, spaced]);
        }
      }
    }));
}

export async function pages(browser, { each, locales }) {
  await each(locales, async (locale) => {
    await chooser(browser, locale);
    await filter(browser, locale);
    await languages(browser, locale, locales);
    await copying(browser, locale);
    await plain(browser, locale);
    await narrow(browser, locale);
  });
  await dark(browser);
}
