// The gallery: filters, text filter, counts, and all of it in the address (with keuzes.js).
// Without this file the gallery is the whole list by subject. Nothing is loaded.
(function () {
  "use strict";
  var keuzes = window.keuzes, byId = keuzes.byId, put = keuzes.put, wordsOf = keuzes.wordsOf;
  var root = byId("galerij");
  if (!root) return;
  var KEYS = ["onderwerp", "eenheid", "vorm"];
  function counted(number) { return number.toLocaleString("nl-NL") + (number === 1 ? " grafiek of dataset" : " grafieken en datasets"); }
  var panel = keuzes.panel(root, "ga", KEYS, run), all = panel.all, field = byId("ga-q"), list = byId("ga-lijst");
  var status = byId("ga-stand"), nothing = byId("ga-niets"), startText = status.textContent;

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
  function chosen() {
    var choice = {};
    KEYS.forEach(function (key) {
      choice[key] = panel.ticked().filter(function (option) { return option.key === key; })
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
  // How many items there would be with this option, given the choices in the other filters.
  function numberWith(option, choice, found) {
    return found.filter(function (item) {
      return item.values[option.key].includes(option.value) &&
        KEYS.every(function (key) { return key === option.key || fits(item, key, choice); });
    }).length;
  }

  function run() {
    var asked = wordsOf(field.value), choice = chosen();
    var found = items.filter(function (item) { return matches(item, asked); });
    var visible = found.filter(function (item) { return KEYS.every(function (key) { return fits(item, key, choice); }); });
    var number = visible.length, bold = document.createElement("b");
    show(visible, choice);
    panel.showCounts(function (option) { return numberWith(option, choice, found); });
    bold.textContent = number === items.length ? startText : number.toLocaleString("nl-NL") + " van de " + counted(items.length);
    status.replaceChildren(bold);
    put(byId("ga-toon"), number ? "Toon " + counted(number) : "Niets gevonden");
    panel.showChips();
    nothing.hidden = number > 0;
    panel.writeSoon();
  }

  byId("ga-wis").addEventListener("click", function () { panel.clear(true, true); });
  panel.start();
})();
