// Takes the screenshots in README.md: `node screenshots.mjs <site-folder>`.
import fs from "node:fs";
import path from "node:path";
import { launch } from "./lib/browser.mjs";
import { serve } from "./lib/server.mjs";

const PAGES = {
  comparison: "/ko/compare/ftp/425-cant-open-data-connection-vs-426-transfer-aborted",
  home: "/",
};

const [site] = process.argv.slice(2);
if (!site) {
  console.error("usage: node screenshots.mjs <site-folder>");
  process.exit(2);
}
const folder = path.join(import.meta.dirname, "screenshots");
fs.mkdirSync(folder, { recursive: true });
const server = await serve(site);
const browser = await launch(server.url);
for (const [name, address] of Object.entries(PAGES)) {
  for (const colorScheme of ["light", "dark"]) {
    await browser.withPage({ colorScheme, viewport: { width: 1000, height: 1000 } }, async (page) => {
      await page.goto(address);
      await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`) });
    });
  }
}
await browser.close();
server.close();
