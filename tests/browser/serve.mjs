// Tests the site while it is being edited: `node serve.mjs <versus> <site-root>`. The root
// is modified: pass a copy. Prints how long a saved change takes to be visible. Exits with
// 1 if anything fails.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { launch } from "./lib/browser.mjs";
import { check as tried, conclude } from "./lib/report.mjs";

const [versus, root] = process.argv.slice(2);
const server = spawn(versus, ["serve", "--port", "0", "--root", root], { stdio: ["ignore", "pipe", "ignore"] });
const [line] = await new Promise((resolve) => {
  readline.createInterface(server.stdout).once("line", (text) => resolve([text]));
});
const url = line.match(/http:\S+?(?=\/?\s)/)[0];
const browser = await launch(url);

const FILE = path.join(root, "locales/fr/codes/ftp.ftl");
const text = fs.readFileSync(FILE, "utf8");
const PAGE = "/fr/ftp/425-cant-open-data-connection";
const LEAD = text.match(/^ftp-425 =\n(?: {4}.*\n)*? {4}\.description = (.*)$/m)[1];
const save = (from, to) => {
  assert.ok(text.includes(from));
  fs.writeFileSync(FILE, text.replace(from, to));
  return performance.now();
};
const since = (start) => `${(performance.now() - start).toFixed(0)} ms`;
const context = (page) => page.context();
// Restores the file, so that a failed check does not affect the next one.
const check = (name, body) => tried(name, async () => {
  try {
    return await body();
  } finally {
    fs.writeFileSync(FILE, text);
  }
});
const overlay = "versus-serve .box pre";

await check("a saved message appears on the open page by itself, and nothing else moves", () =>
  browser.withPage({ viewport: { width: 900, height: 500 } }, async (page) => {
    await page.goto(PAGE);
    await page.evaluate(() => scrollTo(0, 300));
    const start = save(LEAD, `Tout autre chose. ${LEAD}`);
    await page.getByText("Tout autre chose.").first().waitFor();
    const time = since(start);
    await page.waitForFunction(() => scrollY === 300);
    fs.writeFileSync(FILE, text);
    await page.waitForFunction(() => !document.body.textContent.includes("Tout autre chose."));
    return time;
  }));

await check("a page that does not show the message is left alone", () =>
  browser.withPage({}, async (page, context) => {
    await page.goto("/ja/ftp/220-service-ready");
    const other = await context.newPage();
    await other.goto(PAGE);
    await page.evaluate(() => { window.same = true; });
    save(LEAD, `Encore autre chose. ${LEAD}`);
    await other.getByText("Encore autre chose.").first().waitFor();
    fs.writeFileSync(FILE, text);
    await other.waitForFunction(() => !document.body.textContent.includes("Encore autre chose."));
    assert.equal(await page.evaluate(() => window.same), true);
  }));

for (const [name, from, to, code] of [
  ["a syntax error", "ftp-425 =", "ftp-425 = { $x", "load/ftl-syntax"],
  ["a mistake that only the checks find", LEAD, `${LEAD} { $code }`, "check/unknown-variable"],
]) {
  await check(`${name} shows over the last good page, and disappears when it is fixed`, () =>
    browser.withPage({}, async (page) => {
      await page.goto(PAGE);
      const before = await page.locator("main").innerText();
      let start = save(from, to);
      await page.locator(overlay).waitFor();
      const shown = since(start);
      const said = await page.locator(overlay).innerText();
      assert.ok(said.includes(`error[${code}]`) && said.includes("locales/fr/codes/ftp.ftl:"), said);
      assert.equal(await page.locator("main").innerText(), before);
      await page.reload();
      await page.locator(overlay).waitFor();
      assert.equal(await page.locator("main").innerText(), before, "also when it is asked for anew");
      await page.keyboard.press("Escape");
      await page.locator(overlay).waitFor({ state: "hidden" });
      await page.reload();
      await page.locator(overlay).waitFor();
      fs.writeFileSync(FILE, text);
      start = performance.now();
      await page.locator(overlay).waitFor({ state: "hidden" });
      return `${shown}, ${since(start)}`;
    }));
}

await check("holding l outlines each text and says which message it is", () =>
  browser.withPage({}, async (page) => {
    await page.goto(PAGE);
    const before = await page.locator("body").innerText();
    await page.keyboard.down("l");
    const lead = page.locator('[data-l10n="fr ftp-425.description"]').first();
    await lead.hover();
    const label = page.locator("versus-serve .label");
    await label.waitFor();
    const line = text.split("\n").findIndex((l) => l.includes(LEAD)) + 1;
    assert.ok((await label.innerText()).includes(`locales/fr/codes/ftp.ftl:${line}`), await label.innerText());
    const styles = await lead.evaluate((e) => getComputedStyle(e).outlineStyle);
    assert.notEqual(styles, "none");
    await page.keyboard.up("l");
    await label.waitFor({ state: "hidden" });
    assert.equal(await page.locator("[data-l10n]").count(), 0);
    assert.equal(await page.locator("body").innerText(), before);
    await page.locator(".search input:visible").first().fill("");
    await page.locator(".search input:visible").first().press("l");
    assert.equal(await page.locator("[data-l10n]").count(), 0, "typing is typing");
  }));

