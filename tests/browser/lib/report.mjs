// What was shown and what was not: a line for each, and the reason under what failed.
let shown = 0;
const failed = [];

// Runs a check. `what` says in a line what holds if it passes.
export async function check(what, run) {
  try {
    const more = await run();
    shown += 1;
    console.log(`  ok    ${what}${typeof more === "string" ? ` (${more})` : ""}`);
  } catch (error) {
    failed.push(what);
    console.log(`  FAIL  ${what}\n${reason(error).replaceAll(/^/gm, "          ")}`);
  }
}

function reason(error) {
  if (error?.code !== "ERR_ASSERTION") return String(error?.stack ?? error).split("\n").slice(0, 12).join("\n");
  const show = (value) => (typeof value === "string" ? value : JSON.stringify(value, undefined, 1));
  const where = error.stack.split("\n").find((line) => /\.mjs:\d+/.test(line))?.trim() ?? "";
  if (error.generatedMessage === false && error.operator === "fail") return `${error.message}\n${where}`;
  const message = error.generatedMessage ? "" : `${error.message}\n`;
  return `${message}expected: ${show(error.expected)}\nfound:    ${show(error.actual)}\n${where}`;
}

// Prints how it went, and answers whether all was well.
export function conclude() {
  console.log(`\n${shown} shown, ${failed.length} failed`);
  for (const what of failed) console.log(`  FAIL  ${what}`);
  return failed.length === 0;
}
