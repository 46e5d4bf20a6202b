// Before the first paint: language from the address, theme from the saved settings, and word for browsers too old to run the app.
// Written for any browser. Must not know routes beyond the language, nor any text.
(function () {
  var root = document.documentElement;

  var lang = /^#\/(id|en)(?![a-z])/.exec(location.hash);
  root.lang = lang ? lang[1] : "id";
  root.setAttribute("data-lang", root.lang);

  try {
    var theme = JSON.parse(sessionStorage.getItem("neraca:settings") || localStorage.getItem("neraca:settings")).theme;
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
  } catch (refused) {
    // No settings saved, or storage refused: the system's theme applies.
  }

  function old() {
    var message = document.getElementById("na-old");
    if (message) message.removeAttribute("hidden");
  }

  if (!("noModule" in HTMLScriptElement.prototype)) document.addEventListener("DOMContentLoaded", old);
  // The loader cannot be read: it did not arrive, or is written in what this browser does not know.
  window.addEventListener("error", function (event) {
    if (/\/boot[^/]*\.js$/.test(event.filename || event.target.src) && !root.hasAttribute("data-ready")) old();
  }, true);
})();
