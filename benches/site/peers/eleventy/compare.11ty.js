// Renders a comparison.
import { createHash } from "node:crypto";
import { locales, messages, protocols } from "../site.js";

export const data = {
  pagination: { data: "pairs", size: 1, alias: "pair" },
  eleventyExcludeFromCollections: true,
  permalink({ pair: [tag, p, i, j] }) {
    const { codes } = protocols[tag][p];
    return `${locales[tag].prefix}/compare/${p}/${codes[i].slug}-vs-${codes[j].slug}.html`;
  },
};

// The rows of the table, and sentences about the first three facts that differ.
function facts(l, t, pair, a, b, same) {
  const [differ, agree, contrasts] = [[], [], []];
  const row = (label, x, y) =>
    x === y
      ? agree.push(`<tr><th scope="row">${label}</th><td colspan="2">${x}</td></tr>`)
      : differ.push(`<tr class="differs"><th scope="row">${label}</th><td>${x}</td><td>${y}</td></tr>`);
  row(t["compare-class"](), pair.a.class_title, pair.b.class_title);
  let other = false;
  for (const { key, label, values, says } of l.facts) {
    const [x, y] = [a.facts[key], b.facts[key]];
    if (!x && !y) continue;
    row(label, x ? values[x] : l.unstated, y ? values[y] : l.unstated);
    if (x === y) continue;
    other = true;
    if (x && y && contrasts.length < 3 && (same || key !== "outcome")) {
      contrasts.push(t["compare-contrast"]({ ...pair, a_says: says[x], b_says: says[y] }));
    }
  }
  if (!other) contrasts.push(t["compare-contrast-none"](pair));
  else if (contrasts.length === 0) contrasts.push(a["difference-description"], b["difference-description"]);
  return [differ, agree, contrasts];
}

// Links to the comparisons of either code with its closest partners, alternately.
function closest({ codes, slug }, l, i, j) {
  const sides = [[i, j], [j, i]];
  const links = [];
  const longest = Math.max(codes[i].partners.length, codes[j].partners.length);
  for (let place = 0; place < longest; place++) {
    for (const [own, other] of sides) {
      const partner = codes[own].partners[place];
      if (partner === undefined || partner === other || links.length === 6) continue;
      const [c, d] = [codes[Math.min(own, partner)], codes[Math.max(own, partner)]];
      links.push(`<li><a href="${l.prefix}/compare/${slug}/${c.slug}-vs-${d.slug}"${l.names}><span class="code" data-class="${c.class}">${c.code}</span> ${c.name} <span class="vs">vs</span> <span class="code" data-class="${d.class}">${d.code}</span> ${d.name}</a></li>`);
    }
  }
  return links;
}

function group(name, heading, rows) {
  return rows.length === 0 ? "" : `
<tbody class="${name}">
<tr><th class="group" colspan="3" scope="rowgroup">${heading}</th></tr>
${rows.join("\n")}
</tbody>`;
}

function course(l, t, p, a, b) {
  if (!a.where || !b.where) return "";
  const { phase } = a.facts;
  const text = phase === b.facts.phase ? t["compare-where-both"]({ a: a.said, b: b.said, phase: l.phases[phase] }) : a.where + l.gap + b.where;
  return `
<section aria-labelledby="where">
<h2 id="where">${t["code-where"]()}</h2>
<figure class="where">
${p.before}${a.left}${b.right}${p.after}
<figcaption id="where-text">${text}</figcaption>
</figure>
</section>
`;
}

