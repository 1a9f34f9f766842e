// Tests the 404 page: it redirects where only one page can be meant, and otherwise lists
// similar ones.
import assert from "node:assert/strict";
import { check } from "../lib/report.mjs";

const PAIR = "/compare/ftp/425-cant-open-data-connection-vs-426-transfer-aborted";
const CODE = "/ftp/425-cant-open-data-connection";

const CERTAIN = [
  ["a pair the wrong way round", "/compare/ftp/426-transfer-aborted-vs-425-cant-open-data-connection", PAIR],
  ["two bare codes", "/compare/ftp/425-vs-426", PAIR],
  ["two bare codes the wrong way round", "/compare/ftp/426-vs-425", PAIR],
  ["a bare code", "/ftp/425", CODE],
  ["a bare name", "/ftp/cant-open-data-connection", CODE],
  ["capitals", "/FTP/425-Cant-Open-Data-Connection", CODE],
  ["a slash at the end", `${CODE}/`, CODE],
  ["a slash and .html at the end", `${CODE}/index.html`, CODE],
];

const NEAR = [
  ["a slip in a name", "/ftp/425-cant-opne-data-conection", CODE],
  ["an old name with the right code", "/ftp/425-no-data-connection", CODE],
  ["a name without its code", "/ftp/cant-open-data-conection", CODE],
  ["slips in a pair", "/compare/ftp/426-transfer-abortd-vs-425-cant-open-data", PAIR],
];

const pathOf = (page) => new URL(page.url()).pathname;

export async function lost({ withPage }, { each, locales }) {
  const two = locales.filter(({ lang }) => lang === "en" || lang === "ko");
  await each(two, async ({ lang, prefix }) => {
    for (const [name, address, target] of CERTAIN) {
      await check(`${lang}: ${name} is set right, and nothing else of the address is lost`, () =>
        withPage({}, async (page) => {
          const response = await page.goto(`${prefix}${address}?from=here#advice`);
          assert.equal(response.status(), 404);
          await page.waitForURL((url) => url.pathname === prefix + target);
          assert.equal(page.url().split(target)[1], "?from=here#advice");
          assert.equal(await page.locator("html").getAttribute("lang"), lang);
          assert.equal(await page.evaluate(() => history.length), 2, "the way back is blocked");
        }));
    }
    for (const [name, address, target] of NEAR) {
      await check(`${lang}: ${name} is answered with a list`, () =>
        withPage({}, async (page) => {
          await page.goto(prefix + address);
          await page.locator(".near").waitFor();
          const links = await page.locator(".near a").evaluateAll((list) => list.map((link) => link.getAttribute("href")));
          assert.ok(links.length <= 5 && new Set(links).size === links.length, links.join(" "));
          assert.equal(links[0], prefix + target);
          await page.locator(".near a").first().click();
          await page.waitForURL((url) => url.pathname === prefix + target);
        }));
    }
    await check(`${lang}: the search field has the words of the address, and searches them`, () =>
      withPage({}, async (page) => {
        await page.goto(`${prefix}/ftp/no-data-conection`);
        await page.locator(".near").waitFor();
        const field = page.locator(".search input:visible");
        assert.equal(await field.inputValue(), "ftp no data conection");
        await field.press("ArrowDown");
        assert.ok((await page.locator(".search [role=option]").count()) > 0);
      }));
    await check(`${lang}: an address like no other stays, with no list`, () =>
      withPage({}, async (page) => {
        await page.goto(`${prefix}/zzzz/qqqq`, { waitUntil: "networkidle" });
        assert.equal(pathOf(page), `${prefix}/zzzz/qqqq`);
        assert.equal(await page.locator(".near").isVisible(), false);
      }));
  });

  await check("texts are fetched for a list, not for the way to a page", () =>
    withPage({}, async (page) => {
      const fetched = [];
      page.on("request", (request) => {
        const path = new URL(request.url()).pathname;
        if (path.endsWith("/search.json")) fetched.push(path);
      });
      await page.goto("/compare/ftp/426-vs-425");
      await page.waitForURL((url) => url.pathname === PAIR);
      assert.deepEqual(fetched, ["/search.json"]);
      await page.goto("/zzzz/qqqq", { waitUntil: "networkidle" });
      assert.deepEqual(fetched.splice(0), ["/search.json", "/search.json"]);
      await page.goto("/ftp/425-cant-opne-data-conection");
      await page.locator(".near .about").first().waitFor();
      assert.deepEqual(fetched, ["/search.json", "/ftp/search.json"]);
    }));

  await check("without texts, the page not found still lists what it can", () =>
    withPage({}, async (page) => {
      page.allowsFailedRequests = true;
      await page.route(/\/ftp\/search\.json/, (route) => route.abort());
      await page.goto("/ftp/425-cant-opne-data-conection");
      await page.locator(".near").waitFor();
      assert.equal(await page.locator(".near a").first().getAttribute("href"), CODE);
    }));

  await check("a broken escape in an address breaks nothing", () =>
    withPage({}, async (page) => {
      await page.goto("/ftp/%E0%A4%A", { waitUntil: "networkidle" });
      assert.ok(await page.locator("h1").isVisible());
    }));
}
