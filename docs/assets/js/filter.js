// A list in parts: an address with an id that this part has not leads to the part that has it.
// A field that hides the items of a long list that do not hold all words typed; accents and capitals do not matter.
(function () {
  "use strict";
  function plain(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }
  document.querySelectorAll("[data-filter]").forEach(function (bar) {
    var items = Array.from(document.getElementById(bar.dataset.filter).children);
    var texts = items.map(function (item) { return plain(item.textContent); });
    var count = bar.querySelector("[data-filter-telling]");
    bar.querySelector("input").addEventListener("input", function (event) {
      var words = plain(event.target.value).split(/\s+/).filter(Boolean);
      var shown = 0;
      items.forEach(function (item, index) {
        var fits = words.every(function (word) { return texts[index].includes(word); });
        item.hidden = !fits;
        shown += fits;
      });
      count.textContent = shown + (shown === 1 ? " bron" : " bronnen");
    });
  });
  var wanted = decodeURIComponent(location.hash.slice(1)), part = null;
  if (!wanted || document.getElementById(wanted)) return;
  document.querySelectorAll("[data-vanaf]").forEach(function (link) { if (link.dataset.vanaf <= wanted) part = link; });
  if (part && !part.hasAttribute("aria-current")) location.replace(part.href + "#" + wanted);
})();
