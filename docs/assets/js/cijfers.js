// The gallery: filters, text filter, counts, and all of it in the address. On data pages: copying, and today's date.
// Without this file the gallery is the whole list by subject, and texts are copied by hand. Nothing is loaded.
(function () {
  "use strict";
  function byId(id) { return document.getElementById(id); }
  function put(node, text) { if (node.textContent !== text) node.textContent = text; }
  function plain(text) { return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }
  function wordsOf(text) { return plain(text).match(/[\p{L}\p{N}]+/gu) || []; }

  // Data pages
  var now = new Date();
  function pad(number) { return String(number).padStart(2, "0"); }
  var iso = now.getFullYear() + "-" + pad(now.getMonth() + 1) + "-" + pad(now.getDate());
  var written = now.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
  document.querySelectorAll("[data-vandaag]").forEach(function (node) {
    put(node, node.textContent.replace("[datum]", written).replace("JJJJ-MM-DD", iso));
  });
  document.querySelectorAll("[data-kopieer]").forEach(function (button) {
    var label = button.textContent, source = byId(button.dataset.kopieer);
    button.addEventListener("click", function () {
      function say(text) {
        put(button, text);
        put(byId("gekopieerd"), text);
        setTimeout(function () { put(button, label); put(byId("gekopieerd"), ""); }, 2500);
      }
      if (source.select) source.select();
      else getSelection().selectAllChildren(source);
      if (!navigator.clipboard) return say("Geselecteerd: druk op Ctrl+C");
      navigator.clipboard.writeText(source.value || source.textContent).then(function () { say("Gekopieerd"); },
        function () { say("Geselecteerd: druk op Ctrl+C"); });
    });
  });

  // The gallery
  var root = byId("galerij");
  if (!root) return;
  var KEYS = ["onderwerp", "eenheid", "vorm"];
  function all(selector, within) { return Array.from((within || root).querySelectorAll(selector)); }
  function counted(number) { return number.toLocaleString("nl-NL") + (number === 1 ? " grafiek of dataset" : " grafieken en datasets"); }
  var form = byId("ga-form"), field = byId("ga-q"), filters = byId("ga-filters"), list = byId("ga-lijst");
  var status = byId("ga-stand"), chips = byId("ga-keuzes"), nothing = byId("ga-niets");
  var startText = status.textContent, wide = matchMedia("(min-width:64em)");

  var sections = new Map();
  all("section", list).forEach(function (node) {
    sections.set(node.dataset.groep, { node: node, count: node.querySelector("h2 span"),
      cards: node.querySelector(".galerij-kaarten"), rows: node.querySelector(".galerij-rijen") });
  });
  var items = all("[data-vorm]", list).map(function (node) {
    var values = {};
    KEYS.forEach(function (key) { values[key] = node.dataset[key].split(" "); });
    return { node: node, values: values, place: node.parentNode.className === "galerij-kaarten" ? "cards" : "rows",
      words: wordsOf(node.textContent + " " + node.dataset.woorden) };
  });
  var options = all("[type=checkbox]").map(function (box) {
    var label = box.closest("label");
    return { box: box, key: box.name, value: box.value, label: label, count: label.querySelector(".ov-n"),
      text: label.querySelector("span").textContent };
  });

  function chosen() {
    var choice = {};
    KEYS.forEach(function (key) {
      choice[key] = options.filter(function (option) { return option.key === key && option.box.checked; })
        .map(function (option) { return option.value; });
    });
    return choice;
  }
  function fits(item, key, choice) {
    return !choice[key].length || item.values[key].some(function (value) { return choice[key].includes(value); });
  }
  // Every word that is typed must begin a word of the item, or from four letters be part of one.
  function matches(item, asked) {
    return asked.every(function (part) {
      return item.words.some(function (word) { return part.length < 4 ? word.startsWith(part) : word.includes(part); });
    });
  }
  // Under a chosen subject when the item has one, else under its first.
  function sectionOf(item, choice) {
    var topics = item.values.onderwerp;
    return topics.find(function (topic) { return choice.onderwerp.includes(topic) && sections.has(topic); }) || topics[0];
  }

  function show(visible, choice) {
    var groups = new Map();
    sections.forEach(function (section, name) { groups.set(name, { cards: [], rows: [] }); });
    visible.forEach(function (item) { groups.get(sectionOf(item, choice))[item.place].push(item.node); });
    sections.forEach(function (section, name) {
      var group = groups.get(name), number = group.cards.length + group.rows.length;
      ["cards", "rows"].forEach(function (place) {
        section[place].replaceChildren.apply(section[place], group[place]);
        section[place].hidden = !group[place].length;
      });
      put(section.count, "(" + number + ")");
      section.node.hidden = !number;
    });
  }
  // For each option: how many items there would be with it, given the choices in the other filters.
  function showCounts(choice, found) {
    options.forEach(function (option) {
      var number = found.filter(function (item) {
        return item.values[option.key].includes(option.value) &&
          KEYS.every(function (key) { return key === option.key || fits(item, key, choice); });
      }).length;
      put(option.count, String(number));
      option.label.classList.toggle("ov-leeg", !number && !option.box.checked);
    });
    all(".ov-facet").concat(filters).forEach(function (part) {
      var number = part.querySelectorAll(":checked").length;
      put(part.querySelector(".ov-gekozen"), number ? number + " gekozen" : "");
    });
  }
  function button(name, parts, act) {
    var node = document.createElement("button");
    node.type = "button";
    node.className = name;
    node.append.apply(node, parts);
    node.addEventListener("click", act);
    return node;
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
      (chips.hidden ? status : chips.children[Math.min(place, chips.children.length - 2)]).focus();
    });
  }
  function showChips(question) {
    var nodes = options.filter(function (option) { return option.box.checked; }).map(function (option) {
      return chip(option.text, function () { option.box.checked = false; });
    });
    if (question) nodes.push(chip("‘" + question + "’", function () { field.value = ""; }));
    chips.hidden = !nodes.length;
    if (nodes.length) nodes.push(button("ov-doe", ["Wis alles"], clear));
    chips.replaceChildren.apply(chips, nodes);
  }
  function clear() {
    options.forEach(function (option) { option.box.checked = false; });
    field.value = "";
    run();
    status.focus();
  }

  // The address: ?onderwerp=reizen,media&eenheid=keren&q=trein
  var writing = 0;
  function writeAddress(choice, question) {
    var parts = KEYS.map(function (key) { return [key, choice[key].join(",")]; });
    parts.push(["q", encodeURIComponent(question).replace(/%20/g, "+")]);
    var query = parts.filter(function (part) { return part[1]; }).map(function (part) { return part.join("="); }).join("&");
    try {
      history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
    } catch (error) { /* some browsers refuse this for a file */ }
  }
  function readAddress() {
    var query = new URLSearchParams(location.search), used = false;
    form.reset();
    KEYS.forEach(function (key) {
      query.getAll(key).join(",").split(",").forEach(function (value) {
        options.forEach(function (option) {
          if (option.key !== key || option.value !== value.trim()) return;
          option.box.checked = used = true;
          option.box.closest(".ov-facet").open = true;
        });
      });
    });
    if (query.get("q")) { field.value = query.get("q"); used = true; }
    return used;
  }

  function run() {
    var question = field.value.trim(), asked = wordsOf(question), choice = chosen();
    var found = items.filter(function (item) { return matches(item, asked); });
    var visible = found.filter(function (item) { return KEYS.every(function (key) { return fits(item, key, choice); }); });
    var number = visible.length, bold = document.createElement("b");
    show(visible, choice);
    showCounts(choice, found);
    bold.textContent = number === items.length ? startText : number.toLocaleString("nl-NL") + " van de " + counted(items.length);
    status.replaceChildren(bold);
    put(byId("ga-toon"), number ? "Toon " + counted(number) : "Niets gevonden");
    showChips(question);
    nothing.hidden = number > 0;
    clearTimeout(writing);
    writing = setTimeout(writeAddress, 250, choice, question);
  }

  form.addEventListener("input", run);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (!wide.matches) status.focus({ preventScroll: true }); // puts the keyboard of a phone away
  });
  byId("ga-toon").addEventListener("click", function () {
    filters.open = false;
    status.focus({ preventScroll: true });
    byId("ga-uitkomst").scrollIntoView();
  });
  byId("ga-wis").addEventListener("click", clear);

  // On a wide screen the filters always stand beside the list; on a phone they are folded.
  function fold() { filters.open = wide.matches; }
  wide.addEventListener("change", fold);
  fold();
  window.addEventListener("popstate", function () { readAddress(); run(); });

  // With a choice in the address the list is taken away for one frame and comes back filtered, so that nothing moves.
  if (readAddress()) {
    list.hidden = true;
    run();
    requestAnimationFrame(function () { requestAnimationFrame(function () { list.hidden = false; }); });
  }
})();
