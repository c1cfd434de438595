"use strict";
// The page of a report. Texts are only ever set as text, never as markup; articles are built when they are opened.
(() => {
  const byId = (id) => document.getElementById(id);
  const index = JSON.parse(byId("index").textContent);
  const SEVERITIES = index.severities;
  const many = index.articles.length !== 1;
  const main = byId("main");
  const card = byId("card");
  const state = {
    language: remembered("language") || index.language, article: many ? null : 0, category: "", text: "", only: false,
    severities: new Set(SEVERITIES), sort: "score", down: false, current: -1,
  };
  const loaded = new Map();
  let hiding = 0;

  function remembered(key) {
    try { return localStorage.getItem(`bitext-check.${key}`); } catch { return null; }
  }
  function remember(key, value) {
    try { localStorage.setItem(`bitext-check.${key}`, value); } catch { /* a page from disk may have no storage */ }
  }
  const word = (key) => index.words[state.language][key] ?? key.split(".").pop();

  // el("p.note", {title: "…", onclick: f}, "text", child): an element; text children become text nodes.
  function el(name, given = {}, ...children) {
    const [tag, ...classes] = name.split(".");
    const node = document.createElement(tag);
    if (classes.length) node.className = classes.join(" ");
    for (const [key, value] of Object.entries(given)) {
      if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
      else if (value !== null && value !== false && value !== undefined) node.setAttribute(key, value);
    }
    node.append(...children.filter((child) => child !== null));
    return node;
  }
  function svg(name, given, ...children) {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(given)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }
  function article(number) {
    if (!loaded.has(number)) {
      const data = JSON.parse(byId(`article-${number}`).textContent);
      for (const row of data.rows) {
        const pieces = [...row.ko, ...row.en].map((p) => p.map((x) => (typeof x === "string" ? x : x[0])).join(""));
        const said = row.findings.map((n) => data.findings[n]).map((f) => `${f.en} ${f.ko} ${f.suggestion ?? ""} ${f.code}`);
        row.words = [...pieces, ...said].join("\n").toLowerCase();
      }
      loaded.set(number, data);
    }
    return loaded.get(number);
  }
  const passes = (finding) => state.severities.has(finding.severity) && (!state.category || finding.category === state.category);
  const entryCounts = (entry) => (state.category ? entry.categories[state.category] ?? [0, 0, 0, 0] : entry.counts);
  const entryPasses = (entry) => entryCounts(entry).some((count, n) => count && state.severities.has(SEVERITIES[n]));
  const shade = (score) => `q${score === null ? 4 : score < 50 ? 0 : score < 70 ? 1 : score < 85 ? 2 : score < 95 ? 3 : 4}`;
  const points = (score) => (score === null ? "–" : score.toFixed(1));

  // ---- parts that both views use
  function pill(rating) { return el(`span.pill.${["pass", "review", "fail"].includes(rating) ? rating : "review"}`, {}, word(`rating.${rating}`)); }

  function chart(articles) {
    const categories = new Map();
    for (const entry of articles) {
      for (const [name, counts] of Object.entries(entry.categories)) {
        categories.set(name, (categories.get(name) ?? [0, 0, 0, 0]).map((count, n) => count + counts[n]));
      }
    }
    const total = (counts) => counts.reduce((a, b) => a + b, 0);
    const order = [...categories].sort((a, b) => total(b[1]) - total(a[1]));
    const most = Math.max(5, ...order.map(([, counts]) => total(counts)));
    const lines = order.map(([name, counts]) => {
      const track = el("span.track", { "aria-hidden": "true" });
      counts.forEach((count, n) => {
        if (!count) return;
        const part = el(`span.${SEVERITIES[n]}`);
        part.style.setProperty("width", `${(100 * count) / most}%`);
        track.append(part);
      });
      const choose = () => { state.category = state.category === name ? "" : name; refresh(); };
      return el("button", { type: "button", "data-category": name, "aria-pressed": state.category === name, onclick: choose },
        el("span", {}, word(`category.${name}`)), track, el("span.number", {}, String(total(counts))));
    });
    return el("section.panel", {}, el("h2", {}, word("findings_by_category")),
      lines.length ? el("div.chart", {}, ...lines) : el("p.quiet", {}, word("no_findings")));
  }

  // How many articles have which score, in steps of ten from the best.
  function spread() {
    const steps = [90, 80, 70, 60, 50, 0];
    const found = steps.map((low, n) => index.articles.filter((e) => e.score !== null && e.score >= low && (n === 0 || e.score < steps[n - 1])));
    const most = Math.max(5, ...found.map((list) => list.length));
    return el("section.panel", {}, el("h2", {}, word("scores")), el("div.chart", {}, ...steps.map((low, n) => {
      const track = el("span.track", { "aria-hidden": "true" });
      for (const rating of ["pass", "review", "fail"]) {
        const part = el(`span.${rating}`);
        part.style.setProperty("width", `${(100 * found[n].filter((e) => e.rating === rating).length) / most}%`);
        if (part.style.width !== "0%") track.append(part);
      }
      return el("div.line", {}, el("span", {}, `${low}–${n === 0 ? 100 : steps[n - 1]}`), track, el("span.number", {}, String(found[n].length)));
    })));
  }

  function filters(counts, categories) {
    const chips = SEVERITIES.map((severity, n) => el(`button.chip.${severity}`, {
      type: "button", "data-severity": severity, "aria-pressed": state.severities.has(severity), disabled: counts[n] ? null : "",
      onclick: () => {
        if (!state.severities.delete(severity)) state.severities.add(severity);
        refresh();
      },
    }, `${word(`severity.${severity}`)} ${counts[n]}`));
    const select = el("select", { id: "category", "aria-label": word("category"), onchange: () => { state.category = select.value; refresh(); } },
      el("option", { value: "" }, word("all_categories")),
      ...categories.map((name) => el("option", { value: name }, word(`category.${name}`))));
    select.value = categories.includes(state.category) ? state.category : "";
    const search = el("input", {
      type: "search", id: "search", placeholder: `${word("search")} ( / )`, "aria-label": word("search"),
      oninput: () => { state.text = search.value; refresh(); },
    });
    search.value = state.text;
    const only = el("input", { type: "checkbox", id: "only", onchange: () => { state.only = only.checked; refresh(); } });
    only.checked = state.only;
    return el("div.filters", { role: "group", "aria-label": word("filters") },
      el("div.chips", {}, ...chips), select, search, el("label", {}, only, word(state.article === null ? "only_articles" : "only_findings")));
  }

  function scoring() {
    return el("p.how", {}, `${word("how_scored")}: ${word("how_scored_text")}. `,
      ...index.signatures.flatMap((line) => [el("code", {}, line), " "]));
  }

  function failures() {
    if (!index.failures.length) return null;
    return el("section.panel.alert", { id: "failures" }, el("h2", {}, word("failed")),
      el("ul", {}, ...index.failures.map((f) => el("li", {}, ...(f[state.language].includes(f.path) ? [] : [el("b", {}, f.path), ": "]), f[state.language]))));
  }

  // ---- all articles
  function overview() {
    const sum = index.articles.reduce((all, entry) => all.map((count, n) => count + entryCounts(entry)[n]), [0, 0, 0, 0]);
    const names = [...new Set(index.articles.flatMap((entry) => Object.keys(entry.categories)))];
    const heading = (key, label, numeric) => el(numeric ? "th.number" : "th", {
      scope: "col", "aria-sort": state.sort === key ? (state.down ? "descending" : "ascending") : null,
    }, el("button", { type: "button", "data-sort": key, onclick: () => sortBy(key) }, label));
    const body = el("tbody", { id: "articles" });
    const table = el("table.list", {}, el("caption.hidden", {}, word("articles")), el("thead", {}, el("tr", {},
      heading("id", word("article")), heading("score", word("score"), true), el("th", { scope: "col" }, word("rating")),
      ...SEVERITIES.map((severity) => heading(severity, word(`severity.${severity}`), true)))), body);
    for (const number of sorted()) body.append(line(number));
    const ratings = ["pass", "review", "fail"].map((rating) => [rating, index.articles.filter((e) => e.rating === rating).length]);
    return [
      el("div.head", {}, el("h1", {}, `${word("all_articles")} (${index.articles.length})`),
        el("p.facts", {}, ...ratings.flatMap(([rating, count]) => (count ? [pill(rating), String(count)] : [])))),
      failures(), el("div.panels", {}, chart(index.articles), spread()), filters(sum, names),
      el("div.panel.wide", {}, table), el("p.quiet", { id: "none", hidden: "" }, word("no_match")), scoring(),
    ];
  }

  function line(number) {
    const entry = index.articles[number];
    const counts = entryCounts(entry);
    return el("tr", { "data-article": number },
      el("td", {}, el("button.open", { type: "button", onclick: () => open(number) }, entry.id)),
      el("td.number", {}, points(entry.score)), el("td", {}, pill(entry.rating)),
      ...counts.map((count, n) => el(`td.number.${SEVERITIES[n]}`, {}, el(count ? "span.some" : "span.none", {}, String(count)))));
  }

  function sorted() {
    const value = (entry) => (state.sort === "id" ? entry.id : state.sort === "score" ? entry.score ?? 0 : entryCounts(entry)[SEVERITIES.indexOf(state.sort)]);
    const numbers = index.articles.map((_, n) => n);
    const compare = (a, b) => (typeof a === "string" ? a.localeCompare(b, "ko", { numeric: true }) : a - b);
    return numbers.sort((a, b) => compare(value(index.articles[a]), value(index.articles[b])) * (state.down ? -1 : 1) || a - b);
  }

  function sortBy(key) {
    // Words from A to Z and scores from the worst; numbers of findings from the most.
    state.down = state.sort === key ? !state.down : SEVERITIES.includes(key);
    state.sort = key;
    show();
    main.querySelector(`[data-sort="${key}"]`).focus();
  }

  // ---- one article
  function view(number) {
    const entry = index.articles[number];
    const data = article(number);
    const length = (row) => [...row.ko, ...row.en].flat().reduce((sum, x) => sum + (typeof x === "string" ? x : x[0]).length, 0);
    const strip = el("div.strip", {}, ...data.rows.map((row, n) => {
      const label = `${row.id ?? ""} ${points(row.score)}`;
      const part = el(`button.${shade(row.score)}`, { type: "button", title: label, "aria-label": `${word("segment")} ${label}`, onclick: () => go(n) });
      part.style.setProperty("flex-grow", String(Math.max(20, length(row))));
      return part;
    }));
    const scale = [["q0", "< 50"], ["q1", "< 70"], ["q2", "< 85"], ["q3", "< 95"], ["q4", "≥ 95"]];
    const outside = [...data.outside.ko.map((t) => ["ko", t]), ...data.outside.en.map((t) => ["en", t])];
    return [
      el("div.head", {}, ring(entry), el("h1", {}, entry.id),
        el("p.facts", {}, pill(entry.rating), el("span", {}, data.paths.join(" · ")))),
      many ? null : failures(),
      ...data.notes.map((note) => el("p.panel", {}, `${word("note")}: ${note[state.language]}`)),
      el("div.panels", {}, el("section.panel", {}, el("h2", {}, word("scores_of_segments")), strip,
        el("p.scale", { "aria-hidden": "true" }, ...scale.map(([q, text]) => el("span", {}, el(`i.${q}`), text)))), chart([entry])),
      filters(entry.counts, Object.keys(entry.categories)),
      el(`ol.rows${data.findings.length ? ".noted" : ""}${data.rows.length > 200 ? ".long" : ""}`, {}, ...data.rows.map((row, n) => rowOf(data, row, n))),
      el("p.quiet", { id: "none", hidden: "" }, word("no_match")),
      outside.length ? el("details.outside", {}, el("summary", {}, `${word("outside")} (${outside.length})`),
        el("div", {}, ...outside.map(([lang, text]) => el("p", { lang }, text)))) : null,
      scoring(),
    ];
  }

  function ring(entry) {
    const circle = (name, given) => svg("circle", { class: name, cx: 50, cy: 50, r: 42, pathLength: 100, ...given });
    const text = svg("text", { x: 50, y: 51 }, points(entry.score));
    return el("div.ring", { role: "img", "aria-label": `${word("score")} ${points(entry.score)}` },
      svg("svg", { viewBox: "0 0 100 100", "aria-hidden": "true" }, circle("track", {}),
        circle(`value ${entry.rating}`, { "stroke-dasharray": `${Math.max(entry.score ?? 0, 0.1)} 100` }), text));
  }

  function rowOf(data, row, number) {
    const side = (lang) => {
      const name = word(lang === "ko" ? "korean" : "english");
      const paragraphs = row[lang].map((pieces) => el("p", {}, ...pieces.map((piece) => markOf(data, piece))));
      return el("div.side", { lang }, el("span.label", { "aria-hidden": "true" }, lang.toUpperCase()), el("span.hidden", { lang: state.language }, `${name}: `),
        ...(paragraphs.length ? paragraphs : [el("p.empty", { lang: state.language }, word("nothing_here"))]));
    };
    const notes = row.findings.map((n) => {
      const finding = data.findings[n];
      return el(`li.note.${finding.severity}`, { id: `note-${n}`, "data-finding": n, tabindex: -1 },
        el("span.what", {}, `${word(`severity.${finding.severity}`)} · ${word(`category.${finding.category}`)}`),
        finding[state.language], finding.suggestion ? el("b.instead", { lang: "en" }, finding.suggestion) : null,
        el("span.code", {}, finding.code));
    });
    return el("li.row", { id: `row-${number}`, "data-row": number, tabindex: -1 },
      el("div.tag", {}, row.id ?? "", row.score === null ? null : el("b", { title: word("score") }, points(row.score)),
        row.score === null ? null : el(`i.${shade(row.score)}`)),
      side("ko"), side("en"), notes.length ? el("ul.notes", { "aria-label": word("findings") }, ...notes) : null);
  }

  function markOf(data, piece) {
    if (typeof piece === "string") return piece;
    const [text, numbers] = piece;
    return el(`mark.${data.findings[numbers[0]].severity}${text ? "" : ".gap"}`, {
      tabindex: 0, role: "button", "data-findings": numbers.join(" "), "aria-describedby": numbers.map((n) => `note-${n}`).join(" "),
      "aria-label": text ? null : word("nothing_here"),
    }, text || "‸");
  }

  const numbersOf = (mark) => mark.dataset.findings.split(" ").map(Number);

  function applyFilters() {
    let visible = 0;
    const wanted = state.text.trim().toLowerCase();
    if (state.article === null) {
      const narrowed = state.category || state.only || state.severities.size < SEVERITIES.length;
      for (const tr of main.querySelectorAll("tr[data-article]")) {
        const number = Number(tr.dataset.article);
        const entry = index.articles[number];
        const told = !wanted || entry.id.toLowerCase().includes(wanted) || article(number).rows.some((row) => row.words.includes(wanted));
        tr.hidden = !told || (narrowed && !entryPasses(entry));
        visible += !tr.hidden;
      }
    } else {
      const data = article(state.article);
      for (const li of main.querySelectorAll("li[data-row]")) {
        const row = data.rows[Number(li.dataset.row)];
        const some = row.findings.some((n) => passes(data.findings[n]));
        li.hidden = (wanted && !row.words.includes(wanted)) || ((state.only || Boolean(state.category)) && !some);
        visible += !li.hidden;
      }
      for (const note of main.querySelectorAll("li[data-finding]")) note.hidden = !passes(data.findings[Number(note.dataset.finding)]);
      for (const mark of main.querySelectorAll("mark")) {
        const shown = numbersOf(mark).filter((n) => passes(data.findings[n]));
        mark.className = `${shown.length ? data.findings[shown[0]].severity : "off"}${mark.classList.contains("gap") ? " gap" : ""}`;
        mark.tabIndex = shown.length ? 0 : -1;
      }
    }
    byId("none").hidden = visible > 0;
    steps();
  }

  // ---- the card
  function showCard(mark) {
    clearTimeout(hiding);
    const data = article(state.article);
    const numbers = (mark.dataset.findings ? numbersOf(mark) : [Number(mark.dataset.finding)]).filter((n) => passes(data.findings[n]));
    if (!numbers.length) return;
    card.replaceChildren(...numbers.map((n) => cardOf(data.findings[n])));
    light(numbers);
    card.hidden = false;
    const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 12);
    const below = box.bottom + card.offsetHeight + 14 < innerHeight || box.top < card.offsetHeight + 70;
    card.style.setProperty("left", `${Math.max(12, left) + scrollX}px`);
    card.style.setProperty("top", `${(below ? box.bottom + 8 : box.top - card.offsetHeight - 8) + scrollY}px`);
  }

  function cardOf(finding) {
    const words = finding.source === null || finding.target === null ? [] : [
      el("p.pair", {}, el("b", { lang: "ko" }, finding.source), " ≠ ", el("b", { lang: "en" }, finding.target))];
    return el(`article.${finding.severity}`, {},
      el("p", {}, el("span.what", {}, `${word(`severity.${finding.severity}`)} · ${word(`category.${finding.category}`)}`)),
      ...(finding.source && finding.source.length < 80 && (finding.target ?? "").length < 80 ? words : []), el("p", {}, finding[state.language]),
      finding.suggestion ? el("p.write", {}, `${word("instead")}: `, el("b", { lang: "en" }, finding.suggestion)) : null,
      el("p.reason", {}, `${finding.code} ${finding.rule} · ${finding.mqm} · ${word("confidence")} ${Math.round(100 * finding.confidence)}%`));
  }

  function light(numbers) {
    for (const node of main.querySelectorAll(".lit")) node.classList.remove("lit");
    for (const n of numbers) {
      byId(`note-${n}`)?.classList.add("lit");
      for (const mark of main.querySelectorAll(`mark[data-findings~="${n}"]`)) mark.classList.add("lit");
    }
  }
  function hideCard() { clearTimeout(hiding); card.hidden = true; light([]); }
  function hideSoon() { clearTimeout(hiding); hiding = setTimeout(() => { if (!document.activeElement?.matches("mark")) hideCard(); }, 200); }

  main.addEventListener("pointerover", (e) => { const mark = e.target.closest("mark"); if (mark && e.pointerType === "mouse") showCard(mark); });
  main.addEventListener("pointerout", (e) => { if (e.target.closest("mark")) hideSoon(); });
  card.addEventListener("pointerenter", () => clearTimeout(hiding));
  card.addEventListener("pointerleave", hideSoon);
  main.addEventListener("focusin", (e) => { if (e.target.matches("mark, li[data-finding]")) { follow(e.target); showCard(e.target); } });
  main.addEventListener("focusout", (e) => { if (e.target.matches("mark, li[data-finding]")) hideSoon(); });
  main.addEventListener("click", (e) => { const mark = e.target.closest("mark"); if (mark) { mark.focus(); showCard(mark); } });

  // ---- steps through findings and articles
  const shownFindings = () => (state.article === null ? [] : [...main.querySelectorAll("li[data-finding]:not([hidden])")]
    .filter((note) => !note.closest("li[data-row]").hidden).map((note) => Number(note.dataset.finding)));

  function follow(node) {
    state.current = node.dataset.findings ? numbersOf(node)[0] : Number(node.dataset.finding);
    steps();
  }
  function steps() {
    const list = shownFindings();
    byId("stepper").hidden = !list.length;
    const at = list.indexOf(state.current);
    byId("step-position").textContent = `${at < 0 ? "–" : at + 1} / ${list.length}`;
    byId("step-position").setAttribute("aria-label", `${word("findings")} ${at + 1} / ${list.length}`);
  }
  function step(by) {
    const list = shownFindings();
    const at = list.indexOf(state.current);
    const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by;
    if (next >= 0 && next < list.length) { reach(list[next]); return; }
    if (!many) { if (list.length) reach(list[next < 0 ? list.length - 1 : 0]); return; }
    const order = sorted();
    const from = state.article === null ? -1 : order.indexOf(state.article);
    for (let n = from + by; n >= 0 && n < order.length; n += by) {
      if (!entryPasses(index.articles[order[n]])) continue;
      open(order[n]);
      const there = shownFindings();
      if (there.length) { reach(there[by > 0 ? 0 : there.length - 1]); return; }
    }
  }
  function reach(number) {
    state.current = number;
    const mark = main.querySelector(`div[lang="en"] mark[data-findings~="${number}"]`) ?? main.querySelector(`mark[data-findings~="${number}"]`) ?? byId(`note-${number}`);
    byId(`note-${number}`).closest("li[data-row]").scrollIntoView({ block: "center" });
    mark.focus({ preventScroll: true });
    showCard(mark);
  }
  function go(row) {
    const li = byId(`row-${row}`);
    if (li.hidden) { Object.assign(state, { category: "", text: "", only: false }); show(); }
    byId(`row-${row}`).scrollIntoView({ block: "center" });
    byId(`row-${row}`).focus({ preventScroll: true });
  }
  function open(number) {
    state.current = -1;
    state.article = number;
    if (many) history.replaceState(null, "", number === null ? "#" : `#${number + 1}`);
    show();
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
  function turn(by) {
    const order = sorted();
    const at = state.article === null ? -1 : order.indexOf(state.article);
    if (at + by >= 0 && at + by < order.length) open(order[at + by]);
  }

  // ---- the whole page
  function refresh() {
    const { id, selectionStart } = document.activeElement ?? {};
    const chosen = ["severity", "category"].find((key) => document.activeElement?.dataset?.[key]);
    const selector = chosen && `[data-${chosen}="${CSS.escape(document.activeElement.dataset[chosen])}"]`;
    if (id === "search") { applyFilters(); return; }
    show();
    (selector ? main.querySelector(selector) : id ? byId(id) : null)?.focus();
    if (id === "search") byId("search").setSelectionRange(selectionStart, selectionStart);
  }
  function show() {
    hideCard();
    document.documentElement.lang = state.language;
    for (const node of document.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
    for (const node of document.querySelectorAll("[data-word-label]")) node.setAttribute("aria-label", word(node.dataset.wordLabel));
    for (const node of document.querySelectorAll("[data-word-title]")) node.title = word(node.dataset.wordTitle);
    for (const node of document.querySelectorAll("[data-language]")) node.setAttribute("aria-pressed", node.dataset.language === state.language);
    const single = state.article !== null;
    main.replaceChildren(...(single ? view(state.article) : overview()).filter((node) => node !== null));
    byId("home").hidden = byId("steps").hidden = !single || !many;
    document.querySelector(".brand").classList.toggle("folded", single && many);
    document.title = single ? `${index.articles[state.article].id} · ${word("report")}` : word("report");
    if (single) {
      const order = sorted();
      const at = order.indexOf(state.article);
      byId("position").textContent = `${at + 1} / ${order.length}`;
      byId("previous").disabled = at === 0;
      byId("next").disabled = at === order.length - 1;
    }
    applyFilters();
  }
  function fromAddress() {
    const number = Number(location.hash.slice(1)) - 1;
    if (many) state.article = Number.isInteger(number) && number >= 0 && number < index.articles.length ? number : null;
  }
  function theme(name) {
    if (name === "dark") document.documentElement.dataset.theme = "dark";
    else delete document.documentElement.dataset.theme;
  }
  const preferred = () => remembered("theme") || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

  byId("home").addEventListener("click", () => open(null));
  byId("previous").addEventListener("click", () => turn(-1));
  byId("next").addEventListener("click", () => turn(1));
  byId("step-back").addEventListener("click", () => step(-1));
  byId("step-on").addEventListener("click", () => step(1));
  byId("keys").addEventListener("click", () => byId("help").showModal());
  byId("help-close").addEventListener("click", () => byId("help").close());
  byId("theme").addEventListener("click", () => {
    const name = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    remember("theme", name);
    theme(name);
  });
  for (const node of document.querySelectorAll("[data-language]")) {
    node.addEventListener("click", () => { state.language = node.dataset.language; remember("language", state.language); show(); });
  }
  byId("print").addEventListener("click", () => {
    // From the list everything is printed, so every article is built first.
    if (state.article === null) index.articles.forEach((_, n) => main.append(el("section.printed", {}, ...view(n).filter((node) => node !== null))));
    print();
    if (state.article === null) show();
  });
  addEventListener("beforeprint", () => { hideCard(); theme("light"); });
  addEventListener("afterprint", () => theme(preferred()));
  addEventListener("hashchange", () => { if (location.hash !== "#main") { fromAddress(); show(); } });
  addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || byId("help").open) return;
    if (e.key === "Escape") { hideCard(); document.activeElement?.blur(); return; }
    if (e.target.matches("input[type=search], select")) return;
    const acts = { j: () => step(1), k: () => step(-1), n: () => turn(1), p: () => turn(-1), "/": () => byId("search")?.focus(), "?": () => byId("help").showModal() };
    // By the place of the key as well, so that it works while the keyboard is set to Korean.
    const key = e.code.startsWith("Key") && !e.shiftKey ? e.code.slice(3).toLowerCase() : e.key;
    if ((key === "Enter" || key === " ") && e.target.matches("mark")) { e.preventDefault(); showCard(e.target); return; }
    if (acts[key]) { e.preventDefault(); acts[key](); }
  });

  theme(preferred());
  fromAddress();
  show();
})();
