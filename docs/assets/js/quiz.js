// The quiz, played from the list of questions on the page. Answers stay in this window: nothing is stored or sent.
(function () {
  "use strict";
  var root = document.getElementById("quiz"), list = document.getElementById("quiz-vragen");
  if (!root || !list) return;
  function byId(id) { return document.getElementById(id); }
  var start = byId("quiz-start"), play = byId("quiz-speel"), result = byId("quiz-uitslag");
  var legend = byId("quiz-vraag"), options = byId("quiz-opties"), explain = byId("quiz-uitleg");
  var warning = byId("quiz-melding"), next = byId("quiz-verder"), bar = byId("quiz-balk");
  var LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // without I, O, 0 and 1
  var heading = "h2";

  var bank = Array.from(list.querySelectorAll(".qv")).map(function (node) {
    var link = node.querySelector(".qv-lees a");
    return {
      id: node.id, topic: node.dataset.onderwerp, level: node.dataset.niveau, lesson: "les" in node.dataset,
      many: "meer" in node.dataset, wrong: node.dataset.fout,
      text: node.querySelector(".qv-vraag").textContent.trim(),
      why: node.querySelector(".qv-uitleg").textContent, href: link.getAttribute("href"), title: link.textContent,
      answers: Array.from(node.querySelectorAll(".qv-opties li")).map(function (item) {
        return { text: item.textContent, good: "goed" in item.dataset };
      })
    };
  });
  var lesson = bank.filter(function (question) { return question.lesson; })
    .sort(function (a, b) { return a.id < b.id ? -1 : 1; });
  var round = null; // {mode, questions, given, place, before}

  function make(name, className, text) {
    var node = document.createElement(name);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }
  function icon(good) {
    var space = "http://www.w3.org/2000/svg", svg = document.createElementNS(space, "svg");
    svg.setAttribute("class", "icoon");
    svg.setAttribute("aria-hidden", "true");
    var use = document.createElementNS(space, "use");
    use.setAttribute("href", good ? "#o-klopt" : "#o-onjuist");
    svg.append(use);
    return svg;
  }
  function mark(good, text) {
    var node = make("span", good ? "quiz-goed" : "quiz-fout");
    node.append(icon(good), text);
    return node;
  }
  function link(question) {
    var node = make("a", "", question.title);
    node.href = question.href;
    return node;
  }
  function shuffled(items) {
    var rest = items.slice(), out = [];
    while (rest.length) out.push(rest.splice(Math.floor(Math.random() * rest.length), 1)[0]);
    return out;
  }
  function isRight(question, given) {
    return question.answers.every(function (answer, place) { return answer.good === given.includes(place); });
  }
  function rightText(question) {
    return question.answers.filter(function (answer) { return answer.good; })
      .map(function (answer) { return answer.text; }).join(" en ");
  }
  function plural(number, one, more) { return number + " " + (number === 1 ? one : more); }

  // The code: two bits an answer in the order of the ids, and a sign that tells typing errors and another list of questions.
  function sign(values) {
    var sum = 7;
    lesson.forEach(function (question) {
      for (var i = 0; i < question.id.length; i += 1) sum = (sum * 31 + question.id.charCodeAt(i)) % 9973;
    });
    values.forEach(function (value) { sum = (sum * 31 + value + 1) % 9973; });
    return LETTERS[sum % 32] + LETTERS[Math.floor(sum / 32) % 32];
  }
  function codeOf(values) {
    var number = values.reduce(function (sum, value) { return sum * 4 + value; }, 0), text = "";
    for (var i = 0; i < Math.ceil(values.length * 2 / 5); i += 1) {
      text = LETTERS[number % 32] + text;
      number = Math.floor(number / 32);
    }
    return text + "-" + sign(values);
  }
  function valuesOf(code) {
    var text = code.toUpperCase().replace(/[^0-9A-Z]/g, ""), number = 0, values = [];
    if (text.length !== Math.ceil(lesson.length * 2 / 5) + 2) return null;
    for (var i = 0; i < text.length - 2; i += 1) {
      var value = LETTERS.indexOf(text[i]);
      if (value < 0) return null;
      number = number * 32 + value;
    }
    lesson.forEach(function () { values.unshift(number % 4); number = Math.floor(number / 4); });
    return number === 0 && sign(values) === text.slice(-2) ? values : null;
  }

  // Starting
  function mode() { return start.elements.modus.value; }
  function pool() {
    var level = start.elements.niveau.value, topic = start.elements.onderwerp.value;
    return bank.filter(function (question) {
      return (!level || question.level === level) && (!topic || question.topic === topic);
    });
  }
  function showMode() {
    byId("quiz-keuzes").hidden = mode() !== "oefenen";
    byId("quiz-codeveld").hidden = mode() !== "na";
    byId("quiz-startmelding").textContent = "";
  }
  function show(part) {
    [start, play, result].forEach(function (node) { node.hidden = node !== part; });
  }
  function begin() {
    var before = null, questions = lesson, said = byId("quiz-startmelding");
    said.textContent = "";
    if (mode() === "oefenen") {
      questions = shuffled(pool()).slice(0, Number(start.elements.aantal.value));
      if (!questions.length) {
        said.textContent = "Bij deze keuze zijn er geen vragen. Kies een ander niveau of onderwerp.";
        return;
      }
    } else if (mode() === "na" && start.elements.code.value.trim()) {
      before = valuesOf(start.elements.code.value);
      if (!before) {
        said.textContent = "Deze code kennen we niet. Kijk of je haar goed hebt overgetypt, of laat het veld leeg.";
        start.elements.code.focus();
        return;
      }
    }
    round = { mode: mode(), questions: questions, given: [], place: 0, before: before };
    show(play);
    ask();
  }

  // One question
  function ask() {
    var question = round.questions[round.place];
    byId("quiz-stand").textContent = "Vraag " + (round.place + 1) + " van " + round.questions.length;
    bar.max = round.questions.length;
    bar.value = round.place;
    legend.textContent = question.text;
    options.replaceChildren.apply(options, question.answers.map(function (answer, place) {
      var label = make("label", "quiz-optie"), box = make("input");
      box.type = question.many ? "checkbox" : "radio";
      box.name = "antwoord";
      box.value = place;
      label.append(box, make("span", "", answer.text));
      return label;
    }));
    warning.textContent = "";
    explain.hidden = true;
    next.textContent = round.mode === "oefenen" ? "Kijk na" : "Volgende";
    legend.focus();
  }
  function chosen() {
    return Array.from(options.querySelectorAll("input")).filter(function (box) { return box.checked; })
      .map(function (box) { return Number(box.value); });
  }
  function answer() {
    var given = chosen();
    if (!given.length) { warning.textContent = "Kies eerst een antwoord."; return; }
    warning.textContent = "";
    round.given[round.place] = given;
    if (round.mode === "oefenen") check(round.questions[round.place], given);
    else forward();
  }
  function check(question, given) {
    var good = isRight(question, given), text = make("p"), more = make("p", "quiz-lees");
    options.querySelectorAll(".quiz-optie").forEach(function (label, place) {
      var answer = question.answers[place], picked = given.includes(place);
      label.querySelector("input").disabled = true;
      if (answer.good) label.append(mark(true, "goed antwoord"));
      else if (picked) label.append(mark(false, "niet goed"));
      label.classList.toggle("quiz-optie--goed", answer.good);
      label.classList.toggle("quiz-optie--fout", picked && !answer.good);
    });
    text.append(make("b", "", good ? "Goed. " : "Niet goed. "), good ? question.why
      : "Het antwoord is: " + rightText(question) + ". " + question.why + " " + question.wrong);
    more.append("Lees verder: ", link(question));
    explain.replaceChildren(text, more);
    explain.hidden = false;
    next.textContent = round.place + 1 < round.questions.length ? "Volgende vraag" : "Naar de uitslag";
    explain.focus();
  }
  function forward() {
    round.place += 1;
    if (round.place < round.questions.length) ask();
    else finish();
  }

  // The result
  function rights(given) {
    return given.filter(function (values, place) { return isRight(round.questions[place], values); }).length;
  }
  function again() {
    var row = make("p", "quiz-knoppen"), button = make("button", "knop knop--vol", "Opnieuw beginnen");
    button.type = "button";
    button.addEventListener("click", function () {
      start.elements.code.value = "";
      show(start);
      start.querySelector("[name=modus]:checked").focus();
    });
    row.append(button);
    return row;
  }
  function titled(text) {
    var node = make(heading, "quiz-kop", text);
    node.id = "quiz-uitslagkop";
    return node;
  }
  function finish() {
    var parts = round.mode === "voor" ? codeParts() : resultParts();
    parts.push(again());
    result.replaceChildren.apply(result, parts);
    show(result);
    result.focus();
  }
  function codeParts() {
    var code = codeOf(round.given.map(function (values) { return values[0]; }));
    return [titled("Dit is je code"), make("p", "quiz-codewoord", code),
      make("p", "", "Schrijf de code over. Na de les kies je ‘Na de les’ en typ je haar in. Dan zie je wat er veranderde. Wij bewaren niets.")];
  }
  function resultParts() {
    var total = round.given.length, good = rights(round.given);
    var parts = [titled("Je had " + good + " van de " + plural(total, "vraag", "vragen") + " goed")];
    if (round.before) {
      var before = rights(round.before.map(function (value) { return [value]; }));
      parts.push(make("p", "", "Voor de les had je er " + before + " goed."));
    }
    parts.push(readOn(good === total), make("h3", "", "Per vraag"), overview());
    return parts;
  }
  function readOn(all) {
    var wrong = round.questions.filter(function (question, place) { return !isRight(question, round.given[place]); });
    var box = make("div"), seen = [], rows = make("ul");
    (all ? round.questions : wrong).forEach(function (question) {
      if (seen.includes(question.href) || (all && seen.length === 3)) return;
      seen.push(question.href);
      var row = make("li");
      row.append(link(question));
      rows.append(row);
    });
    box.append(make("h3", "", all ? "Alles goed. Hier kun je verder lezen" : "Lees dit nog eens na"), rows);
    return box;
  }
  function overview() {
    var rows = make("ol", "quiz-overzicht");
    round.given.forEach(function (given, place) {
      var question = round.questions[place], good = isRight(question, given), row = make("li");
      var line = make("p", "quiz-tekens"), answer = make("p", "");
      if (round.before) {
        var before = isRight(question, [round.before[place]]);
        line.append("Voor: ", mark(before, before ? "goed" : "niet goed"), " Na: ");
      }
      line.append(mark(good, good ? "goed" : "niet goed"));
      answer.append(make("b", "", rightText(question) + ". "), question.why);
      row.append(make("p", "quiz-vraagtekst", question.text), line, answer);
      rows.append(row);
    });
    return rows;
  }

  // Only for the mode: a field that is left must not move the button that is being pressed.
  start.addEventListener("change", function (event) { if (event.target.name === "modus") showMode(); });
  start.addEventListener("submit", function (event) { event.preventDefault(); begin(); });
  play.addEventListener("submit", function (event) {
    event.preventDefault();
    if (explain.hidden) answer();
    else forward();
  });
  byId("quiz-stop").addEventListener("click", function () {
    show(start);
    start.querySelector("[name=modus]:checked").focus();
  });

  // A shared link: ?modus=voor, ?niveau=1&onderwerp=reizen&aantal=5
  var query = new URLSearchParams(location.search);
  ["niveau", "onderwerp", "aantal"].forEach(function (name) {
    var field = start.elements[name], value = query.get(name);
    if (value !== null && Array.from(field.options).some(function (option) { return option.value === value; })) field.value = value;
  });
  Array.from(start.elements.modus).forEach(function (box) { if (box.value === query.get("modus")) box.checked = true; });
  showMode();
})();