await check("a key on a Korean keyboard, a quick tap, and the focus afterwards", () =>
  browser.withPage({}, async (page) => {
    await page.goto(PAGE);
    await page.locator("main a").first().focus();
    const focused = await page.evaluate(() => document.activeElement.textContent);
    const press = (type) => page.evaluate((t) => dispatchEvent(new KeyboardEvent(t, { key: "ㅣ", code: "KeyL" })), type);
    await press("keydown");
    await page.locator("[data-l10n]").first().waitFor();
    await press("keyup");
    assert.equal(await page.locator("[data-l10n]").count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), focused);
    for (const type of ["keydown", "keyup", "keydown", "keyup", "keydown"]) await press(type);
    await page.locator("[data-l10n]").first().waitFor();
    await page.waitForTimeout(200);
    await press("keyup");
    assert.equal(await page.locator("[data-l10n]").count(), 0);
  }));

await check("many pages may be open, and one that comes back follows again", () =>
  browser.withPage({}, async (page, context) => {
    await page.goto(PAGE);
    for (let i = 0; i < 7; i += 1) {
      const other = await context.newPage();
      await other.goto("/ja/");
      // Simulates a window of its own, where a page is hidden when another is in front of
      // it.
      await other.evaluate(() => {
        Object.defineProperty(document, "hidden", { value: true });
        document.dispatchEvent(new Event("visibilitychange"));
      });
    }
    await page.bringToFront();
    await page.goto("/fr/");
    await page.goBack();
    save(LEAD, `De nouveau autre chose. ${LEAD}`);
    await page.getByText("De nouveau autre chose.").first().waitFor();
    fs.writeFileSync(FILE, text);
    await page.waitForFunction(() => !document.body.textContent.includes("De nouveau autre chose."));
  }));

await check("a save elsewhere does not report errors as fixed: the overlay stays in place", () =>
  browser.withPage({}, async (page) => {
    await page.goto(PAGE);
    save(LEAD, `${LEAD} { $code }`);
    await page.locator(overlay).waitFor();
    assert.match(await page.locator("versus-serve .box p").innerText(), /The pages in fr stay/);
    await page.evaluate(() => {
      window.changes = 0;
      const box = document.querySelector("versus-serve").shadowRoot.querySelector(".box");
      new MutationObserver(() => { window.changes += 1; }).observe(box, { attributes: true, childList: true, subtree: true });
    });
    const other = path.join(root, "locales/ja/site.ftl");
    const before = fs.readFileSync(other, "utf8");
    fs.writeFileSync(other, before.replace("home-heading = ", "home-heading = 新"));
    const japanese = await context(page).newPage();
    await japanese.goto("/ja/");
    await japanese.locator("h1", { hasText: /^新/ }).waitFor();
    await page.waitForTimeout(700);
    assert.equal(await page.evaluate(() => window.changes), 0);
    fs.writeFileSync(other, before);
    fs.writeFileSync(FILE, text);
    await page.locator(overlay).waitFor({ state: "hidden" });
  }));

await check("the search works on an outlined page", () =>
  browser.withPage({}, async (page) => {
    await page.goto("/fr/?l10n");
    await page.locator(".search input:visible").first().fill("425");
    await page.locator(".search [role=option]").first().waitFor();
  }));

await check("?l10n stays from page to page, on every kind of page", () =>
  browser.withPage({}, async (page) => {
    for (const address of ["/ko/", "/ko/ftp/", "/ko/ftp/425-cant-open-data-connection", "/ko/about",
      "/ko/compare/ftp/425-cant-open-data-connection-vs-426-transfer-aborted"]) {
      await page.goto(`${address}?l10n`);
      assert.ok(await page.locator("[data-l10n]").count() > 3, address);
      const marks = await page.evaluate(() => /[\ufdd0-\ufdd3]/.test(document.documentElement.outerHTML));
      assert.equal(marks, false, address);
    }
    await page.locator("main a[href^='/ko/ftp/']").first().click();
    await page.waitForURL((u) => u.searchParams.has("l10n"));
  }));

await check("the workbench follows, and its links lead to the text", () =>
  browser.withPage({}, async (page) => {
    await page.goto("/__versus/");
    await page.getByText("Nothing is missing, stale or broken.").first().waitFor();
    save("\nftp-425 =", "\nftp-424 =");
    await page.locator("#fr .missing a", { hasText: "ftp-425" }).click();
    await page.waitForURL((u) => u.pathname === PAGE);
    fs.writeFileSync(FILE, text);
    await page.locator('.versus-wanted[data-l10n^="fr ftp-425"]').waitFor();
  }));

await check("no page said an error, broke its policy, or asked another host", () => {
  if (browser.faults.length) assert.fail([...new Set(browser.faults)].slice(0, 20).join("\n"));
});

await browser.close();
server.kill();
process.exit(conclude() ? 0 : 1);
