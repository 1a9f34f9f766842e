// Writes tests.tsv, the plural categories according to Node.js's ICU: node tests.js >tests.tsv
// One line per language and type: the first letter of the category of each sample.
const fs = require("fs");
const rules = fs.readFileSync(`${__dirname}/rules.rs`, "utf8").split("ORDINAL")[0];
const known = [...rules.matchAll(/\(\n *"([^"]*)"/g)].flatMap((m) => m[1].split(/[\s\\]+/));
const languages = [...known, "pt-BR", "pt-AO", "kok-Latn-IN"].sort();
const samples = [];
for (let n = 0; n <= 130; n++) samples.push([n, 0]);
samples.push([200, 0], [1000, 0], [1001, 0], [10000, 0], [1e6, 0], [1000001, 0], [2e6, 0]);
for (const n of [0, 0.1, 0.2, 0.5, 1, 1.1, 1.5, 2, 2.5, 3, 5.5, 10, 11, 21.1, 1000000])
  for (const digits of [1, 2, 3]) samples.push([n, digits]);
console.log(`# CLDR ${process.versions.cldr}`);
console.log(samples.map(([n, digits]) => n.toFixed(digits)).join(" "));
for (const language of languages)
  for (const type of ["cardinal", "ordinal"]) {
    const letters = samples.map(([n, minimumFractionDigits]) =>
      new Intl.PluralRules(language, { type, minimumFractionDigits }).select(n)[0]);
    console.log([language, type, letters.join("")].join("\t"));
  }
