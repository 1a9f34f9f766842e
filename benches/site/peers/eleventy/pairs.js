// Every comparison: language, protocol, and the indexes of both codes in its list.
import { protocols } from "../../site.js";

export default function () {
  const pairs = [];
  for (const [tag, all] of Object.entries(protocols)) {
    for (const [p, { codes }] of Object.entries(all)) {
      for (let a = 0; a < codes.length; a++) {
        for (let b = a + 1; b < codes.length; b++) pairs.push([tag, p, a, b]);
      }
    }
  }
  return pairs;
}
