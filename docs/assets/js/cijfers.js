// Data pages: copying, and today's date. Without this file texts are copied by hand.
(function () {
  "use strict";
  function byId(id) { return document.getElementById(id); }
  function put(node, text) { if (node.textContent !== text) node.textContent = text; }

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
})();
