// The comparisons of a synthetic site, and nothing else.
export default function () {
  return { dir: { input: "src", output: "public" }, templateFormats: ["11ty.js"] };
}
