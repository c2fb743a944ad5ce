// Comfort only: every page works without it.
(() => {
  "use strict";
  const rows = () => [...document.querySelectorAll("tr[data-href]")];
  let chosen = null; // the address of the row, as rows are replaced by fresh ones
  const at = () => rows().findIndex((row) => row.dataset.href === chosen);
  const show = () => rows().forEach((row) => row.classList.toggle("chosen", row.dataset.href === chosen));
  const choose = (next) => {
    const all = rows();
    if (!all.length) return;
    const row = all[Math.max(0, Math.min(all.length - 1, next))];
    chosen = row.dataset.href;
    show();
    row.scrollIntoView({ block: "nearest" });
  };
  const open = (href) => { if (href) location.href = href; };
  const search = () => document.querySelector("input[type=search], input[name=text]");

  const copy = async (button, text) => {
    await navigator.clipboard.writeText(text);
    button.textContent = document.body.dataset.copied;
    setTimeout(() => { button.textContent = document.body.dataset.copy; }, 2000);
  };
  const offerCopies = () => {
    if (!navigator.clipboard) return;
    for (const code of document.querySelectorAll(".copy")) {
      if (code.dataset.offered) continue;
      code.dataset.offered = "yes";
      const from = code.dataset.copy && document.getElementById(code.dataset.copy);
      const text = from ? from.textContent : code.dataset.text ?? code.textContent.trim();
      if (code.localName === "button") {
        code.addEventListener("click", () => copy(code, text));
        continue;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copied";
      button.textContent = document.body.dataset.copy;
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", () => copy(button, text));
      if (code.localName === "dd" || code.localName === "td") code.append(button);
      else code.after(button);
    }
  };

  document.addEventListener("click", (event) => {
    const popup = event.target.closest("a[data-popup]");
    if (popup && window.open(popup.href, popup.target, "width=560,height=720")) {
      event.preventDefault();
      return;
    }
    const row = event.target.closest("tr[data-href]");
    if (row && !event.target.closest("a, button, input, label") && !getSelection().toString()) open(row.dataset.href);
  });
  // who clicks twice sends once; coming back to the page makes its forms new
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || form.target) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => { delete form.dataset.sent; }, 5000);
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; }));
  const live = document.querySelector("[data-events]");
  if (live && window.EventSource) {
    new EventSource(live.dataset.events).addEventListener("changed", () => window.htmx?.trigger(live, "changed"));
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
    const keys = {
      j: () => choose(at() + 1),
      k: () => choose(at() - 1),
      o: () => open(chosen),
      Enter: event.target === document.body && chosen ? () => open(chosen) : null,
      "/": () => { const field = search(); if (field) field.focus(); else location.href = "/#search"; },
      "?": () => document.getElementById("keys")?.showModal(),
    };
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });

  // fresh rows are told apart for a moment; nothing else moves
  let known = null;
  document.addEventListener("htmx:beforeSwap", () => { known = new Set(rows().map((row) => row.dataset.href)); });
  document.addEventListener("htmx:afterSettle", () => {
    if (known) rows().forEach((row) => row.classList.toggle("fresh", !known.has(row.dataset.href)));
    known = null;
    show();
    offerCopies();
  });

  // a wall that gets no answer must not go on looking well
  const lost = () => {
    const words = document.querySelector("main[data-lost]")?.dataset.lost;
    if (words) document.querySelectorAll(".light").forEach((light) => { light.className = "light unknown"; light.lastElementChild.textContent = words; });
  };
  document.addEventListener("htmx:sendError", lost);
  document.addEventListener("htmx:responseError", lost);

  // a file that is dropped anywhere on the page is that of its form
  const taking = document.querySelector("form[data-drop] input[type=file]");
  if (taking) {
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      taking.files = event.dataTransfer.files;
      taking.form.requestSubmit();
    });
  }

  // local times are those of this browser
  const place = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (place) document.cookie = `mailtrail-place=${place}; Path=/; Max-Age=31536000; SameSite=Lax${location.protocol === "https:" ? "; Secure" : ""}`;

  offerCopies();
  if (location.hash === "#search") search()?.focus();
})();
