// Reports checks: one line for each, and the reason below a failed one.
let shown = 0;
const failed = [];

// Runs a check. `what` is a line that says what holds if it passes.
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

// Prints the totals, and returns whether all checks passed.
export function conclude() {
  console.log(`\n${shown} shown, ${failed.length} failed`);
  for (const what of failed) console.log(`  FAIL  ${what}`);
  return failed.length === 0;
}
