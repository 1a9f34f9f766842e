// Tests the search page: what it shows of what is found, of a guide, and of nothing.
import assert from "node:assert/strict";
import { check } from "../lib/report.mjs";
import { CODE, COMPARISON } from "../lib/pages.mjs";

export async function found({ withPage }, { each, locales }) {
  const open = async (page, prefix, query) => {
    await page.goto(`${prefix}/search?q=${encodeURIComponent(query)}`);
    await page.locator(".found .hero, .found .read:not(:empty)").first().waitFor();
    await page.waitForLoadState("networkidle");
    return page.locator(".found");
  };
  const told = (page, name) => page.locator(".site .search").evaluate((form, key) => form.dataset[key], name);

  await each(locales, async ({ lang, prefix }) => {
    await check(`${lang}: the search page shows a code, its comparisons, and how the line was read`, () =>
      withPage({}, async (page) => {
        const part = await open(page, prefix, "425 Unable to build data connection: Connection timed out (110)");
        assert.equal(await page.locator(".site [name=q]").inputValue(), "425 Unable to build data connection: Connection timed out (110)");
        assert.equal(await part.locator(".read").textContent(), (await told(page, "read")).replace("{}", "FTP 425"));
        assert.match(await part.locator(".hero h2").textContent(), /^FTP 425 Can't Open Data Connection\s*$/);
        assert.equal(await part.locator(".hero a").getAttribute("href"), prefix + CODE);
        const pairs = await part.locator("[aria-labelledby=compared] a").evaluateAll((list) => list.map((link) => link.getAttribute("href")));
        assert.ok(pairs.includes(prefix + COMPARISON), pairs.join(" "));
        assert.equal(await page.locator(".site [role=listbox]").isVisible(), false);
      }));

    await check(`${lang}: the search page shows two codes side by side, and then each`, () =>
      withPage({}, async (page) => {
        const part = await open(page, prefix, "425 426");
        assert.equal(await part.locator(".hero .side").count(), 2);
        assert.equal(await part.locator(".hero a").getAttribute("href"), prefix + COMPARISON);
        assert.equal(await part.locator(".read").textContent(), "");
        assert.equal(await part.locator("[aria-labelledby=also] ul a").count(), 2);
      }));

    await check(`${lang}: the search page shows a guide`, () =>
      withPage({}, async (page) => {
        const part = await open(page, prefix, "connect ECONNREFUSED 192.0.2.10:21");
        assert.equal(await part.locator(".hero a").getAttribute("href"), `${prefix}/guides/no-code`);
      }));

    await check(`${lang}: where nothing is found, the search page says so, and shows what is near`, () =>
      withPage({}, async (page) => {
        const part = await open(page, prefix, "ftp 599");
        const [none, covers] = [await told(page, "none"), await told(page, "covers")];
        assert.equal(await part.locator(".read").textContent(), `${none} ${covers.replace("{}", "FTP")}`);
        assert.deepEqual(await part.locator(".hero .num, .hero .name, .hero .after").allTextContents(), ["599", none, covers.replace("{}", "FTP")]);
        const near = await part.locator("[aria-labelledby=near] .code").allTextContents();
        assert.deepEqual(near, ["556", "555", "554"]);
        await open(page, prefix, "zzzz");
        assert.equal(await page.locator(".found a").count(), 0);
      }));
  });

  await check("search engines are told to leave the search page out", () =>
    withPage({}, async (page) => {
      await page.goto("/search");
      assert.equal(await page.locator("meta[name=robots]").getAttribute("content"), "noindex");
      assert.equal(await page.locator("link[rel=canonical], link[rel=alternate]").count(), 0);
      const response = await page.request.get("/sitemap.xml");
      assert.doesNotMatch(await response.text(), /\/search</);
    }));
}
