(function () {
  var e = (e) => /^(#\/?(lage\/?)?)?$/.test(e),
    t = `Die App startet nicht? Hier geht es weiter.`,
    n = `The app does not start? Go on here.`,
    r = () => window.top !== window.self,
    i = `cockpit.`,
    a = (e) => {
      try {
        return localStorage.getItem(i + e);
      } catch {
        return null;
      }
    },
    o = document.documentElement;
  for (let [e, t] of [
    [`theme`, `appearance`],
    [`size`, `textSize`],
    [`role`, `role`],
  ]) {
    let n = a(t);
    n !== null && (o.dataset[e] = n);
  }
  ((o.lang = a(`language`) ?? o.lang),
    (r() || !e(location.hash) || a(`lock`) !== null) && (o.dataset.hold = ``));
  var s = () => document.documentElement.dataset.started !== void 0,
    c = 2e4,
    l = (e) => {
      s() || location.replace(`./notfall.html?grund=${e}`);
    };
  (addEventListener(
    `error`,
    (e) => {
      e.target instanceof HTMLScriptElement
        ? l(`datei`)
        : e instanceof ErrorEvent &&
          e.filename.startsWith(new URL(`.`, document.baseURI).href) &&
          l(`fehler`);
    },
    !0,
  ),
    addEventListener(`click`, ({ target: e }) => {
      let t = e instanceof Element ? e.closest(`button`) : null;
      t && !s() && (t.dataset.pressed = ``);
    }),
    addEventListener(`unhandledrejection`, () => l(`fehler`)),
    setTimeout(() => {
      if (s()) return;
      let e = document.createElement(`a`);
      ((e.href = `./notfall.html?grund=lange`), (e.textContent = `${t} · ${n}`));
      let r = document.createElement(`p`);
      (r.append(e), document.body.append(r));
    }, c));
})();
