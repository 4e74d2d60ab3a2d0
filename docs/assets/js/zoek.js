// Search in the reader's own browser: the index is one file of this site, nothing is sent anywhere.
// Works in the window that the search link opens and on the page /zoeken/; also from a folder (file://).
(function () {
  "use strict";
  var dialog = document.getElementById("zoekvenster");
  var base = dialog.dataset.base.replace(/\/?$/, "/");
  var STOP = new Set(
    ("de het een en of in op van voor met zonder aan bij dat die dit deze is zijn was werd worden wordt je jij ik hij " +
     "zij ze we wij er om te als dan ook nog niet geen wel kan kun mag moet heb hebt heeft hebben krijg krijgt door over " +
     "naar uit tot wat waarom hoe wie waar welke elke iedere alle echt nou maar").split(" "));

  function plain(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  // A light Dutch stemmer: endings of plurals and verbs; the same for index and question, so it need not be right.
  function stem(word) {
    var short = word.replace(/(heden|ingen|eren|jes|tje|je|en|er|s|t|e)$/, "");
    return short.length > 2 ? short.replace(/(.)\1$/, "$1").replace(/aa|ee|oo|uu/, function (pair) { return pair[0]; }) : word;
  }

  function term(word) {
    word = plain(word);
    return STOP.has(word) ? null : stem(word);
  }

  function load(path) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = base + path;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  function build() {
    var search = new MiniSearch({
      fields: ["titel", "bewering", "woorden", "tekst"],
      storeFields: ["titel", "bewering", "adres", "soort", "oordeel", "slug"],
      processTerm: term,
      tokenize: function (text) { return text.split(/[\s\u00a0.,;:!?()«»“”"'’‘/·–—-]+/).filter(Boolean); },
      searchOptions: {
        boost: { titel: 3, bewering: 4, woorden: 5 },
        boostDocument: function (id, word, fields) { return fields && fields.gewicht || 1; },
        prefix: function (word) { return word.length > 2; },
        fuzzy: function (word) { return word.length > 4 ? 0.25 : false; },
        combineWith: "OR"
      }
    });
    search.addAll(window.ZOEKINDEX.map(function (item, id) { item.id = id; return item; }));
    return search;
  }

  function find(search, question) {
    var order = { bewering: 1.3, stelsel: 1.2, begrip: 0.7, dataset: 0.6 };
    return search.search(question).map(function (hit) {
      hit.score *= order[hit.soort] || 1;
      return hit;
    }).sort(function (a, b) { return b.score - a.score; }).slice(0, 12);
  }

  function element(name, options, parts) {
    var node = document.createElement(name);
    Object.keys(options).forEach(function (key) { node.setAttribute(key, options[key]); });
    parts.forEach(function (part) { node.append(part); });
    return node;
  }

  function show(place, hits, question) {
    place.textContent = "";
    if (!question.trim()) return;
    var count = hits.length ? hits.length + (hits.length === 1 ? " pagina gevonden" : " pagina’s gevonden")
      : "Niets gevonden. Probeer een ander woord, of kijk bij alle beweringen.";
    place.append(element("p", { "class": "zoek-telling", role: "status" }, [count]));
    place.append(element("ol", { "class": "zoeklijst" }, hits.map(function (hit) {
      var label = hit.oordeel ? "bewering: " + hit.oordeel : hit.soort;
      var parts = [element("a", { href: base + hit.adres }, [hit.titel]), element("span", { "class": "zoek-soort" }, [label])];
      if (hit.bewering) parts.push(element("span", { "class": "zoek-bewering" }, [hit.bewering]));
      return element("li", hit.slug ? { "class": "oordeel--" + hit.slug } : {}, parts);
    })));
  }

  function wire(search, field, place) {
    function run() { show(place, find(search, field.value), field.value); }
    field.addEventListener("input", run);
    if (field.value) run();
  }

  load("assets/minisearch/minisearch.min.js").then(function () { return load("data/zoekindex.js"); }).then(function () {
    var search = build();
    window.zoekOpDezeSite = function (question) { return find(search, question); };
    wire(search, document.getElementById("zoekveld"), document.getElementById("zoekuitkomst"));
    var page = document.getElementById("zoekpagina");
    if (page) {
      var field = page.querySelector("input");
      field.value = new URLSearchParams(location.search).get("q") || field.value;
      wire(search, field, document.getElementById("zoekpagina-uitkomst"));
    }
  }).catch(function () {
    document.getElementById("zoekuitkomst").textContent = "Zoeken lukt nu niet. Kijk bij alle beweringen.";
  });
})();
