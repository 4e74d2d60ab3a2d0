// The little that needs a script: colour scheme, the search window, the notice on an old page. Every page reads and works without it.
(function () {
  "use strict";
  var root = document.documentElement;

  // Colour scheme: automatic, light, dark. Only this choice is kept, and only in the reader's own browser.
  var next = { auto: "licht", licht: "donker", donker: "auto" };
  var words = { auto: "automatisch", licht: "licht", donker: "donker" };
  var toggle = document.querySelector("[data-schema-knop]");
  function nameToggle() {
    var scheme = root.dataset.schema || "auto";
    toggle.setAttribute("aria-label", "Kleuren: " + words[scheme] + ". Kies " + words[next[scheme]]);
  }
  if (toggle) {
    nameToggle();
    toggle.addEventListener("click", function () {
      var scheme = next[root.dataset.schema || "auto"];
      if (scheme === "auto") delete root.dataset.schema;
      else root.dataset.schema = scheme;
      try {
        if (scheme === "auto") localStorage.removeItem("schema");
        else localStorage.setItem("schema", scheme);
      } catch (error) { /* storage is shut off: the choice holds for this page */ }
      nameToggle();
      document.dispatchEvent(new CustomEvent("schema", { detail: scheme }));
    });
  }

  // Search: the link leads to the search page; with a script it opens this window, and zoek.js fills it.
  var dialog = document.getElementById("zoekvenster");
  function loadSearch() {
    if (!dialog.dataset.zoekJs) return;
    var script = document.createElement("script");
    script.src = dialog.dataset.zoekJs;
    delete dialog.dataset.zoekJs;
    document.head.append(script);
  }
  function openSearch() {
    dialog.showModal();
    document.getElementById("zoekveld").select();
    loadSearch();
  }
  var searchPage = document.getElementById("zoekpagina");
  if (dialog && searchPage) loadSearch();
  if (dialog && dialog.showModal) {
    document.querySelectorAll("[data-zoek]").forEach(function (link) {
      link.addEventListener("click", function (event) {
        if (event.ctrlKey || event.metaKey || event.shiftKey || searchPage) return;
        event.preventDefault();
        openSearch();
      });
    });
    dialog.addEventListener("click", function (event) {
      if (event.target === dialog || event.target.closest("[data-zoek-sluit]")) dialog.close();
    });
    document.addEventListener("keydown", function (event) {
      var typing = /^(input|textarea|select)$/i.test(event.target.nodeName) || event.target.isContentEditable;
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !dialog.open) {
        event.preventDefault();
        openSearch();
      }
    });
  }

  // A page past the day before which it was to be looked at again says so. The build has no clock, the reader has.
  document.querySelectorAll("[data-nakijken]").forEach(function (notice) {
    notice.hidden = new Date() < new Date(notice.dataset.nakijken + "T00:00");
  });

  // A link from the list "Op deze pagina" or from a note leads away from it: close what covers the page.
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    var popover = link && link.closest("[popover]");
    if (popover && popover.matches(":popover-open")) popover.hidePopover();
  });
})();
