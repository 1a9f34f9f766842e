// Starts Chromium with a fresh profile. Anything unexpected on a page counts as a fault:
// console errors, violations of the content security policy, requests to any host but ours.
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

export const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

// $CHROMIUM, or the first of the usual names on the PATH.
export function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const found = names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file));
  if (!found) throw new Error("there is no chromium on the PATH; name one in $CHROMIUM");
  return found;
}

export async function launch(url) {
  const browser = await chromium.launch({ executablePath: executable(), args: FLAGS });
  const faults = [];

  async function open(options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, baseURL: url, ...options });
    context.setDefaultTimeout(10_000);
    context.on("page", (page) => watch(page, url, faults));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    return context;
  }

  // Runs with a new page, which is closed whatever happens.
  async function withPage(options, run) {
    const context = await open(options);
    try {
      return await run(await context.newPage(), context);
    } finally {
      await context.close();
    }
  }

  return { open, withPage, faults, close: () => browser.close() };
}

function watch(page, url, faults) {
  const fault = (text) => faults.push(`${page.url().replace(url, "")}: ${text}`);
  page.on("pageerror", (error) => fault(error.message));
  page.on("request", (request) => {
    const own = request.url().startsWith(`${url}/`) || /^(data|blob|about):/.test(request.url());
    if (!own) fault(`requests ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !isExpected(message, page)) fault(message.text());
  });
}

// The 404 status of a page, and requests that a test has broken on purpose, which Chromium
// reports on the console.
function isExpected(message, page) {
  if (page.allowsFailedRequests && /Failed to load resource/.test(message.text())) return true;
  const isPage = !/\.[a-z0-9]+$/.test(new URL(message.location().url || "about:blank").pathname.replace(/\.html$/, ""));
  return isPage && /status of 404/.test(message.text());
}

// Runs over a list, two at a time: enough for two cores.
export async function each(list, run) {
  const queue = [...list.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await run(next[1], next[0]);
  };
  await Promise.all([work(), work()]);
}
