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

  if (!("noModule" in HTMLScriptElement.prototype)) {
    document.addEventListener("DOMContentLoaded", function () {
      var old = document.getElementById("na-old");
      if (old) old.removeAttribute("hidden");
    });
  }
})();
