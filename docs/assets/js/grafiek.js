// Makes a chart interactive: when the reader asks for it, or when it comes into view of a reader who has begun to
// scroll. Plotly is fetched once, from this site. The static picture stays until the live one stands, and for good
// when something fails.
(function () {
  "use strict";
  var figures = Array.prototype.slice.call(document.querySelectorAll("figure.grafiek"));
  if (!figures.length) return;
  var charts = [];
  var plotly;

  function loadScript(source) {
    return new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = source;
      script.onload = done;
      script.onerror = function () { failed(new Error("niet geladen: " + source)); };
      document.head.appendChild(script);
    });
  }

  // Plotly writes its style rules into a <style> of this id, which a strict Content-Security-Policy stops; this class
  // tells it not to. The few rules that a chart needs are in grafiek.css.
  function stopInjectedStyles() {
    var standIn = document.createElement("meta");
    standIn.id = "plotly.js-style-global";
    standIn.className = "no-inline-styles";
    document.head.appendChild(standIn);
  }

  function loadPlotly(base) {
    if (!plotly) {
      if (!document.getElementById("plotly.js-style-global")) stopInjectedStyles();
      plotly = Promise.all([
        loadScript(base + "assets/plotly/plotly-basic.min.js").then(function () {
          return loadScript(base + "assets/plotly/plotly-locale-nl.js");
        }),
        loadScript(base + "assets/plotly/sjabloon.js")
      ]);
      plotly.catch(function () { plotly = null; });
    }
    return plotly;
  }

  // The figure is written in the light colours of the palette; here each becomes what its role is in this scheme.
  function inColours(value) {
    var roles = window.feitenbankGrafiek.kleuren;
    var style = getComputedStyle(document.documentElement);
    var text = JSON.stringify(value).replace(/#[0-9a-f]{6}/g, function (colour) {
      return roles[colour] ? style.getPropertyValue(roles[colour]).trim() || colour : colour;
    });
    return JSON.parse(text);
  }

  // The figure stands in the page (`make serve`) or in a file of its own, which comes with Plotly (a built site).
  function readFigure(figure) {
    var holder = figure.querySelector("script.grafiek-data");
    var text = holder ? holder.textContent : figure.dataset.live;
    return text && text.trim().charAt(0) === "{" ? JSON.parse(text) : null;
  }
  function loadFigure(chart, base) {
    if (chart.data) return Promise.resolve();
    return loadScript(base + "assets/grafieken/figuur." + chart.file + ".js").then(function () {
      chart.data = window.feitenbankFiguren[chart.file];
    });
  }

  function Chart(figure) {
    this.figure = figure;
    this.picture = figure.querySelector(".grafiek-beeld");
    this.button = figure.querySelector("[data-maak-interactief]");
    this.data = readFigure(figure);
    var named = figure.querySelector("[data-figuur]");
    this.file = named && named.dataset.figuur;
    this.state = "static";
  }

  Chart.prototype.usable = function () { return Boolean(this.picture && (this.data || this.file)); };

  // Which of the two static pictures shows now, and how large.
  Chart.prototype.shown = function () {
    var wide = this.figure.querySelector(".grafiek-breed");
    var width = wide && wide.getClientRects().length ? "breed" : "smal";
    var svg = this.figure.querySelector(".grafiek-" + width + " svg");
    return { width: width, px: svg ? svg.getBoundingClientRect().width : 0 };
  };

  Chart.prototype.draw = function () {
    var shown = this.shown();
    var data = this.data;
    if (!shown.px) return Promise.reject(new Error("niet zichtbaar"));
    if (!this.live) {
      this.live = document.createElement("div");
      this.live.className = "grafiek-live";
      this.live.setAttribute("aria-hidden", "true");
      this.picture.appendChild(this.live);
    }
    var layout = inColours(data[shown.width]);
    layout.template = inColours(window.feitenbankGrafiek.sjabloon);
    var family = getComputedStyle(this.picture).fontFamily;
    layout.template.layout.font.family = family;
    layout.template.layout.hoverlabel.font.family = family;
    this.live.style.width = layout.width + "px";
    this.live.style.height = layout.height + "px";
    this.drawn = shown.width;
    this.designWidth = layout.width;
    this.fit(shown);
    var config = { displayModeBar: false, locale: "nl", scrollZoom: false, doubleClick: false, showTips: false };
    return window.Plotly.react(this.live, inColours(data.data || data["data-" + shown.width]), layout, config);
  };

  Chart.prototype.fit = function (shown) {
    this.live.style.transform = "scale(" + shown.px / this.designWidth + ")";
  };

  Chart.prototype.start = function () {
    var chart = this;
    if (chart.state === "live" || chart.state === "busy") return;
    chart.state = "busy";
    var base = chart.figure.dataset.base || "./";
    Promise.all([loadPlotly(base), loadFigure(chart, base)]).then(function () { return chart.draw(); }).then(function () {
      chart.state = "live";
      chart.since = Date.now();
      chart.figure.classList.add("is-interactief");
      if (chart.button) chart.button.textContent = "Toon vaste grafiek";
    }).catch(function () {
      chart.state = "failed";
      if (chart.live) { chart.live.remove(); chart.live = null; }
      if (chart.button) chart.button.textContent = "Interactief maken lukte niet. Probeer opnieuw";
    });
  };

  Chart.prototype.stop = function () {
    this.state = "stopped";
    this.figure.classList.remove("is-interactief");
    if (this.button) this.button.textContent = "Maak interactief";
  };

  // A press just after the chart came alive by itself was meant to start it, not to stop it.
  Chart.prototype.toggle = function () {
    if (this.state !== "live") this.start();
    else if (Date.now() - this.since > 1500) this.stop();
  };

  // After another width or colour scheme.
  Chart.prototype.refresh = function (recolour) {
    if (this.state !== "live" && this.state !== "stopped") return;
    var shown = this.shown();
    if (!this.live || !shown.px) return;
    if (recolour || shown.width !== this.drawn) this.draw().catch(this.stop.bind(this));
    else this.fit(shown);
  };

  figures.forEach(function (figure) {
    var chart = new Chart(figure);
    if (!chart.usable()) {
      if (chart.button) chart.button.hidden = true;
      return;
    }
    charts.push(chart);
    if (chart.button) chart.button.addEventListener("click", function () { chart.toggle(); });
  });

  function recolourAll() { charts.forEach(function (chart) { chart.refresh(true); }); }
  document.addEventListener("schema", recolourAll);
  if (window.matchMedia) {
    var dark = window.matchMedia("(prefers-color-scheme: dark)");
    if (dark.addEventListener) dark.addEventListener("change", recolourAll);
  }
  if (window.ResizeObserver) {
    var sizes = new ResizeObserver(function (entries) {
      entries.forEach(function (entry) {
        charts.forEach(function (chart) { if (chart.picture === entry.target) chart.refresh(false); });
      });
    });
    charts.forEach(function (chart) { sizes.observe(chart.picture); });
  }

  // By itself only for readers who have begun to use the page and whose connection is not a scarce good.
  var link = navigator.connection || {};
  var thrifty = link.saveData || /2g|3g/.test(link.effectiveType || "") ||
    (window.matchMedia && window.matchMedia("(prefers-reduced-data: reduce)").matches);
  if (thrifty || !window.IntersectionObserver) return;
  var begun = false;
  var signs = ["scroll", "pointerdown", "touchstart", "keydown", "mousemove"];
  function begin() {
    if (begun) return;
    begun = true;
    signs.forEach(function (sign) { window.removeEventListener(sign, begin); });
    var view = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        view.unobserve(entry.target);
        charts.forEach(function (chart) {
          if (chart.figure === entry.target && chart.state === "static") chart.start();
        });
      });
    }, { threshold: 0.4 });
    charts.forEach(function (chart) { view.observe(chart.figure); });
  }
  signs.forEach(function (sign) { window.addEventListener(sign, begin, { passive: true }); });
})();
