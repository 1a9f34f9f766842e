// Checks that Lighthouse gives 100 in its four categories. Its timings depend on the
// machine and its load: one of three runs must pass, of which the later ones are slowed
// down to the phone that Lighthouse assumes, and timings fail a run only if performance
// falls below 90.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import lighthouse from "lighthouse";
import { executable, FLAGS } from "../lib/browser.mjs";
import { CODE, COMPARISON } from "../lib/pages.mjs";
import { check } from "../lib/report.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const PAGES = [
  ["comparison", "en", COMPARISON],
  ["comparison", "ja", COMPARISON],
  ["code", "ko", CODE],
  ["index", "fr", "/ftp/"],
  ["home", "en", "/"],
];

// Lighthouse's own index of the speed of a machine, for a mid-range phone. By default it
// slows any machine down four times, which is right only for fast desktops
// (docs/throttling.md of Lighthouse).
const TELEPHONE = 400;
const config = (slowdown) => ({
  extends: "lighthouse:default",
  settings: { throttling: { ...SLOW_4G, cpuSlowdownMultiplier: slowdown } },
});
const SLOW_4G = { rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56, uploadThroughputKbps: 675 };

// Starts Chromium with a debugging port that it chooses itself.
async function start() {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "versus-lighthouse-"));
  const flags = [...FLAGS, "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"];
  const child = spawn(executable(), flags, { stdio: ["ignore", "ignore", "pipe"], detached: true });
  const port = await new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
      const match = said.match(/DevTools listening on ws:\/\/[^:]+:(\d+)/);
      if (match) resolve(Number(match[1]));
    });
    child.on("exit", () => reject(new Error(`chromium ended: ${said}`)));
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    // The whole process group: Debian's wrapper and the browser's own processes.
    process.kill(-child.pid);
    await ended;
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { port, stop };
}

// Timing audits may lose points while the performance score is at least FAST.
const TIMED = ["first-contentful-paint", "largest-contentful-paint", "speed-index", "total-blocking-time"];
const FAST = 0.9;

// Audits that lose points, requests to other hosts, and warnings.
function complaints({ lhr }, url) {
  const found = [];
  for (const category of CATEGORIES.map((id) => lhr.categories[id])) {
    if (category.score === 1) continue;
    const bad = ({ weight, id }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1;
    const fast = category.id === "performance" && category.score >= FAST;
    const audits = category.auditRefs.filter((ref) => bad(ref) && !(fast && TIMED.includes(ref.id)));
    if (fast && !audits.length) continue;
    const reasons = audits.map(({ id }) => {
      const { title, displayValue, explanation, details } = lhr.audits[id];
      const items = JSON.stringify(details?.items?.slice(0, 3) ?? []).slice(0, 600);
      return `    ${id}: ${[title, displayValue, explanation].filter(Boolean).join("; ")} ${items}`;
    });
    found.push(`${category.title}: ${Math.round(category.score * 100)}`, ...reasons);
  }
  const requests = lhr.audits["network-requests"]?.details?.items ?? [];
  for (const request of requests) if (!request.url.startsWith(`${url}/`) && !request.url.startsWith("data:")) found.push(`requests ${request.url}`);
  for (const warning of lhr.runWarnings) found.push(`warning: ${warning}`);
  return found;
}

export async function lighthouses(url, locales) {
  const { port, stop } = await start();
  try {
    for (const [kind, lang, address] of PAGES) {
      const locale = locales.find((one) => one.lang === lang);
      await check(`Lighthouse gives 100 in ${CATEGORIES.length} categories, but for time: ${kind} (${lang})`, async () => {
        let found = [];
        let slowdown = 4;
        for (let run = 1; run <= 3; run += 1) {
          const flags = { port, logLevel: "error", onlyCategories: CATEGORIES };
          const result = await lighthouse(url + locale.prefix + address, flags, config(slowdown));
          found = complaints(result, url);
          const score = Math.round(100 * result.lhr.categories.performance.score);
          if (!found.length) return `run ${run}, slowed down ${slowdown.toFixed(1)} times: performance ${score}`;
          slowdown = Math.min(4, Math.max(1, result.lhr.environment.benchmarkIndex / TELEPHONE));
          if (!found[0].startsWith("Performance")) break;
        }
        return assert.fail(found.join("\n"));
      });
    }
  } finally {
    await stop();
  }
}
