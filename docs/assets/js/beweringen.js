// The overview of claims: filters, forgiving text filter, order, counts, and all of it in the address.
// Without this file the page is the list by subject. Values come from the form and the items; only a long overview, which
// shows some claims of each subject, loads the others when someone searches or filters (data-rest names their file).
(function () {
  "use strict";
  var root = document.getElementById("overzicht");
  if (!root) return;
  var KEYS = ["oordeel", "onderwerp", "stelsel", "zekerheid", "gezien"];
  var STOP = new Set(("de het een en of in op van voor met aan bij dat die dit is zijn was wordt worden er om te als ook nog " +
    "je jij ik hij zij ze we wij door over naar uit tot wat waarom hoe wie waar heeft hebben kan kun mag moet").split(" "));

  var keuzes = window.keuzes, byId = keuzes.byId, put = keuzes.put, wordsOf = keuzes.wordsOf;
  function counted(number) { return number.toLocaleString("nl-NL") + (number === 1 ? " bewering" : " beweringen"); }
  var field = byId("ov-q"), order = byId("ov-sorteer"), list = byId("ov-lijst"), status = byId("ov-stand");
  var nothing = byId("ov-niets"), panel = keuzes.panel(root, "ov", KEYS, run, order);
  var all = panel.all, options = panel.options, known = panel.known;

  // What stands on the page: items in their first order, options of the filters, and the sections of the list.
  var collator = new Intl.Collator("nl", { ignorePunctuation: true });
  function ranked(list) {
    list.slice().sort(function (a, b) { return collator.compare(a.title, b.title); })
      .forEach(function (item, rank) { item.rank = rank; });
    return list;
  }
  var items = ranked(all(".kaart").map(function (node, place) {
    var data = node.dataset, values = {}, title = node.querySelector("a").textContent;
    KEYS.forEach(function (key) { values[key] = data[key] ? data[key].split(" ") : []; });
    return { node: node, place: place, values: values, checked: data.bekeken, title: title,
      text: title + " " + node.querySelector("q").textContent + " " + data.woorden };
  }));

  // A long overview: all claims in the order of their file (see overview_view.py); a node is made when it is shown.
  var rest = root.dataset.rest, loading = false;
  function loadRest() {
    var script = document.createElement("script");
    if (loading) return;
    loading = true;
    script.src = rest;
    script.addEventListener("load", function () {
      rest = "";
      takeAll(window.OVERZICHT);
      run();
      panel.reveal();
    });
    script.addEventListener("error", function () {
      loading = false;
      panel.reveal();
      say("De andere beweringen laden lukt niet. Probeer het nog eens, of kies een onderwerp.");
    });
    document.head.append(script);
  }
  function takeAll(rows) {
    var sample = items[0].node, link = sample.querySelector("a").getAttribute("href"), nodes = new Map();
    var known = rows.find(function (row) { return row[1] === items[0].title && link.includes("/" + row[0] + "/"); })[0];
    function href(id) { return link.replace("/" + known + "/", "/" + id + "/"); }
    items.forEach(function (item) { nodes.set(item.node.querySelector("a").getAttribute("href"), item.node); });
    items = ranked(rows.map(function (row, place) {
      var lists = row.slice(7, 10).map(function (value) { return value ? value.split(" ") : []; });
      return { node: nodes.get(href(row[0])), place: place, row: row, sample: sample, href: href(row[0]), checked: row[6], title: row[1],
        values: { oordeel: [row[3]], onderwerp: lists[0], stelsel: lists[1], zekerheid: [row[5]], gezien: lists[2] },
        text: row[1] + " " + row[2] + " " + row[10] };
    }));
    index = null;
    last = { question: "", found: null, note: "" };
    all(".ov-meer").forEach(function (node) { node.remove(); });
  }
  function nodeOf(item) {
    if (item.node) return item.node;
    var node = item.node = item.sample.cloneNode(true), row = item.row, words = node.querySelectorAll(".kaart-oordeel > span");
    KEYS.forEach(function (key) { node.dataset[key] = item.values[key].join(" "); });
    node.dataset.bekeken = row[6];
    node.dataset.woorden = row[10];
    node.className = "kaart oordeel--" + row[3];
    node.querySelector("a").textContent = row[1];
    node.querySelector("a").setAttribute("href", item.href);
    node.querySelector("q").textContent = row[2];
    node.querySelector("use").setAttribute("xlink:href", "#o-" + row[3]);
    node.querySelector("use").setAttribute("href", "#o-" + row[3]);
    words[0].lastChild.textContent = row[4];
    words[1].textContent = "zekerheid: " + row[5];
    return node;
  }
  var position = {};
  options.forEach(function (option, place) { position[option.key + " " + option.value] = place; });
  var sections = new Map();
  all("section", list).forEach(function (node) {
    sections.set("onderwerp " + node.dataset.groep, sectionParts(node, Array.from(node.querySelector("ul").children)));
  });

  function sectionParts(node, shown) {
    return { node: node, list: node.querySelector("ul"), count: node.querySelector("h2 span"), shown: shown };
  }
  function newSection(label) {
    var node = document.createElement("section"), heading = document.createElement("h2"), count = document.createElement("span");
    var rows = document.createElement("ul");
    count.className = "stil";
    heading.append(label + " ", count);
    rows.className = "kaarten";
    node.append(heading, rows);
    return sectionParts(node, []);
  }

  // The text filter. A word counts when it begins or (from four letters) is part of a word, or shares its stem; only
  // when no claim has it in that way, words that differ by a letter or two.
  var index = null;
  function buildIndex() {
    index = new Map();
    items.forEach(function (item) {
      new Set(wordsOf(item.text)).forEach(function (word) {
        if (!index.has(word)) index.set(word, []);
        index.get(word).push(item.place);
      });
    });
  }
  function literal(word, asked) {
    return word.startsWith(asked) || (asked.length > 3 && word.includes(asked)) ||
      (word.length > 3 && asked.length - word.length < 4 && asked.startsWith(word));
  }
  // Letters to add, drop, change or swap to get from `asked` to `word` (or to its beginning); above `most`: most + 1.
  function distance(asked, word, most) {
    var before = null, row = [], next, best, column, line, cost;
    for (column = 0; column <= word.length; column += 1) row.push(column);
    for (line = 1; line <= asked.length; line += 1) {
      next = [line];
      best = line;
      for (column = 1; column <= word.length; column += 1) {
        cost = asked[line - 1] === word[column - 1] ? 0 : 1;
        next[column] = Math.min(row[column] + 1, next[column - 1] + 1, row[column - 1] + cost);
        if (before && asked[line - 1] === word[column - 2] && asked[line - 2] === word[column - 1]) {
          next[column] = Math.min(next[column], before[column - 2] + 1);
        }
        best = Math.min(best, next[column]);
      }
      if (best > most) return most + 1;
      before = row;
      row = next;
    }
    return asked.length > 4 ? Math.min.apply(null, row) : row[word.length];
  }
  function lookUp(asked) {
    var exact = [], near = [], most = asked.length > 7 ? 2 : 1, closest = most;
    index.forEach(function (places, word) { if (literal(word, asked)) exact.push(word); });
    if (exact.length || asked.length < 4) return { words: exact, near: false };
    index.forEach(function (places, word) {
      var away = word.length + most < asked.length ? most + 1 : distance(asked, word, closest);
      if (away < closest) near = [];
      if (away <= closest) { closest = away; near.push(word); }
    });
    return { words: near, near: true };
  }
  // Which items have most of the words that are asked for (all of them, if any item has); null when nothing is asked.
  var last = { question: "", found: null, note: "" };
  function search(question) {
    if (question === last.question) return last;
    var asked = Array.from(new Set(wordsOf(question))), telling = asked.filter(function (word) { return !STOP.has(word); });
    if (telling.length) asked = telling;
    last = { question: question, found: null, note: "" };
    if (!asked.length) return last;
    if (!index) buildIndex();
    var scores = new Uint8Array(items.length), near = [], best = 0;
    asked.forEach(function (word) {
      var hit = lookUp(word), places = new Set();
      hit.words.forEach(function (found) { index.get(found).forEach(function (place) { places.add(place); }); });
      places.forEach(function (place) { scores[place] += 1; best = Math.max(best, scores[place]); });
      if (hit.near) near = near.concat(hit.words);
    });
    var enough = best * 2 >= asked.length ? best : asked.length;
    last.found = scores.map(function (score) { return score && score >= enough ? 1 : 0; });
    if (best && best === enough) {
      if (near.length) last.note = "Gezocht op woorden die erop lijken: " + near.slice(0, 3).join(", ") + ".";
      if (best < asked.length) last.note += (last.note ? " " : "") + "Geen bewering heeft alle woorden.";
    }
    return last;
  }

  // What the reader chose.
  function emptyChoice() {
    var choice = {};
    KEYS.forEach(function (key) { choice[key] = new Set(); });
    return choice;
  }
  function chosen() {
    var choice = emptyChoice();
    panel.ticked().forEach(function (option) { choice[option.key].add(option.value); });
    return choice;
  }
  function fits(item, key, choice) {
    return !choice[key].size || item.values[key].some(function (value) { return choice[key].has(value); });
  }
  // Visible items; and for each option how many there would be with it, given the choices in the other filters.
  function select(choice, found) {
    var counts = new Map(), visible = [];
    function add(item, key) {
      item.values[key].forEach(function (value) {
        var name = key + " " + value;
        counts.set(name, (counts.get(name) || 0) + 1);
      });
    }
    items.forEach(function (item) {
      if (found && !found[item.place]) return;
      var misses = KEYS.filter(function (key) { return !fits(item, key, choice); });
      if (!misses.length) { visible.push(item); KEYS.forEach(function (key) { add(item, key); }); }
      if (misses.length === 1) add(item, misses[0]);
    });
    return { visible: visible, counts: counts };
  }

  // Groups: by subject (a chosen one first), verdict, date, or one list by title.
  function groupOf(item, sort, choice) {
    var value = item.checked;
    if (sort === "titel") return { name: "titel", label: "Op titel", rank: 0 };
    if (sort === "bekeken") return { name: "bekeken " + value, label: "Bekeken op " + written(value), rank: -Number(value.replace(/-/g, "").padEnd(8, "0")) };
    value = sort === "oordeel" ? item.values.oordeel[0]
      : item.values.onderwerp.find(function (topic) { return choice.onderwerp.has(topic); }) || item.values.onderwerp[0];
    var option = known(sort, value), text = option ? option.text : value;
    return { name: sort + " " + value, label: text.charAt(0).toUpperCase() + text.slice(1), rank: position[sort + " " + value] };
  }
  function written(date) {
    var parts = date.split("-").map(Number), shape = { year: "numeric", timeZone: "UTC" };
    if (parts[1]) shape.month = "long";
    if (parts[2]) shape.day = "numeric";
    return new Date(Date.UTC(parts[0], (parts[1] || 1) - 1, parts[2] || 1)).toLocaleDateString("nl-NL", shape);
  }
  function arrange(visible, sort, choice) {
    var groups = new Map();
    visible.forEach(function (item) {
      var group = groupOf(item, sort, choice);
      if (!groups.has(group.name)) groups.set(group.name, { name: group.name, label: group.label, rank: group.rank, items: [] });
      groups.get(group.name).items.push(item);
    });
    return Array.from(groups.values()).sort(function (a, b) { return a.rank - b.rank; });
  }
  function same(one, other) {
    return one.length === other.length && one.every(function (node, place) { return node === other[place]; });
  }
  function showGroups(groups) {
    var nodes = groups.map(function (group) {
      if (!sections.has(group.name)) sections.set(group.name, newSection(group.label));
      var section = sections.get(group.name);
      var rows = group.items.sort(function (a, b) { return a.rank - b.rank; }).map(nodeOf);
      if (!same(rows, section.shown) || section.list.childElementCount !== rows.length) section.list.replaceChildren.apply(section.list, rows);
      section.shown = rows;
      put(section.count, "(" + rows.length.toLocaleString("nl-NL") + ")");
      return section.node;
    });
    if (!same(nodes, Array.from(list.children))) list.replaceChildren.apply(list, nodes);
  }

  // The state in words around the list.
  function copyLink() {
    panel.writeAddress();
    navigator.clipboard.writeText(location.href).then(function () { say("De link naar deze selectie is gekopieerd."); },
      function () { say("Kopiëren lukt niet. Kopieer het adres boven in je browser."); });
  }
  var countText = "";
  function say(note) {
    var bold = document.createElement("b");
    bold.textContent = countText;
    status.replaceChildren(bold, note ? " " + note : "");
  }
  function showNothing(choice, question, found) {
    var without = { filters: panel.ticked().length ? select(emptyChoice(), found).visible.length : 0,
      q: question ? select(choice, null).visible.length : 0 };
    all("[data-wis]", nothing).forEach(function (node) {
      var wipes = node.dataset.wis;
      node.parentNode.hidden = !without[wipes];
      put(node, (wipes === "q" ? "Wis de zoekwoorden" : "Wis de filters") + ": " + counted(without[wipes]));
    });
    byId("ov-overal").search = question ? "?q=" + encodeURIComponent(question) : "";
    nothing.hidden = false;
  }

  function run() {
    if (rest) { loadRest(); return; }
    var question = field.value.trim(), choice = chosen(), hit = search(question), result = select(choice, hit.found);
    var groups = arrange(result.visible, order.value, choice), number = result.visible.length;
    showGroups(groups);
    panel.showCounts(function (option) { return result.counts.get(option.key + " " + option.value) || 0; });
    countText = number === items.length ? counted(number)
      : number.toLocaleString("nl-NL") + " van de " + counted(items.length);
    say(number ? hit.note : "");
    put(byId("ov-toon"), number ? "Toon " + counted(number) : "Geen bewering gevonden");
    panel.showChips(navigator.clipboard ? keuzes.button("ov-doe", ["Kopieer de link"], copyLink) : []);
    if (number) nothing.hidden = true;
    else showNothing(choice, question, hit.found);
    panel.writeSoon();
  }
  all("[data-wis]", nothing).forEach(function (node) {
    node.addEventListener("click", function () {
      panel.clear(node.dataset.wis === "filters", node.dataset.wis === "q");
    });
  });

  panel.start(rest);
})();
