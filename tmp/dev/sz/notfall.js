(function () {
  var e = (e) => {
      let t = document.createElement(`a`);
      ((t.href = location.href),
        (t.target = `_blank`),
        (t.rel = `noopener`),
        (t.textContent = `Gemeinde-Cockpit in einem eigenen Fenster öffnen · Open Gemeinde-Cockpit in a window of its own`),
        e.replaceChildren(t),
        (document.documentElement.dataset.started = ``),
        delete document.documentElement.dataset.hold);
    },
    t = {
      de: { name: `Deutsch`, lang: `de`, locale: `de-DE` },
      leicht: { name: `Leichte Sprache`, lang: `de`, locale: `de-DE` },
      en: { name: `English`, lang: `en`, locale: `en-GB` },
    },
    n = Object.keys(t),
    r = (e) => n.find((t) => t === e) ?? `de`,
    i = () => window.top !== window.self,
    a = (e, t) => (Object.hasOwn(e, t) ? e[t] : void 0),
    o = `cockpit.`,
    s = new Set([`born`, `lock`, `backup-later`]),
    c = (e) => {
      try {
        return localStorage.getItem(o + e);
      } catch {
        return null;
      }
    },
    l = (e, t) => {
      try {
        t === null ? localStorage.removeItem(o + e) : localStorage.setItem(o + e, t);
      } catch {}
    },
    u = () =>
      Object.fromEntries(
        Object.keys(localStorage).flatMap((e) => {
          let t = e.slice(8),
            n = localStorage.getItem(e);
          return e.startsWith(o) && !s.has(t) && n !== null ? [[t, n]] : [];
        }),
      ),
    d = `lock`,
    f = 3,
    p = 36e5,
    m = (e) => btoa(String.fromCharCode(...e)),
    h = (e) => Uint8Array.from(atob(e), (e) => e.charCodeAt(0)),
    ee = async (e, t, n) => {
      let r = new TextEncoder().encode(e.normalize(`NFKC`)),
        i = await crypto.subtle.importKey(`raw`, r, `PBKDF2`, !1, [`deriveBits`]),
        a = await crypto.subtle.deriveBits(
          { name: `PBKDF2`, hash: `SHA-256`, salt: t, iterations: n },
          i,
          256,
        );
      return m(new Uint8Array(a));
    },
    g = () => {
      let e = c(d);
      if (e === null) return null;
      try {
        let t = JSON.parse(e),
          { salt: n, hash: r, rounds: i, minutes: a, wrong: o, until: s } = t ?? {};
        return typeof n != `string` ||
          typeof r != `string` ||
          h(n).length < 16 ||
          ![i, a, o, s].every((e) => typeof e == `number` && Number.isFinite(e))
          ? null
          : t;
      } catch {
        return null;
      }
    },
    _ = (e) => l(d, e && JSON.stringify(e)),
    v = (e) => (e < f ? 0 : Math.min(5e3 * 2 ** (e - f), p)),
    y = ({ until: e, wrong: t }, n) => Math.max(0, Math.min(e - n, v(t))),
    te = async (e, t) => {
      let n = g();
      if (!n) return `right`;
      if (y(n, t) > 0) return `waiting`;
      let r = n.wrong + 1;
      return (
        _({ ...n, wrong: r, until: t + v(r) }),
        (await ee(e, h(n.salt), n.rounds)) === n.hash ? (_({ ...n, wrong: 0, until: 0 }), `right`) : `wrong`
      );
    },
    b = () => {
      let { document: e } = globalThis;
      return e ? new URL(`.`, e.baseURI) : new URL(`..`, location.href);
    },
    x = (e) => {
      let { origin: t, pathname: n } = new URL(e, b());
      if (
        t !== location.origin ||
        !n.startsWith(b().pathname) ||
        !/(\/sw\.js|\/assets\/(data|half|import|records|backup)\.worker-[\w-]+\.js)$/.test(n)
      )
        throw TypeError(`not ours: ${e}`);
      return e;
    },
    S = globalThis.trustedTypes?.createPolicy(`cockpit`, { createScriptURL: x }),
    ne = (e) => (S ? S.createScriptURL(e) : x(e)),
    re = 6e4,
    ie = (e, t) =>
      new Promise((n) => {
        let { port1: r, port2: i } = new MessageChannel(),
          a = setTimeout(() => n(null), re);
        ((r.onmessage = (e) => {
          (clearTimeout(a), r.close(), n(e.data.value ?? null));
        }),
          e.postMessage(t, [i]));
      }),
    C = (e, t) =>
      new Promise((n) => {
        let r = () => {
          e.state === t || e.state === `activated` ? n(!0) : e.state === `redundant` && n(!1);
        };
        (e.addEventListener(`statechange`, r), r());
      }),
    ae = async () => {
      try {
        let e = await navigator.serviceWorker?.getRegistration();
        if (!e?.active) {
          let e = await navigator.serviceWorker.register(ne(`sw.js`)),
            t = e.installing ?? e.waiting;
          return t && (await C(t, `activated`)) ? `mended` : `broken`;
        }
        let t = await ie(e.active, { type: `repair` });
        if (t?.missing === 0) return (t.repaired ?? 0) > 0 ? `mended` : `whole`;
        await e.update();
        let n = e.installing ?? e.waiting;
        return !n || !(await C(n, `installed`))
          ? `broken`
          : (n.postMessage({ type: `SKIP_WAITING` }), (await C(n, `activated`)) ? `newer` : `broken`);
      } catch (e) {
        return (console.warn(`not mended`, e), `broken`);
      }
    },
    oe = [
      Int8Array,
      Uint8Array,
      Uint8ClampedArray,
      Int16Array,
      Uint16Array,
      Int32Array,
      Uint32Array,
      Float32Array,
      Float64Array,
    ],
    se = 0,
    ce = 1,
    le = 2,
    ue = 3,
    de = 4,
    fe = 5,
    pe = 6,
    me = 7,
    he = 8,
    ge = 9,
    _e = 10,
    ve = 11,
    ye = 12,
    be = 64,
    xe = /\p{Surrogate}/u,
    Se = (e) => {
      let t = new Uint8Array(65536),
        n = new DataView(t.buffer),
        r = 0,
        i = new TextEncoder(),
        a = (e) => {
          if (r + e <= t.length) return;
          let i = new Uint8Array(Math.max(t.length * 2, r + e));
          (i.set(t.subarray(0, r)), (t = i), (n = new DataView(t.buffer)));
        },
        o = (e) => {
          (a(9), (t[r++] = e));
        },
        s = (e) => {
          (a(4), n.setUint32(r, e, !0), (r += 4));
        },
        c = (e) => {
          (s(e.length), a(e.length), t.set(e, r), (r += e.length));
        },
        l = (e) => {
          if (xe.test(e)) {
            ((t[r - 1] = ye), s(e.length), a(e.length * 2));
            for (let t = 0; t < e.length; t++, r += 2) n.setUint16(r, e.charCodeAt(t), !0);
            return;
          }
          a(4 + e.length * 3);
          let { written: o } = i.encodeInto(e, t.subarray(r + 4));
          (n.setUint32(r, o, !0), (r += 4 + o));
        },
        u = (i, a) => {
          let l = oe.findIndex((e) => i instanceof e);
          if (l >= 0) {
            let { buffer: e, byteOffset: n, byteLength: a } = i;
            (o(he), (t[r++] = l), c(new Uint8Array(e, n, a)));
          } else if (Array.isArray(i)) {
            (o(pe), s(i.length));
            for (let e = 0; e < i.length; e++) d(i[e], a + 1);
          } else if (i instanceof Date) (o(ge), n.setFloat64(r, i.getTime(), !0), (r += 8));
          else if (i instanceof ArrayBuffer) (o(_e), c(new Uint8Array(i)));
          else if (typeof Blob < `u` && i instanceof Blob) (o(ve), d(i.type, a + 1), c(new Uint8Array(e(i))));
          else if (Object.prototype.toString.call(i) === `[object Object]`) {
            let e = Object.entries(i);
            (o(me), s(e.length));
            for (let [t, n] of e) (d(t, a + 1), d(n, a + 1));
          } else throw TypeError(`cannot be saved: ${Object.prototype.toString.call(i)}`);
        },
        d = (e, t) => {
          if (t > be) throw TypeError(`cannot be saved: too deep`);
          switch (typeof e) {
            case `undefined`:
              return o(ce);
            case `boolean`:
              return o(e ? ue : le);
            case `number`:
              (o(de), n.setFloat64(r, e, !0), (r += 8));
              return;
            case `string`:
              return (o(fe), l(e));
            case `object`:
              return e === null ? o(se) : u(e, t);
            default:
              throw TypeError(`cannot be saved: ${typeof e}`);
          }
        };
      return (e) => ((r = 0), d(e, 0), t.subarray(0, r));
    },
    Ce = 1,
    we = 2,
    w = 3,
    T = 4,
    E = 256 * 2 ** 20,
    D = (e, t, n) => {
      let r = Se(n),
        i = new Uint8Array(t),
        a = 0,
        o = 0,
        s = 0,
        c = (n) => {
          for (let r = 0; r < n.length;) {
            a === t && (e.write(o++, i), (a = 0));
            let s = n.subarray(r, r + t - a);
            (i.set(s, a), (a += s.length), (r += s.length));
          }
          s += n.length;
        },
        l = new Uint8Array(5),
        u = (e, t) => {
          let n = r(t);
          if (n.length > E) throw TypeError(`cannot be saved: too large`);
          ((l[0] = e), new DataView(l.buffer).setUint32(1, n.length, !0), c(l), c(n));
        },
        d = [];
      return {
        head: (e) => u(Ce, e),
        table: (e) => {
          (d.push(0), u(we, e));
        },
        row: (e) => {
          (u(w, e), d[d.length - 1]++);
        },
        end: () => (u(T, d), e.write(o, i.subarray(0, a)), o + 1),
        bytes: () => s,
      };
    },
    O = `€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ`,
    k = `ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■\xA0`,
    Te = `ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\xA0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ`,
    A = Array.from({ length: 256 }, (e, t) => String.fromCharCode(t)).join(``);
  (A.slice(0, 128) + O + A.slice(160), A.slice(0, 128) + k, A.slice(0, 128) + Te);
  var j = null,
    Ee = (e, t = 0) => {
      if (!j) {
        let [e, ...t] = Array.from({ length: 4 }, () => new Uint32Array(256));
        for (let t = 0; t < 256; t++) {
          let n = t;
          for (let e = 0; e < 8; e++) n = n & 1 ? 3988292384 ^ (n >>> 1) : n >>> 1;
          e[t] = n >>> 0;
        }
        for (let n = 0; n < 256; n++) {
          let r = e[n];
          for (let i of t) i[n] = r = (e[r & 255] ^ (r >>> 8)) >>> 0;
        }
        j = [e, ...t];
      }
      let [n, r, i, a] = j,
        o = ~t,
        s = e.length & -4;
      for (let t = 0; t < s; t += 4)
        ((o ^= e[t] | (e[t + 1] << 8) | (e[t + 2] << 16) | (e[t + 3] << 24)),
          (o = a[o & 255] ^ i[(o >>> 8) & 255] ^ r[(o >>> 16) & 255] ^ n[o >>> 24]));
      for (let t = s; t < e.length; t++) o = n[(o ^ e[t]) & 255] ^ (o >>> 8);
      return ~o >>> 0;
    },
    M = (e) => {
      let t = new Uint8Array(e.reduce((e, t) => e + t.length, 0)),
        n = 0;
      for (let r of e) (t.set(r, n), (n += r.length));
      return t;
    },
    De = (e) => Array.from(e, (e) => e.toString(16).padStart(2, `0`)).join(``),
    N = (e) => 30 + e.length,
    P = 4294967295,
    Oe = 33,
    F = new TextEncoder(),
    I = (...e) => {
      let t = new Uint8Array(e.reduce((e, [t]) => e + t, 0)),
        n = new DataView(t.buffer),
        r = 0;
      for (let [t, i] of e)
        (t === 2 ? n.setUint16(r, i, !0) : t === 4 ? n.setUint32(r, i, !0) : n.setBigUint64(r, BigInt(i), !0),
          (r += t));
      return t;
    },
    L = ({ path: e, size: t, crc: n }, r, i) =>
      I([2, r], [2, 2048], [2, 0], [2, 0], [2, Oe], [4, n], [4, t], [4, t], [2, e.length], [2, i]),
    R = (e) => M([I([4, 67324752]), L(e, 20, 0), F.encode(e.path)]),
    ke = (e) => {
      let t = e.offset >= P,
        n = t ? 45 : 20;
      return M([
        I([4, 33639248], [2, n]),
        L(e, n, t ? 12 : 0),
        I([2, 0], [2, 0], [2, 0], [4, 0], [4, t ? P : e.offset]),
        F.encode(e.path),
        t ? I([2, 1], [2, 8], [8, e.offset]) : new Uint8Array(),
      ]);
    },
    Ae = (e, t) => {
      let n = M(e.map(ke)),
        r = e.length,
        i = t + n.length,
        a = r >= 65535 || i >= P,
        o = a
          ? I(
              [4, 101075792],
              [8, 44],
              [2, 45],
              [2, 45],
              [4, 0],
              [4, 0],
              [8, r],
              [8, r],
              [8, n.length],
              [8, t],
              [4, 117853008],
              [4, 0],
              [8, i],
              [4, 1],
            )
          : new Uint8Array(),
        s = a ? 65535 : r;
      return M([
        n,
        o,
        I([4, 101010256], [2, 0], [2, 0], [2, s], [2, s], [4, a ? P : n.length], [4, a ? P : t], [2, 0]),
      ]);
    },
    je = async (e) => De(new Uint8Array(await crypto.subtle.digest(`SHA-256`, e))),
    Me = { json: `application/json`, html: `text/html` },
    z = async ({ name: e, path: t, bytes: n }) => ({
      name: e,
      path: t,
      bytes: n.length,
      hash: `sha256:${await je(n)}`,
    }),
    B = ({ kind: e, name: t, title: n, created: r, about: i, seal: o }, s) => {
      let c = {
        $schema: `https://datapackage.org/profiles/2.0/datapackage.json`,
        name: t,
        ...(n !== void 0 && { title: n }),
        created: new Date(r).toISOString(),
        [e]: i,
        ...(o && { seal: o }),
        resources: s.map(({ name: e, path: t, bytes: n, hash: r }) => {
          let i = t.split(`.`).at(-1),
            s = o ? void 0 : a(Me, i);
          return {
            name: e,
            path: t,
            format: i,
            ...(s !== void 0 && { mediatype: s, encoding: `utf-8` }),
            bytes: n,
            hash: r,
          };
        }),
      };
      return new TextEncoder().encode(`${JSON.stringify(c, null, 2)}\n`);
    },
    Ne = new TextEncoder().encode(`GCSICHER`),
    Pe = async () => {
      let e = new Uint8Array(80);
      (e.set(Ne), new DataView(e.buffer).setUint16(8, 2, !0));
      let t = await crypto.subtle.digest(`SHA-256`, e.slice(0, 60));
      return (e.set(new Uint8Array(t).subarray(0, 20), 60), e);
    },
    Fe = `datapackage.json`,
    Ie = 1 << 20,
    V = (e) => `inhalt/${String(e).padStart(6, `0`)}.bin`,
    Le = 80;
  N(V(0));
  var Re = async (e, t, n, r = () => void 0) => {
      let { created: i, seal: a, parts: o = [] } = n,
        s = [],
        c = [],
        l = t + o.length - 1,
        u = Le,
        d = (e, t) => {
          let n = { path: e, size: t.length, crc: Ee(t), offset: u };
          return (c.push(n), (u += N(e) + t.length), n);
        },
        f = async (e) => {
          let t = s.length;
          return a ? a.close(t, t === l, e) : e;
        };
      for (let n = 0; n < t; n++) {
        let i = await f(await e.read(n));
        a && e.write(n, i);
        let o = V(n);
        (s.push(await z({ name: `inhalt-${n}`, path: o, bytes: i })), d(o, i), r((n + 1) / t));
      }
      let p = [];
      for (let e of o) {
        let t = await f(e.bytes);
        (s.push(await z({ ...e, bytes: t })), p.push(R(d(e.path, t)), t));
      }
      let m = B(
          {
            kind: `backup`,
            name: `sicherung`,
            created: i,
            about: { version: 2 },
            ...(a && { seal: a.about }),
          },
          s,
        ),
        h = c.slice(0, t).map(R);
      return (p.push(R(d(Fe, m)), m, Ae(c, u)), e.file({ start: await Pe(), before: h, end: M(p) }));
    },
    H = [
      {
        version: 1,
        stores: {
          catalogs: `url`,
          datasets: `id, catalog`,
          columns: `[dataset+version+column+segment]`,
          sync: `catalog`,
          settings: `key`,
          recipes: `fingerprint`,
          indicators: `id, at`,
          partial: `dataset`,
          records: `id, catalog`,
          drafts: `key`,
        },
      },
      {
        version: 2,
        stores: {
          folders: `id`,
          pictures: `hash`,
          notes: `id, place`,
          questions: `id`,
          outbox: `id, catalog`,
          checks: `address`,
          shapes: `dataset`,
        },
      },
    ],
    ze = (e, t = H) => {
      let n = new Map();
      for (let r of t) {
        if (r.version > e) break;
        for (let [e, t] of Object.entries(r.stores))
          if (t === null) n.delete(e);
          else {
            let r = t
              .split(`,`)[0]
              .trim()
              .replace(/^(\+\+|&)/, ``);
            n.set(e, r.startsWith(`[`) ? r.slice(1, -1).split(`+`) : r);
          }
      }
      return n;
    };
  H.at(-1).version;
  var U = `gemeinde-cockpit`,
    Be = new Set([`records`, `drafts`, `outbox`]),
    Ve = new Set([`catalogs`, `datasets`, `columns`, `sync`, `partial`, `shapes`]),
    W = (e) =>
      new Promise((t, n) => {
        let r = indexedDB.open(e),
          i = !1;
        ((r.onupgradeneeded = () => {
          ((i = !0), r.transaction.abort());
        }),
          (r.onsuccess = () => {
            ((r.result.onversionchange = () => r.result.close()), t(r.result));
          }),
          (r.onerror = () => (i ? t(null) : n(r.error ?? Error(`the database does not open`)))));
      }),
    G = (e) =>
      new Promise((t, n) => {
        ((e.onsuccess = () => t(e.result)), (e.onerror = () => n(e.error ?? Error(`not read`))));
      }),
    K = async (e, t) =>
      e.objectStoreNames.contains(`settings`)
        ? G(e.transaction(`settings`).objectStore(`settings`).get(t))
        : void 0,
    q = async (e) =>
      !e.objectStoreNames.contains(`settings`) ||
      (await G(e.transaction(`settings`).objectStore(`settings`).count())) === 0,
    He = async () => {
      let e = await W(U);
      if (e && !(await q(e)) && (await K(e, `move:filling`)) === void 0) return e;
      let t = await W(`${U}-neu`);
      return !t || (await q(t)) ? (t?.close(), e) : (e?.close(), t);
    },
    J = async (e) => (await K(e, `vault`)) !== void 0,
    Ue = async (e, t) => {
      let n = async (t) => (e?.objectStoreNames.contains(t) ? G(e.transaction(t).objectStore(t).count()) : 0);
      return {
        entries: await n(`records`),
        drafts: (await n(`drafts`)) + t,
        folders: await n(`folders`),
        isProtected: e !== null && (await J(e)),
      };
    },
    We = (e) => typeof e == `object` && !!e,
    Ge = (e, t, n) =>
      new Promise((r, i) => {
        let a = 0,
          o = e.transaction(t).objectStore(t).openCursor();
        ((o.onerror = () => i(o.error ?? Error(`not read`))),
          (o.onsuccess = () => {
            let e = o.result;
            if (!e) return r(a);
            try {
              n(e.value);
            } catch (e) {
              (console.warn(`left out`, t, e), a++);
            }
            e.continue();
          }));
      }),
    Ke = async (e, t) => {
      let n = [],
        r = (e, t) => {
          n[e] = new Blob([t]);
        },
        i = D({ write: r }, Ie, () => {
          throw TypeError(`not rescued: a blob`);
        }),
        a = await J(e),
        o = 0,
        s = 0,
        c = Object.fromEntries(
          Object.entries(t.settings).filter(([e, t]) => {
            let n = a && e.startsWith(`draft.`) && !t.includes(`"base64"`);
            return (n && s++, !n);
          }),
        ),
        l = Math.floor(e.version / 10),
        u = [...e.objectStoreNames];
      i.head({ app: U, created: t.now, schema: l, version: t.version, settings: c });
      for (let t of ze(l).keys())
        (i.table(t),
          u.includes(t) &&
            !Ve.has(t) &&
            (s += await Ge(e, t, (e) => {
              if (a && Be.has(t) && !(We(e) && e.sealed)) throw TypeError(`in the open`);
              (i.row(e), o++);
            })));
      return {
        file: await Re(
          {
            read: async (e) => new Uint8Array(await n[e].arrayBuffer()),
            write: r,
            file: ({ start: e, before: t, end: r }) => new Blob([e, ...n.flatMap((e, n) => [t[n], e]), r]),
          },
          i.end(),
          { created: t.now, seal: null },
        ),
        rows: o,
        left: s,
      };
    },
    qe = {
      title: `Die App startet nicht`,
      asked: `Notfallseite`,
      why: {
        datei: `Ein Teil der App fehlt auf diesem Gerät oder ist beschädigt.`,
        fehler: `Beim Start der App ist ein Fehler aufgetreten.`,
        lange: `Die App hat sehr lange nicht geantwortet.`,
        seite: `Die Startseite der App fehlt auf diesem Gerät oder ist beschädigt.`,
        selbst: `Hier können Sie sichern, was auf diesem Gerät erfasst ist, und die App reparieren.`,
      },
      calm: `Was Sie erfasst haben, liegt weiter auf diesem Gerät. Löschen Sie keine Browserdaten: Damit wäre es verloren.`,
      repairTitle: `App reparieren`,
      checking: `Die App wird geprüft …`,
      whole: `Alle Teile der App liegen auf diesem Gerät.`,
      mended: `Die App ist repariert.`,
      newer: `Eine neue Fassung der App ist bereit.`,
      broken: `Die App ließ sich gerade nicht reparieren. Prüfen Sie die Verbindung und, ob das WLAN eine Anmeldung verlangt; tippen Sie dann auf „Reparieren“.`,
      repair: `Reparieren`,
      open: `App öffnen`,
      saveTitle: `Erfasstes sichern`,
      nothing: `Auf diesem Gerät ist nichts erfasst.`,
      unread: `Der Speicher dieses Browsers lässt sich nicht lesen. Starten Sie das Gerät neu und öffnen Sie diese Seite noch einmal.`,
      kept: (e, t, n) => `Einträge: ${e}, Entwürfe: ${t}, Sitzungsmappen: ${n}.`,
      sealed: `Erfasste Werte sind mit einem Kennwort verschlüsselt. Die Datei enthält sie nur verschlüsselt; zum Öffnen brauchen Sie später das Kennwort.`,
      open2: `Die Datei ist nicht verschlüsselt. Bewahren Sie sie sicher auf.`,
      back: `Einspielen lässt sie sich in der App unter Einstellungen, Sicherung; auch auf einem anderen Gerät.`,
      save: `Als Datei sichern`,
      saving: `Die Datei wird erstellt …`,
      saved: (e) => `Die Datei ist gespeichert (${e} Datensätze).`,
      left: (e) => `${e} ließen sich nicht mitgeben.`,
      notSaved: `Die Datei ließ sich nicht erstellen. Starten Sie das Gerät neu und versuchen Sie es noch einmal.`,
      pin: `PIN`,
      pinWhy: `Dieses Gerät ist mit einer PIN gesperrt. Geben Sie sie ein, um zu sichern, was erfasst ist.`,
      unlock: `Entsperren`,
      wrong: `Das war nicht die PIN.`,
      wait: (e) => `Bitte warten Sie noch ${e} Sekunden.`,
      other: `English`,
      otherLanguage: `en`,
    },
    Je = {
      title: `The app does not start`,
      asked: `Page of last resort`,
      why: {
        datei: `A part of the app is missing on this device or damaged.`,
        fehler: `There was an error while the app started.`,
        lange: `The app has not answered for a very long time.`,
        seite: `The first page of the app is missing on this device or damaged.`,
        selbst: `Here you can save what was recorded on this device, and repair the app.`,
      },
      calm: `What you recorded is still on this device. Do not delete browser data: it would be lost.`,
      repairTitle: `Repair the app`,
      checking: `Checking the app …`,
      whole: `All parts of the app are on this device.`,
      mended: `The app is repaired.`,
      newer: `A new version of the app is ready.`,
      broken: `The app could not be repaired just now. Check the connection, and whether the Wi-Fi asks for a login; then tap “Repair”.`,
      repair: `Repair`,
      open: `Open the app`,
      saveTitle: `Save what was recorded`,
      nothing: `Nothing was recorded on this device.`,
      unread: `The storage of this browser cannot be read. Restart the device and open this page again.`,
      kept: (e, t, n) => `Entries: ${e}, drafts: ${t}, session folders: ${n}.`,
      sealed: `Recorded values are encrypted with a passphrase. The file holds them only encrypted; you will need the passphrase to open it.`,
      open2: `The file is not encrypted. Keep it safe.`,
      back: `It can be restored in the app under Settings, Backup; on another device too.`,
      save: `Save as a file`,
      saving: `Making the file …`,
      saved: (e) => `The file is saved (${e} records).`,
      left: (e) => `${e} could not be included.`,
      notSaved: `The file could not be made. Restart the device and try again.`,
      pin: `PIN`,
      pinWhy: `This device is locked with a PIN. Type it to save what was recorded.`,
      unlock: `Unlock`,
      wrong: `That was not the PIN.`,
      wait: (e) => `Please wait another ${e} seconds.`,
      other: `Deutsch`,
      otherLanguage: `de`,
    },
    Y = t[r(c(`language`))].lang,
    X = { de: qe, en: Je }[Y],
    Z = (e, t, n = {}) => Object.assign(document.createElement(e), { textContent: t }, n),
    Q = () => {
      let e = Z(`p`, ``);
      return (e.setAttribute(`role`, `status`), e);
    },
    $ = (() => {
      let e = new URLSearchParams(location.search).get(`grund`);
      return e === `datei` || e === `fehler` || e === `lange`
        ? e
        : location.pathname.endsWith(`/notfall.html`)
          ? `selbst`
          : `seite`;
    })(),
    Ye = () => {
      let e = document.createElement(`section`),
        t = Q(),
        n = Z(`button`, X.repair, { type: `button` }),
        r = Z(`a`, X.open, { href: `./`, className: `button` }),
        i = async () => {
          ((t.textContent = X.checking), (n.disabled = !0));
          let e = await ae();
          ((t.textContent = X[e]), (n.disabled = !1));
        };
      return (n.addEventListener(`click`, () => void i()), e.append(Z(`h2`, X.repairTitle), t, n, r), i(), e);
    },
    Xe = async (e, t) => {
      e.textContent = X.saving;
      try {
        let n = Date.now(),
          { file: r, rows: i, left: a } = await Ke(t, { settings: u(), version: `0.1.0`, now: n }),
          o = URL.createObjectURL(r);
        (Z(`a`, ``, {
          href: o,
          download: `gemeinde-cockpit-notfall-${new Date(n).toISOString().slice(0, 10)}.gcsicherung`,
        }).click(),
          setTimeout(() => URL.revokeObjectURL(o), 6e4),
          (e.textContent = X.saved(i) + (a > 0 ? ` ${X.left(a)}` : ``)));
      } catch (t) {
        (console.error(t), (e.textContent = X.notSaved));
      }
    },
    Ze = async () => {
      try {
        let e = await He(),
          t = Object.keys(u()).filter((e) => e.startsWith(`draft.`)).length,
          n = await Ue(e, t);
        if (!e) return [Z(`p`, X.nothing)];
        let r = Q(),
          i = Z(`button`, X.save, { type: `button` });
        return (
          i.addEventListener(`click`, () => void Xe(r, e)),
          [
            Z(`p`, X.kept(n.entries, n.drafts, n.folders)),
            Z(`p`, n.isProtected ? X.sealed : X.open2),
            Z(`p`, X.back),
            i,
            r,
          ]
        );
      } catch (e) {
        return (console.error(e), [Z(`p`, X.unread)]);
      }
    },
    Qe = (e) => {
      let t = document.createElement(`form`),
        n = Z(`input`, ``, { id: `pin`, type: `password`, inputMode: `numeric`, maxLength: 64 });
      n.autocomplete = `current-password`;
      let r = Z(`label`, X.pin, { htmlFor: `pin` }),
        i = Q();
      return (
        i.setAttribute(`role`, `alert`),
        t.append(Z(`p`, X.pinWhy), r, n, Z(`button`, X.unlock, { type: `submit` }), i),
        t.addEventListener(`submit`, (t) => {
          (t.preventDefault(),
            te(n.value, Date.now()).then((t) => {
              if (t === `right`) return e();
              n.value = ``;
              let r = Math.ceil(y(g() ?? { until: 0, wrong: 0 }, Date.now()) / 1e3);
              i.textContent = `${t === `wrong` ? X.wrong : ``} ${r > 0 ? X.wait(r) : ``}`.trim();
            }));
        }),
        t
      );
    };
  i()
    ? e(document.querySelector(`main`))
    : (() => {
        let e = $ === `selbst` ? X.asked : X.title;
        ((document.documentElement.lang = Y),
          (document.documentElement.dataset.theme = c(`appearance`) ?? `device`),
          (document.title = `${e} – Gemeinde-Cockpit`));
        let t = document.createElement(`section`),
          n = Z(`h2`, X.saveTitle),
          r = () => void Ze().then((e) => t.replaceChildren(n, ...e));
        (t.append(n), g() ? t.append(Qe(r)) : r());
        let i = Z(`button`, X.other, { type: `button`, className: `quiet`, lang: X.otherLanguage });
        (i.addEventListener(`click`, () => {
          (l(`language`, X.otherLanguage), location.reload());
        }),
          document
            .querySelector(`main`)
            .replaceChildren(Z(`h1`, e), Z(`p`, X.why[$]), Z(`p`, X.calm), Ye(), t, i));
      })();
})();
