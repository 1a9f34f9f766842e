// Tests accessibility as far as a program can: every kind of page in every locale, light
// and dark, and the list of results while it is open.
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import { check } from "../lib/report.mjs";
import { KINDS } from "../lib/pages.mjs";

const source = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page) {
  // Evaluated by the debugger, so that the page's policy need not allow it.
  await page.evaluate(source);
  const { violations: found } = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    TAGS,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(" ")} ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ""}`));
}

async function openResults(page) {
  await page.locator(".search input:visible").fill("425");
  await page.locator(".search [role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
}

export async function axe({ withPage }, { each, locales }) {
  const looks = locales.flatMap(({ lang, prefix }) => ["light", "dark"].map((colorScheme) => ({ lang, prefix, colorScheme })));
  await each(looks, async ({ lang, prefix, colorScheme }) => {
    await check(`${lang}, ${colorScheme}: axe finds nothing on ${Object.keys(KINDS).length} pages, nor on open results`, () =>
      withPage({ colorScheme, reducedMotion: "reduce" }, async (page) => {
        const found = [];
        for (const [kind, address] of Object.entries(KINDS)) {
          await page.goto(prefix + address);
          found.push(...(await violations(page)).map((text) => `${kind}: ${text}`));
        }
        for (const kind of ["home", "comparison in a class"]) {
          await page.goto(prefix + KINDS[kind]);
          await openResults(page);
          found.push(...(await violations(page)).map((text) => `${kind}, open results: ${text}`));
        }
        for (const query of ["425 timeout", "425 426", "ftp 599"]) {
          await page.goto(`${prefix}/search?q=${query}`);
          await page.locator(".found .hero, .found .read:not(:empty)").first().waitFor();
          found.push(...(await violations(page)).map((text) => `search for ${query}: ${text}`));
        }
        if (found.length) assert.fail(`${found.length} violations\n${found.slice(0, 20).join("\n")}`);
      }));
  });
}
