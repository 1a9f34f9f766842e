// Nothing on a page moves when the script comes late, as it does on a slow line.
import assert from "node:assert/strict";
import { check } from "../lib/report.mjs";
import { KINDS } from "../lib/pages.mjs";

const LATE = 300;

export async function still({ withPage }, { each, locales }) {
  const shown = locales.flatMap(({ lang, prefix }) => [412, 1440].map((width) => ({ lang, prefix, width })));
  await each(shown, async ({ lang, prefix, width }) => {
    await check(`${lang}, ${width} px: nothing moves when the script comes late`, () =>
      withPage({ viewport: { width, height: 823 } }, async (page) => {
        await page.route(/\/assets\/versus[^/]*\.js$/, async (route) => {
          await new Promise((done) => setTimeout(done, LATE));
          await route.continue();
        });
        await page.addInitScript(() => {
          window.moved = [];
          const name = (node) => node?.outerHTML?.slice(0, 60) ?? node?.nodeName;
          new PerformanceObserver((list) => {
            for (const { value, sources } of list.getEntries()) window.moved.push(`${value}: ${sources.map(({ node }) => name(node))}`);
          }).observe({ type: "layout-shift", buffered: true });
        });
        for (const address of Object.values(KINDS)) {
          // Until what the script fetches has come, too.
          await page.goto(prefix + address, { waitUntil: "networkidle" });
          await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
          assert.deepEqual(await page.evaluate(() => window.moved), [], address);
        }
      }));
  });
}
