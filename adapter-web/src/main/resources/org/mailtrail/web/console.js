// Comfort only: every page works without it.
(() => {
  "use strict";
  const rows = () => [...document.querySelectorAll("tr[data-href]")];
  let at = -1;
  const choose = (next) => {
    const all = rows();
    if (!all.length) return;
    all[at]?.classList.remove("chosen");
    at = Math.max(0, Math.min(all.length - 1, next));
    all[at].classList.add("chosen");
    all[at].scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("click", (event) => {
    const copy = event.target.closest(".copy");
    if (copy && navigator.clipboard) {
      const from = copy.dataset.copy && document.getElementById(copy.dataset.copy);
      navigator.clipboard.writeText(from ? from.textContent : copy.dataset.text ?? copy.textContent.trim());
      return;
    }
    const popup = event.target.closest("a[data-popup]");
    if (popup && window.open(popup.href, popup.target, "width=560,height=720")) {
      event.preventDefault();
      return;
    }
    const row = event.target.closest("tr[data-href]");
    if (row && !event.target.closest("a, button, input, label") && !getSelection().toString()) location.href = row.dataset.href;
  });
  const live = document.querySelector("[data-events]");
  if (live && window.EventSource) {
    new EventSource(live.dataset.events).addEventListener("changed", () => window.htmx?.trigger(live, "changed"));
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
    const keys = {
      j: () => choose(at + 1),
      k: () => choose(at - 1),
      o: () => { const row = rows()[at]; if (row) location.href = row.dataset.href; },
      "/": () => document.querySelector("input[name=text]")?.focus(),
      "?": () => document.getElementById("keys")?.showModal(),
    };
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
})();
