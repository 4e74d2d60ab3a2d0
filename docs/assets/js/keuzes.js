// What the overview of claims and the gallery share: boxes and a text field that filter a list, what is chosen in words
// and as chips, and all of it in the address. A page names this file before its own; the build makes one file of the two.
window.keuzes = (function () {
  "use strict";
  function byId(id) { return document.getElementById(id); }
  function put(node, text) { if (node.textContent !== text) node.textContent = text; }
  function wordsOf(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
  }
  function button(name, parts, act) {
    var node = document.createElement("button");
    node.type = "button";
    node.className = name;
    node.append.apply(node, parts);
    node.addEventListener("click", act);
    return node;
  }

  // The form in `root` whose ids begin with `prefix`; `keys` are the names of its boxes, `run` filters and shows the list.
  // With an `order` (a select element) that stands in the address too.
  function panel(root, prefix, keys, run, order) {
    var form = byId(prefix + "-form"), field = byId(prefix + "-q"), filters = byId(prefix + "-filters");
    var list = byId(prefix + "-lijst"), status = byId(prefix + "-stand"), chips = byId(prefix + "-keuzes");
    var wide = matchMedia("(min-width:64em)"), writing = 0;
    function all(selector, within) { return Array.from((within || root).querySelectorAll(selector)); }
    var options = all("[type=checkbox]").map(function (box) {
      var label = box.closest("label");
      return { box: box, key: box.name, value: box.value, label: label, count: label.querySelector(".ov-n"),
        text: label.querySelector("span").textContent };
    });
    function known(key, value) {
      return options.find(function (option) { return option.key === key && option.value === value; });
    }
    function ticked() { return options.filter(function (option) { return option.box.checked; }); }

    // Beside each option the number that `numberOf` gives for it; beside each filter how many are chosen.
    function showCounts(numberOf) {
      options.forEach(function (option) {
        var number = numberOf(option);
        put(option.count, number.toLocaleString("nl-NL"));
        option.label.classList.toggle("ov-leeg", !number && !option.box.checked);
      });
      all(".ov-facet").concat(filters).forEach(function (part) {
        var number = part.querySelectorAll(":checked").length;
        put(part.querySelector(".ov-gekozen"), number ? number + " gekozen" : "");
      });
    }
    function chip(text, remove) {
      var cross = document.createElement("span"), hidden = document.createElement("span");
      cross.className = "ov-kruis";
      cross.setAttribute("aria-hidden", "true");
      hidden.className = "vh";
      hidden.textContent = "Haal weg: ";
      return button("ov-keuze", [hidden, text, cross], function (event) {
        var place = Array.from(chips.children).indexOf(event.currentTarget);
        remove();
        run();
        (chips.hidden ? status : chips.children[Math.min(place, chips.querySelectorAll(".ov-keuze").length - 1)]).focus();
      });
    }
    // What is chosen, each with a button to take it away; `more` are buttons for after "Wis alles".
    function showChips(more) {
      var question = field.value.trim(), nodes = ticked().map(function (option) {
        return chip(option.text, function () { option.box.checked = false; });
      });
      if (question) nodes.push(chip("‘" + question + "’", function () { field.value = ""; }));
      chips.hidden = !nodes.length;
      if (nodes.length) nodes = nodes.concat(button("ov-doe", ["Wis alles"], function () { clear(true, true); }), more || []);
      chips.replaceChildren.apply(chips, nodes);
    }
    function clear(boxes, text) {
      if (boxes) options.forEach(function (option) { option.box.checked = false; });
      if (text) field.value = "";
      run();
      status.focus();
    }

    // The address: ?oordeel=onjuist,misleidend&q=trein&sorteer=titel
    function writeAddress() {
      var parts = keys.map(function (key) {
        return [key, ticked().filter(function (option) { return option.key === key; })
          .map(function (option) { return option.value; }).join(",")];
      });
      parts.push(["q", encodeURIComponent(field.value.trim()).replace(/%20/g, "+")]);
      if (order && order.value !== order.options[0].value) parts.push(["sorteer", order.value]);
      var query = parts.filter(function (part) { return part[1]; }).map(function (part) { return part.join("="); }).join("&");
      clearTimeout(writing);
      try {
        history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
      } catch (error) { /* some browsers refuse this for a file */ }
    }
    function writeSoon() {
      clearTimeout(writing);
      writing = setTimeout(writeAddress, 250);
    }
    function readAddress() {
      var query = new URLSearchParams(location.search), used = false;
      form.reset();
      keys.forEach(function (key) {
        query.getAll(key).join(",").split(",").forEach(function (value) {
          var option = known(key, value.trim());
          if (option) { option.box.checked = used = true; option.box.closest(".ov-facet").open = true; }
        });
      });
      if (query.get("q")) { field.value = query.get("q"); used = true; }
      if (order && query.get("sorteer")) {
        order.value = query.get("sorteer");
        if (order.selectedIndex < 0) order.selectedIndex = 0;
        used = used || order.selectedIndex > 0;
      }
      return used;
    }

    // With a choice in the address the list is taken away for one frame and comes back filtered, so that nothing moves.
    function reveal() {
      requestAnimationFrame(function () { requestAnimationFrame(function () { list.hidden = false; }); });
    }
    // To call when the page is ready to run: takes up what the address says and listens. `waits` tells whether the list
    // comes later, by `reveal`.
    function start(waits) {
      form.addEventListener("input", run);
      form.addEventListener("submit", function (event) {
        event.preventDefault();
        if (!wide.matches) status.focus({ preventScroll: true }); // puts the keyboard of a phone away
      });
      byId(prefix + "-toon").addEventListener("click", function () {
        filters.open = false;
        status.focus({ preventScroll: true });
        byId(prefix + "-uitkomst").scrollIntoView();
      });
      // On a wide screen the filters always stand beside the list; on a phone they are folded.
      function fold() { filters.open = wide.matches; }
      wide.addEventListener("change", fold);
      fold();
      window.addEventListener("popstate", function () { readAddress(); run(); });
      if (!readAddress()) return;
      list.hidden = true;
      run();
      if (!waits) reveal();
    }
    return { all: all, options: options, known: known, ticked: ticked, showCounts: showCounts, showChips: showChips,
      clear: clear, writeAddress: writeAddress, writeSoon: writeSoon, reveal: reveal, start: start };
  }
  return { byId: byId, put: put, wordsOf: wordsOf, button: button, panel: panel };
})();
