// Runs the Nu HTML checker: no error and no warning on any page except comparisons, and on
// two hundred of those, spread over the list.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { check } from "../lib/report.mjs";
import { pagesBelow, spread } from "../lib/pages.mjs";

const SAMPLE = 200;
const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

// Passes addresses, not files: 'self' in the policy of a file would mean nothing.
async function messages(addresses) {
  const options = ["-Xss8m", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", ...addresses];
  const { stdout } = await promisify(execFile)("java", options, { maxBuffer: 1 << 28 });
  return JSON.parse(stdout).messages;
}

export async function html(root, url) {
  const all = pagesBelow(root, ".");
  const isComparison = (file) => path.relative(root, file).split(path.sep).includes("compare");
  const sets = {
    "page that is no comparison": all.filter((file) => !isComparison(file)),
    comparison: spread(all.filter(isComparison), SAMPLE),
  };
  for (const [name, files] of Object.entries(sets)) {
    await check(`the Nu HTML checker has nothing to say: every ${name} (${files.length})`, async () => {
      assert.ok(files.length > 0);
      const addresses = files.map((file) => `${url}/${path.relative(root, file).split(path.sep).join("/")}`);
      const found = (await messages(addresses)).map(({ url: page, lastLine, lastColumn, subType, type, message, extract }) => {
        return `${page?.replace(url, "")}:${lastLine}:${lastColumn}: ${subType ?? type}: ${message}\n    ${(extract ?? "").replaceAll(/\s+/g, " ")}`;
      });
      if (found.length) assert.fail(`${found.length} messages\n${found.slice(0, 20).join("\n")}`);
    });
  }
}
