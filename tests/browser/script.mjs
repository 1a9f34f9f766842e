// Loads the site's script without a browser, and returns its functions as a page would see
// them.
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";

const file = path.resolve(import.meta.dirname, "../../static/assets/versus.js");

export function loadScript() {
  const document = { querySelectorAll: () => [], querySelector: () => null, addEventListener() {} };
  const page = vm.createContext({ document, location: { search: "", pathname: "/" }, URLSearchParams });
  vm.runInContext(fs.readFileSync(file, "utf8"), page, { filename: file });
  // A constant, and thus not a property of the page's global object.
  page.words = vm.runInContext("words", page);
  return page;
}
