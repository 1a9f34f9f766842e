// Tests a built site as readers use it: `node run.mjs <site-folder> [--only <suite>]...`.
// Prints a line for each check. Exits with 1 if anything fails, if a page logs an error on
// its console, or if it requests anything from another host.
import assert from "node:assert/strict";
import { parseArgs } from "node:util";
import { each, launch } from "./lib/browser.mjs";
import { locales as localesOf } from "./lib/pages.mjs";
import { check, conclude } from "./lib/report.mjs";
import { serve } from "./lib/server.mjs";

// Loaded only when chosen: each needs packages that the others do not.
const SUITES = {
  size: async ({ root, locales }) => (await import("./suites/size.mjs")).size(root, locales),
  html: async ({ root, url }) => (await import("./suites/html.mjs")).html(root, url),
  behaviour: (site) => inBrowser(site, async (browser) => {
    for (const [file, name] of [["search", "search"], ["found", "found"], ["lost", "lost"], ["pages", "pages"]]) {
      await (await import(`./suites/${file}.mjs`))[name](browser, { each, locales: site.locales });
    }
  }),
  pasted: (site) => inBrowser(site, async (browser) => {
    await (await import("./suites/pasted.mjs")).pasted(browser, { each, locales: site.locales });
  }),
  still: (site) => inBrowser(site, async (browser) => {
    await (await import("./suites/still.mjs")).still(browser, { each, locales: site.locales });
  }),
  axe: (site) => inBrowser(site, async (browser) => {
    await (await import("./suites/axe.mjs")).axe(browser, { each, locales: site.locales });
  }),
  lighthouse: async ({ url, locales }) => (await import("./suites/lighthouse.mjs")).lighthouses(url, locales),
};

async function inBrowser({ url }, run) {
  const browser = await launch(url);
  try {
    await run(browser);
  } finally {
    await browser.close();
  }
  await check("no page said an error, broke its policy, or asked another host", () => {
    if (browser.faults.length) assert.fail([...new Set(browser.faults)].slice(0, 20).join("\n"));
  });
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string", multiple: true } } });
const chosen = (values.only ?? Object.keys(SUITES)).flatMap((names) => names.split(","));
const unknown = chosen.filter((name) => !(name in SUITES));
if (positionals.length !== 1 || unknown.length) {
  console.error(`usage: node run.mjs <site-folder> [--only ${Object.keys(SUITES).join("|")}]...`);
  process.exit(2);
}

const server = await serve(positionals[0]);
const site = { root: server.root, url: server.url, locales: localesOf(server.root) };
for (const name of chosen) {
  const start = performance.now();
  console.log(`\n${name}`);
  await SUITES[name](site);
  console.log(`  ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
server.close();
process.exit(conclude() ? 0 : 1);
