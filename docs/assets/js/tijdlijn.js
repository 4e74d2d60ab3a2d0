// The timeline: switches for the lanes, their state in the address. Without this file the whole list is there.
// Also on the page of the plan of 2020, for its table.
(function () {
  "use strict";
  // The style sheet turns the parts of a table into blocks on a phone; some browsers then forget that it is a table.
  function keepTable(table) {
    table.setAttribute("role", "table");
    [["thead,tbody", "rowgroup"], ["tr", "row"], ["td", "cell"], ["thead th", "columnheader"], ["tbody th", "rowheader"]]
      .forEach(function (pair) {
        table.querySelectorAll(pair[0]).forEach(function (node) { node.setAttribute("role", pair[1]); });
      });
  }
  document.querySelectorAll(".pw-tabel").forEach(keepTable);

  var form = document.getElementById("tl-form");
  if (!form) return;
  var list = document.getElementById("tl-lijst"), status = document.getElementById("tl-stand");
  var all = document.getElementById("tl-alles"), nothing = document.getElementById("tl-niets");
  var boxes = Array.from(form.querySelectorAll("[name=toon]"));
  var points = Array.from(list.querySelectorAll(".tl-punt"));
  var jumps = Array.from(document.querySelectorAll(".tl-jaren a"));
  var years = Array.from(list.querySelectorAll(".tl-jaar")).map(function (node) {
    var hash = "#" + node.querySelector("h3").id;
    return { node: node, link: jumps.find(function (jump) { return jump.hash === hash; }).parentNode,
      points: Array.from(node.querySelectorAll(".tl-punt")) };
  });
  var rows = Array.from(document.querySelectorAll(".tl-rij"));

  function counted(number) { return number.toLocaleString("nl-NL") + (number === 1 ? " gebeurtenis" : " gebeurtenissen"); }
  function chosen() {
    return new Set(boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; }));
  }
  function show() {
    var lanes = chosen(), number = 0;
    points.forEach(function (point) {
      point.hidden = !lanes.has(point.dataset.baan);
      if (!point.hidden) number += 1;
    });
    years.forEach(function (year) {
      year.node.hidden = year.link.hidden = year.points.every(function (point) { return point.hidden; });
    });
    rows.forEach(function (row) { row.classList.toggle("tl-uit", !lanes.has(row.dataset.baan)); });
    nothing.hidden = number > 0;
    all.hidden = lanes.size === boxes.length;
    var text = all.hidden ? counted(number) : number.toLocaleString("nl-NL") + " van de " + counted(points.length);
    if (status.textContent !== text) status.textContent = text;
  }

  // The address: ?toon=beleid,media, or nothing when every lane is on.
  function write() {
    var lanes = chosen();
    var value = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; }).join(",");
    var query = lanes.size === boxes.length ? "" : "?toon=" + (value || "niets");
    try {
      history.replaceState(null, "", location.pathname + query + location.hash);
    } catch (error) { /* some browsers refuse this for a file */ }
  }
  function read() {
    var value = new URLSearchParams(location.search).get("toon");
    var wanted = value === null ? [] : value.split(",");
    var known = boxes.filter(function (box) { return wanted.indexOf(box.value) >= 0; });
    boxes.forEach(function (box) { box.checked = value === "niets" ? false : !known.length || known.indexOf(box) >= 0; });
    return chosen().size < boxes.length;
  }
  // Who follows a link to one event must see it, whatever lanes are on.
  function showTarget() {
    var point = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!point || !point.hidden || !point.classList.contains("tl-punt")) return;
    boxes.find(function (box) { return box.value === point.dataset.baan; }).checked = true;
    show();
    write();
    point.scrollIntoView();
  }

  form.addEventListener("change", function () { show(); write(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  all.addEventListener("click", function () {
    boxes.forEach(function (box) { box.checked = true; });
    show();
    write();
    boxes[0].focus();
  });
  window.addEventListener("popstate", function () { read(); show(); showTarget(); });
  window.addEventListener("hashchange", showTarget);

  // With a choice in the address the list is taken away for one frame and comes back filtered, so that nothing moves.
  if (read()) {
    list.hidden = true;
    show();
    requestAnimationFrame(function () { requestAnimationFrame(function () { list.hidden = false; showTarget(); }); });
  }
})();
