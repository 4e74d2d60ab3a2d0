// Two or three systems side by side, as chosen; the choice stands in the address. What is shown comes from the list below
// the table, so nothing is loaded. Without this file the first pair, the list and the whole tables are there.
(function () {
  "use strict";
  var root = document.getElementById("vergelijk");
  if (!root) return;
  var table = root.querySelector("table"), status = document.getElementById("vg-stand");
  var form = document.getElementById("vg-form");
  var choosers = Array.from(root.querySelectorAll("select"));
  var systems = new Map();
  document.querySelectorAll("[data-stelsel]").forEach(function (node) {
    var answers = {};
    node.querySelectorAll("[data-veld]").forEach(function (row) { answers[row.dataset.veld] = row.querySelector("dd"); });
    systems.set(node.dataset.stelsel, { name: node.querySelector("summary b").textContent,
      country: node.querySelector("summary span").textContent, answers: answers });
  });

  // The style sheet turns the parts of a table into blocks on a phone; some browsers then forget that it is a table.
  function keepTable(table) {
    table.setAttribute("role", "table");
    [["thead,tbody", "rowgroup"], ["tr", "row"], ["td", "cell"], ["thead th", "columnheader"], ["tbody th", "rowheader"]]
      .forEach(function (pair) {
        table.querySelectorAll(pair[0]).forEach(function (node) { node.setAttribute("role", pair[1]); });
      });
  }
  keepTable(table);

  function chosen() {
    var ids = choosers.map(function (chooser) { return chooser.value; }).filter(function (id) { return systems.has(id); });
    return ids.filter(function (id, place) { return ids.indexOf(id) === place; });
  }
  function cell(name, role) {
    var node = document.createElement(name);
    node.setAttribute("role", role);
    return node;
  }
  function heading(system) {
    var node = cell("th", "columnheader"), country = document.createElement("span");
    node.scope = "col";
    country.textContent = system.country;
    node.append(system.name + " ", country);
    return node;
  }
  function answer(system, field) {
    var node = cell("td", "cell");
    node.dataset.naam = system.name;
    node.append.apply(node, Array.from(system.answers[field].cloneNode(true).childNodes));
    return node;
  }
  function show() {
    var picked = chosen().map(function (id) { return systems.get(id); });
    var head = table.tHead.rows[0];
    head.replaceChildren.apply(head, [head.cells[0]].concat(picked.map(heading)));
    Array.from(table.tBodies[0].rows).forEach(function (row) {
      var cells = picked.map(function (system) { return answer(system, row.dataset.veld); });
      row.replaceChildren.apply(row, [row.cells[0]].concat(cells));
    });
    table.className = "vg-tabel vg-tabel--" + picked.length;
    status.textContent = "Naast elkaar: " + picked.map(function (system) { return system.name; }).join(", ") + ".";
  }

  // The address: ?naast=bkr,schufa
  function write() {
    try {
      history.replaceState(null, "", location.pathname + "?naast=" + chosen().join(",") + location.hash);
    } catch (error) { /* some browsers refuse this for a file */ }
  }
  function read() {
    var value = new URLSearchParams(location.search).get("naast") || "";
    var ids = value.split(",").filter(function (id, place, list) { return systems.has(id) && list.indexOf(id) === place; });
    if (ids.length < 2) return false;
    choosers.forEach(function (chooser, place) { chooser.value = ids[place] || ""; });
    return true;
  }

  form.addEventListener("change", function () { show(); write(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  window.addEventListener("popstate", function () {
    if (!read()) form.reset();
    show();
  });
  // A link in the text to a pair on this page changes the table without loading the page again.
  document.addEventListener("click", function (event) {
    var link = event.target.closest('a[href^="?naast="]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      history.pushState(null, "", link.getAttribute("href"));
    } catch (error) {
      location.href = link.href;
      return;
    }
    if (read()) show();
    root.scrollIntoView();
    choosers[0].focus({ preventScroll: true });
  });
  if (read()) {
    table.hidden = true;
    show();
    requestAnimationFrame(function () { requestAnimationFrame(function () { table.hidden = false; }); });
  }
})();