export function render({ pair: [tag, slug, i, j] }) {
  const [l, t, p] = [locales[tag], messages[tag], protocols[tag][slug]];
  const [a, b] = [p.codes[i], p.codes[j]];
  const same = a.class === b.class;
  const pair = { a: a.said, b: b.said, protocol: p.name };
  const title = `${p.name} ${a.code} ${a.name} vs ${b.code} ${b.name}`;
  const description = t["compare-description"](pair);
  const path = `/compare/${slug}/${a.slug}-vs-${b.slug}`;
  const url = l.origin + l.prefix + path;
  const verdict = a.said.tells !== b.said.tells ? "" : a.said.next !== b.said.next ? "-alike" : "-same";
  const summary = same ? "same" : "different";
  const second = b[same ? "summary-meanwhile" : "summary-contrast"];
  const [differ, agree, contrasts] = facts(l, t, pair, a, b, same);
  const differences = [...(same ? [] : [t["compare-difference-classes"](pair)]), ...contrasts, a["difference-when"], b["difference-when"]];
  const near = closest(p, l, i, j);
  const quoted = JSON.stringify;
  const updated = a.updated > b.updated ? a.updated : b.updated;
  const json = `{"@context":"https://schema.org","@graph":[{"@type":"BreadcrumbList","itemListElement":[${p.crumbs}{"@type":"ListItem","position":3,"name":${quoted(title)},"item":"${url}"}]},{"@type":"TechArticle","headline":${quoted(title)},"description":${quoted(description)},"inLanguage":"${tag}","url":"${url}","image":"${p.card}","dateModified":"${updated}","about":[${a.term},${b.term}]}]}`;
  const hash = createHash("sha256").update(json).digest("base64");
  return `<!DOCTYPE html>
<html lang="${tag}" dir="${l.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${l.policy} 'sha256-${hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${url}">
${l.languages.map((o) => `<link rel="alternate" hreflang="${o.tag}" href="${l.origin}${o.prefix}${path}">`).join("\n")}
<link rel="alternate" hreflang="x-default" href="${l.origin}${path}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}">
<meta property="og:image" content="${p.card}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
${l.assets}
<script type="application/ld+json">${json}</script>
</head>
<body data-page="comparison">
${l.header}<ul>
${l.languages.map((o) => `<li><a ${o.tag === tag ? 'aria-current="true" ' : ""}href="${o.prefix}${path}" hreflang="${o.tag}" lang="${o.tag}" dir="${o.dir}">${o.name}</a></li>`).join("\n")}
</ul>
</nav>
</header>
<main id="content" data-page="comparison">
<article class="comparison">
${p.badge}
<h1${l.names}><span class="side">${p.name} ${a.code} ${a.name}</span> vs <span class="side">${b.code} ${b.name}</span></h1>
<p class="verdict">${t[`compare-verdict${verdict}`](pair)}</p>
<p class="lead">${t[`compare-summary-${summary}`](pair)}${l.gap}${a["summary-indicates"]}${l.gap}${second}</p>
<div class="strips">
${a.strip}
${b.strip}
</div>
<div class="cards">
${a.card}
${b.card}
</div>
<section aria-labelledby="facts">
<h2 id="facts">${t["code-facts"]()}</h2>
<table class="glance" aria-labelledby="facts">
<thead>
<tr><th scope="col">${t["compare-fact"]()}</th><th scope="col" data-class="${a.class}"><span class="code">${a.code}</span></th><th scope="col" data-class="${b.class}"><span class="code">${b.code}</span></th></tr>
</thead>${group("differ", t["compare-differ"](), differ)}${group("agree", t["compare-agree"](), agree)}
</table>
</section>
<section aria-labelledby="exchange">
<h2 id="exchange">${t["code-exchange"]()}</h2>
<div class="exchanges">
${a.exchange}
${b.exchange}
</div>
</section>${course(l, t, p, a, b)}
<section aria-labelledby="differences">
<h2 id="differences">${t["compare-differences"]()}</h2>
<ol>
${differences.map((text) => `<li>${text}</li>`).join("\n")}
</ol>
</section>
<section aria-labelledby="advice">
<h2 id="advice">${t["compare-advice"]()}</h2>
<p>${a["advice-code"]}${l.gap}${b["advice-code"]}</p>
</section>
<section aria-labelledby="more">
<h2 id="more">${t["compare-more"]()}</h2>
<ul>
${a.links}
${b.links}
${p.link}
</ul>${near.length === 0 ? "" : `
<p class="closest" id="closest">${t["compare-more-closest"]()}</p>
<ul aria-labelledby="closest">
${near.join("\n")}
</ul>`}
</section>
</article>
</main>
${l.footer}
</body>
</html>
`;
}
