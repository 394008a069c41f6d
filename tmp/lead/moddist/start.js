(function () {
  var e = () => document.documentElement.dataset.started !== void 0,
    t = 2e4,
    n = (t) => {
      e() || location.replace(`./notfall.html?grund=${t}`);
    };
  (addEventListener(
    `error`,
    (e) => {
      e.target instanceof HTMLScriptElement
        ? n(`datei`)
        : e instanceof ErrorEvent &&
          e.filename.startsWith(new URL(`.`, document.baseURI).href) &&
          n(`fehler`);
    },
    !0,
  ),
    addEventListener(`unhandledrejection`, () => n(`fehler`)),
    setTimeout(() => {
      if (e()) return;
      let t = document.createElement(`a`);
      ((t.href = `./notfall.html?grund=lange`),
        (t.textContent = `Die App startet nicht? Hier geht es weiter. · The app does not start? Go on here.`));
      let n = document.createElement(`p`);
      (n.append(t), document.body.append(n));
    }, t));
})();
