// Runs in the pages that `versus serve` shows: follows changes, shows errors, outlines texts.
"use strict";
(() => {
  const version = document.currentScript.dataset.version;

  // Errors are shown over the page. A shadow root keeps the page's styles away from them.
  const host = document.createElement("versus-serve");
  host.lang = "en";
  const shadow = host.attachShadow({ mode: "open" });
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const box = element("div", { className: "box", hidden: true, tabIndex: 0 });
  box.setAttribute("role", "alert");
  const badge = element("a", { className: "badge", href: "/__versus/", hidden: true });
  const label = element("div", { className: "label", hidden: true });
  const style = element("link", { rel: "stylesheet", href: "/__versus/client.css" });
  shadow.append(style, box, badge, label);
  document.documentElement.append(host);

  let current = "";
  let dismissed = "";
  const dismiss = () => {
    dismissed = current;
    box.hidden = true;
  };
  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const heading = (state) => {
    const stays = state.stays || [];
    if (!stays.length) return `${count(state.errors, "error")}.`;
    const which = state.all ? "The pages" : `The pages in ${stays.join(", ")}`;
    return `${count(state.errors, "error")}. ${which} stay as they were until this is fixed.`;
  };
  const show = (state) => {
    const texts = (state.diagnostics || []).map((d) => d.text);
    const more = (state.errors || 0) - texts.length;
    const said = texts.length ? [heading(state), ...texts, ...(more > 0 ? [`and ${more} more`] : [])].join("\n\n") : "";
    // Errors that the checks found are not fixed until the checks have run again.
    if (!state.checked && !said) return;
    badge.hidden = !state.warnings || location.pathname === "/__versus/";
    badge.textContent = count(state.warnings, "warning");
    // Unchanged, so that nobody is disturbed while reading or copying it.
    if (said === current) return;
    current = said;
    if (!said) dismissed = "";
    box.hidden = !said || said === dismissed;
    const close = element("button", { type: "button", textContent: "×", title: "Close (Escape)" });
    close.setAttribute("aria-label", "Close");
    close.addEventListener("click", dismiss);
    const [head, ...rest] = said.split("\n\n");
    box.replaceChildren(element("p", { textContent: head }), close, element("pre", { textContent: rest.join("\n\n") }));
  };

  // Reloads a page that has changed; the browser keeps the scroll position. Not while it is
  // navigating to another page, which that would stop.
  let leaving = 0;
  let asked = null;
  addEventListener("beforeunload", () => { leaving = performance.now(); });
  const refresh = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const { signal } = asked;
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store", signal });
      const tag = (answer.headers.get("ETag") || "").replace(/"/g, "");
      if (!tag || tag === version) return;
      if (leaving && performance.now() - leaving < 2000) {
        // It may have been a download, after which the page is still here.
        setTimeout(refresh, 2000);
        return;
      }
      location.reload();
    } catch {
      // The server has been stopped, and the events begin again when it is back; or a
      // newer request has replaced this one.
    }
  };
  // A browser opens six connections to a server, and each page that follows changes holds one:
  // only visible pages do. The first event is the current state.
  let news = null;
  const follow = () => {
    news?.close();
    news = null;
    if (document.hidden) return;
    news = new EventSource("/__versus/events");
    news.addEventListener("message", (event) => {
      show(JSON.parse(event.data));
      refresh();
    });
  };
  follow();
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => news?.close());
  addEventListener("pageshow", (event) => {
    leaving = 0;
    if (event.persisted) follow();
  });

  // Outlines: while the key l is held, or permanently with ?l10n.
  const wanted = new URLSearchParams(location.search).get("l10n");
  const fixed = wanted !== null;
  const outlined = () => document.documentElement.classList.contains("versus-outlined");
  // The text that an element shows itself: "fr ftp-425.fix", and its position.
  const own = (text) => (text.dataset.l10n ? [text.dataset.l10n, text.dataset.l10nAt] : []);
  const inside = (text) => (text.dataset.l10nIn ? text.dataset.l10nIn.split("\n") : []);
  const place = (top, left) => {
    label.style.top = `${Math.max(4, Math.min(top, innerHeight - label.offsetHeight - 4))}px`;
    label.style.left = `${Math.max(4, Math.min(left, innerWidth - label.offsetWidth - 4))}px`;
  };
  const name = (event) => {
    if (!outlined()) return;
    const text = event.target.closest?.("[data-l10n], [data-l10n-in]");
    label.hidden = !text;
    if (!text) return;
    const lines = [...own(text), ...inside(text).map((line) => `within: ${line}`)];
    for (let outer = text.parentElement?.closest("[data-l10n]"); outer; outer = outer.parentElement?.closest("[data-l10n]")) {
      lines.push(`in ${outer.dataset.l10n}`);
    }
    label.textContent = lines.filter(Boolean).join("\n");
    const edge = text.getBoundingClientRect();
    place(edge.top > 90 ? edge.top - label.offsetHeight - 4 : edge.bottom + 4, edge.left);
  };
  const sheet = element("link", { rel: "stylesheet", href: "/__versus/outline.css" });
  const outline = (on) => {
    document.documentElement.classList.toggle("versus-outlined", on);
    if (on) document.head.append(sheet);
    if (!on) label.hidden = true;
  };
  let plain = null;
  let held = false;
  let focused = null;
  // Counts how often the key was pressed or released: a response may come too late.
  let turn = 0;
  const exchange = (nodes) => {
    const { scrollX, scrollY } = window;
    document.body.replaceChildren(...nodes);
    scrollTo(scrollX, scrollY);
  };
  const begin = async () => {
    held = true;
    turn += 1;
    const mine = turn;
    try {
      const address = new URL(location.href);
      address.searchParams.set("l10n", "");
      const answer = await fetch(address, { headers: { Accept: "text/html" } });
      if (!answer.ok && answer.status !== 404) return;
      const marked = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine !== turn) return;
      plain = [...document.body.childNodes];
      focused = document.activeElement;
      exchange(marked.body.childNodes);
      outline(true);
    } catch {
      // The server has been stopped.
    }
  };
  const end = () => {
    held = false;
    turn += 1;
    if (!plain) return;
    outline(false);
    exchange(plain);
    plain = null;
    focused?.focus({ preventScroll: true });
  };
  const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");
  // The letter, or its position on keyboards with other letters.
  const isL = (event) => event.key.toLowerCase() === "l" || (event.code === "KeyL" && !/^[a-z]$/i.test(event.key));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !box.hidden) dismiss();
    const alone = !(event.ctrlKey || event.metaKey || event.altKey);
    if (isL(event) && alone && !event.repeat && !held && !fixed && !typing(event.target)) begin();
  });
  addEventListener("keyup", (event) => {
    if (isL(event) && held) end();
  });
  addEventListener("blur", () => held && end());
  addEventListener("mouseover", name);
  addEventListener("focusin", name);
  if (fixed) {
    outline(true);
    const ids = (text) => [...own(text).slice(0, 1), ...inside(text)].map((line) => line.split(" ")[1]);
    const texts = [...document.querySelectorAll("[data-l10n], [data-l10n-in]")];
    const matches = (id) => id === wanted || id?.startsWith(`${wanted}.`);
    const all = wanted ? texts.filter((text) => ids(text).some(matches)) : [];
    const found = all.find((text) => text.getClientRects().length) || all[0];
    if (found?.getClientRects().length) {
      found.classList.add("versus-wanted");
      found.scrollIntoView({ block: "center" });
      name({ target: found });
    } else if (wanted) {
      const where = found ? `<${found.localName}> of this page, not in sight` : "not on this page";
      label.textContent = `${wanted}: ${where}`;
      label.hidden = false;
      place(4, 4);
    }
    // Links lead from one outlined page to the next.
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
