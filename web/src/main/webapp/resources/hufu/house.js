"use strict";
/* Theme before paint; all else is extra: every page works without this file. */
(function (root) {
  const stored = () => { try { return localStorage.getItem("hufu-theme") || "auto"; } catch (e) { return "auto"; } };
  const apply = (theme) => { if (theme === "auto") { root.removeAttribute("data-theme"); } else { root.dataset.theme = theme; } };
  apply(stored());
  root.classList.add("script");

  function themeSwitch() {
    document.querySelectorAll("[data-theme-switch]").forEach((box) => {
      box.hidden = false;
      box.querySelectorAll("input").forEach((input) => { input.checked = input.value === stored(); });
      box.addEventListener("change", (event) => {
        try { localStorage.setItem("hufu-theme", event.target.value); } catch (e) { /* a private window keeps nothing */ }
        apply(event.target.value);
      });
    });
  }

  function searchShortcut() {
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        const field = document.querySelector("[data-shortcut='/']");
        if (field) { event.preventDefault(); field.focus(); field.select(); }
      }
    });
  }

  /* Only while a row has the focus, so that the letters stay free elsewhere (WCAG 2.2, 2.1.4). */
  function rowKeys() {
    document.addEventListener("keydown", (event) => {
      const step = { j: 1, k: -1 }[event.key];
      const row = event.target.closest("tbody tr");
      if (!step || !row || event.target.tagName !== "A" || event.ctrlKey || event.metaKey || event.altKey) { return; }
      const links = Array.from(row.parentNode.querySelectorAll("th[scope=row] a"));
      const next = links[links.indexOf(row.querySelector("th[scope=row] a")) + step];
      if (next) { next.focus(); }
    });
  }

  function dropZones() {
    document.querySelectorAll("[data-drop]").forEach((zone) => {
      const input = zone.querySelector("input[type=file]");
      const name = zone.querySelector("[data-file-name]");
      const tell = () => { if (name) { name.textContent = input.files.length ? input.files[0].name : ""; } };
      input.addEventListener("change", tell);
      ["dragover", "dragenter"].forEach((kind) => zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.add("drop--over"); }));
      ["dragleave", "drop"].forEach((kind) => zone.addEventListener(kind, () => zone.classList.remove("drop--over")));
      zone.addEventListener("drop", (event) => {
        event.preventDefault();
        if (event.dataTransfer.files.length) {
          input.files = event.dataTransfer.files;
          tell();
          if (zone.dataset.drop === "submit") { zone.closest("form").requestSubmit(); }
        }
      });
    });
  }

  function printButtons() {
    document.querySelectorAll("[data-print]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    });
    window.addEventListener("beforeprint", () => document.querySelectorAll("details[data-print-open]").forEach((box) => { box.open = true; }));
  }

  document.addEventListener("DOMContentLoaded", () => {
    themeSwitch();
    searchShortcut();
    rowKeys();
    dropZones();
    printButtons();
    const summary = document.querySelector("[data-focus]");
    if (summary) { summary.focus(); }
  });
})(document.documentElement);
