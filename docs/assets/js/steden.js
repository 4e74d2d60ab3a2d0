// The comparison of the cities: filters, order, and on a phone a button to open a card. What was chosen stands in the
// address. Without this file the page is the whole table (on a phone: every card whole) and the form is not shown.
(function () {
  "use strict";
  var form = document.getElementById("sv-form"), body = document.getElementById("sv-rijen");
  if (!form || !body) return;
  var FILTERS = ["niveau", "fase", "meedoen"];
  var status = document.getElementById("sv-stand"), nothing = document.getElementById("sv-niets");
  var headers = body.closest("table").tHead.rows[0].cells;
  var rows = Array.from(body.rows), order = form.elements.sorteer, first = order.options[0].value;
  var total = rows.length;

  function byName(a, b) { return a.dataset.naam.localeCompare(b.dataset.naam, "nl", { ignorePunctuation: true }); }
  var SORTS = {
    naam: function () { return 0; },
    begin: function (a, b) { return a.dataset.begin < b.dataset.begin ? -1 : a.dataset.begin > b.dataset.begin ? 1 : 0; },
    provincie: function (a, b) { return a.dataset.provincie.localeCompare(b.dataset.provincie, "nl") || byName(a, b); },
    stand: function (a, b) { return a.dataset.stand > b.dataset.stand ? -1 : a.dataset.stand < b.dataset.stand ? 1 : 0; }
  };

  function counted(number) { return number + (number === 1 ? " stelsel" : " stelsels"); }
  function show() {
    var number = 0;
    rows.forEach(function (row) {
      row.hidden = !FILTERS.every(function (key) {
        var wanted = form.elements[key].value;
        return !wanted || row.dataset[key] === wanted;
      });
      if (!row.hidden) number += 1;
    });
    var sorted = rows.slice().sort(SORTS[order.value] || SORTS.naam);
    if (sorted.some(function (row, place) { return row !== body.rows[place]; })) body.append.apply(body, sorted);
    mark(headers[0], order.value === "naam", "ascending");
    mark(headers[1], order.value === "begin", "ascending");
    var text = number === total ? counted(total) : number + " van de " + counted(total);
    if (status.textContent !== text) status.textContent = text;
    nothing.hidden = number > 0;
  }
  function mark(header, sorted, way) {
    if (sorted) header.setAttribute("aria-sort", way);
    else header.removeAttribute("aria-sort");
  }

  // The address: read once, kept up to date. A value that is no option of the form is left out.
  function fromAddress() {
    var asked = new URLSearchParams(location.search);
    FILTERS.concat("sorteer").forEach(function (key) {
      var field = form.elements[key], value = asked.get(key);
      var known = Array.from(field.options).some(function (option) { return option.value === value; });
      field.value = known ? value : field.options[0].value;
    });
  }
  function toAddress() {
    var asked = new URLSearchParams();
    FILTERS.forEach(function (key) { if (form.elements[key].value) asked.set(key, form.elements[key].value); });
    if (order.value !== first) asked.set("sorteer", order.value);
    var text = asked.toString();
    try {
      history.replaceState(null, "", (text ? "?" + text : location.pathname) + location.hash);
    } catch (refused) { /* some browsers refuse this for a page from a folder */ }
  }
  function change() { show(); toAddress(); }

  // On a phone a card shows the essentials; its button opens the rest. On a wide screen CSS hides the buttons.
  rows.forEach(function (row) {
    var button = row.querySelector(".sv-knop");
    button.addEventListener("click", function () {
      var open = row.classList.toggle("sv-open");
      button.setAttribute("aria-expanded", String(open));
      button.firstElementChild.textContent = open ? "Toon minder" : "Alles over dit stelsel";
    });
  });

  // A link to a row that a filter hides must still lead there.
  function toRow() {
    var row = location.hash && document.getElementById(location.hash.slice(1));
    if (row && row.hidden) { clear(); row.scrollIntoView(); }
  }
  function clear() {
    FILTERS.forEach(function (key) { form.elements[key].value = ""; });
    change();
  }

  form.addEventListener("change", change);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  document.getElementById("sv-wis").addEventListener("click", function () { clear(); form.elements.niveau.focus(); });
  addEventListener("hashchange", toRow);
  fromAddress();
  show();
  toRow();
})();
