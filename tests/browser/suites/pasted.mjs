// Pastes lines of real software that were set aside before the texts were written, and asks in
// words of each language, and presses Enter: most must lead to the right page.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { check } from "../lib/report.mjs";

const SETS = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "..", "set-aside.json"), "utf8"));

// What a page is about: "425", "425 vs 426", or its address without a language's folder.
function subject(pathname, prefix) {
  const local = pathname.slice(prefix.length);
  const pair = local.match(/^\/compare\/[^/]+\/(\d+)-.*-vs-(\d+)-/);
  const code = local.match(/^\/ftp\/(\d+)-/);
  return pair ? `${pair[1]} vs ${pair[2]}` : code ? code[1] : local;
}

// As the browser pastes. Checks run side by side, and there is one clipboard.
async function paste(page, text) {
  const field = page.locator(".search input:visible");
  await field.focus();
  await field.evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, text);
  await page.keyboard.insertText(text);
}

async function leads({ withPage }, { prefix }, set, least) {
  await withPage({}, async (page) => {
    const failed = [];
    for (const { line, query = line, want } of set) {
      await page.goto(`${prefix}/`);
      await paste(page, query);
      // At once, as after pasting: the page waits for the index.
      await page.keyboard.press("Enter");
      const left = await page.waitForURL((url) => url.pathname !== `${prefix}/`, { timeout: 5000 }).then(() => true, () => false);
      const got = left ? subject(new URL(page.url()).pathname, prefix) : "no other page";
      if (![want].flat().includes(got)) failed.push(`${JSON.stringify(query)}: ${got}, not ${[want].flat().join(" or ")}`);
    }
    assert.ok(set.length - failed.length >= least, failed.join("\n"));
  });
}

export async function pasted(browser, { each, locales }) {
  const own = [
    { line: "425 Unable to build data connection: Connection timed out (110)", want: "425" },
    { line: "227 Entering Passive Mode (192,168,1,200,200,10)", want: "227" },
    { line: "150 Opening BINARY mode data connection for a.iso\n426 Connection closed; transfer aborted.\n221 Goodbye.", want: "426" },
  ];
  await each(locales, async (locale) => {
    const words = SETS[locale.lang];
    if (words) await check(`${locale.lang}: of ${words.length} searches for words, at least 17 lead to the right page on Enter`, () => leads(browser, locale, words, 17));
    await check(`${locale.lang}: lines and logs lead to the right page on Enter`, () => leads(browser, locale, own, own.length));
    if (locale.lang === "en") await check("of 60 lines of real software, at least 55 lead to the right page on Enter", () => leads(browser, locale, SETS.lines, 55));
  });
}
