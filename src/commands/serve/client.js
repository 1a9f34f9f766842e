// In the pages that `versus serve` shows: follows changes, shows mistakes, outlines texts.
"use strict";
(() => {
  const version = document.currentScript.dataset.version;

  // What is wrong, over the page. A shadow root keeps the page's style away from it.
  const host = document.createElement("versus-serve");
  const shadow = host.attachShadow({ mode: "open" });
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const box = element("div", { className: "box", hidden: true });
  box.setAttribute("role", "alert");
  const badge = element("a", { className: "badge", href: "/__versus/", hidden: true });
  const label = element("div", { className: "label", hidden: true });
  const style = element("link", { rel: "stylesheet", href: "/__versus/client.css" });
  shadow.append(style, box, badge, label);
  document.documentElement.append(host);

  let dismissed = "";
  const show = (state) => {
    const texts = (state.diagnostics || []).map((d) => d.text);
    const all = texts.join("\n\n");
    const more = (state.errors || 0) - texts.length;
    box.hidden = texts.length === 0 || all === dismissed;
    const close = element("button", { type: "button", textContent: "×", title: "Close (Escape)" });
    close.setAttribute("aria-label", "Close");
    close.addEventListener("click", () => dismiss(all));
    box.replaceChildren(
      element("p", {}, `${state.errors} ${state.errors === 1 ? "error" : "errors"}. The page stays as it was until this is mended.`),
      close,
      element("pre", { textContent: all + (more > 0 ? `\n\nand ${more} more` : "") }),
    );
    badge.hidden = !state.warnings || location.pathname === "/__versus/";
    badge.textContent = `${state.warnings} ${state.warnings === 1 ? "warning" : "warnings"}`;
  };
  const dismiss = (text) => {
    dismissed = text;
    box.hidden = true;
  };

  // A page that has changed is loaded again; the browser keeps the place.
  const refresh = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
      const tag = (answer.headers.get("ETag") || "").replace(/"/g, "");
      if (tag && tag !== version) location.reload();
    } catch {
      // The server has been stopped; the events begin again when it is back.
    }
  };
  const news = new EventSource("/__versus/events");
  news.addEventListener("message", (event) => {
    show(JSON.parse(event.data));
    refresh();
  });
  addEventListener("pagehide", () => news.close());

  // Outlines: while the key l is held, or for good with ?l10n.
  const fixed = new URLSearchParams(location.search).has("l10n");
  const outlined = () => document.documentElement.classList.contains("versus-outlined");
  const name = (event) => {
    if (!outlined()) return;
    const text = event.target.closest?.("[data-l10n], [data-l10n-in]");
    label.hidden = !text;
    if (!text) return;
    const own = text.dataset.l10n || "";
    const lines = [own, text.dataset.l10nAt || ""];
    if (text.dataset.l10nIn) lines.push(`attributes: ${text.dataset.l10nIn}`);
    for (let outer = text.parentElement?.closest("[data-l10n]"); outer; outer = outer.parentElement?.closest("[data-l10n]")) {
      lines.push(`in ${outer.dataset.l10n}`);
    }
    label.textContent = lines.filter(Boolean).join("\n");
    const edge = text.getBoundingClientRect();
    const top = edge.top > 90 ? edge.top - label.offsetHeight - 4 : edge.bottom + 4;
    label.style.top = `${Math.max(4, Math.min(top, innerHeight - label.offsetHeight - 4))}px`;
    label.style.left = `${Math.max(4, Math.min(edge.left, innerWidth - label.offsetWidth - 4))}px`;
  };
  const sheet = element("link", { rel: "stylesheet", href: "/__versus/outline.css" });
  const outline = (on) => {
    document.documentElement.classList.toggle("versus-outlined", on);
    if (on) document.head.append(sheet);
    if (!on) label.hidden = true;
  };
  let plain = null;
  let held = false;
  const begin = async () => {
    held = true;
    const address = new URL(location.href);
    address.searchParams.set("l10n", "");
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    const marked = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!held) return;
    const main = document.body;
    plain = [...main.childNodes];
    const { scrollX, scrollY } = window;
    main.replaceChildren(...marked.body.childNodes);
    scrollTo(scrollX, scrollY);
    outline(true);
  };
  const end = () => {
    held = false;
    outline(false);
    if (plain) document.body.replaceChildren(...plain);
    plain = null;
  };
  const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !box.hidden) dismiss(box.querySelector("pre").textContent);
    const alone = !(event.ctrlKey || event.metaKey || event.altKey);
    if (event.key.toLowerCase() === "l" && alone && !event.repeat && !held && !fixed && !typing(event.target)) begin();
  });
  addEventListener("keyup", (event) => {
    if (event.key.toLowerCase() === "l" && held) end();
  });
  addEventListener("blur", () => held && end());
  addEventListener("mouseover", name);
  addEventListener("focusin", name);
  if (fixed) {
    outline(true);
    const wanted = new URLSearchParams(location.search).get("l10n");
    const names = (text) => [text.dataset.l10n?.split(" ")[1], ...(text.dataset.l10nIn || "").split(" ")];
    const found = wanted && [...document.body.querySelectorAll("[data-l10n], [data-l10n-in]")]
      .find((text) => names(text).some((n) => n === wanted || n?.startsWith(`${wanted}.`)));
    if (found) {
      found.classList.add("versus-wanted");
      found.scrollIntoView({ block: "center" });
      name({ target: found });
    }
    // From one outlined page to the next.
    addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href]");
      if (!link || link.origin !== location.origin || link.pathname.startsWith("/__versus/")) return;
      if (link.getAttribute("href").startsWith("#")) return;
      const address = new URL(link.href);
      address.searchParams.set("l10n", "");
      link.href = address.href;
    });
  }
})();
