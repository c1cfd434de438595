// The list of all articles, the view of one article, and what the filters leave of them.
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
    silenced(data.silenced),
    outside.length ? el("details.outside", {}, el("summary", {}, `${word("outside")} (${outside.length})`),
      el("div", {}, ...outside.map(([lang, text]) => el("p", { lang }, text)))) : null,
    scoring(),
  ];
}

// What the newsroom has set aside, with its reasons: folded, not counted.
function silenced(findings) {
  if (!findings.length) return null;
  return el("details.outside.silenced", {}, el("summary", {}, `${word("silenced")} (${findings.length})`),
    el("ul", {}, ...findings.map((f) => el("li", {},
      el("b", { lang: "ko" }, f.source ?? ""), f.source && f.target ? " / " : "", el("b", { lang: "en" }, f.target ?? ""), ` ${f[state.language]} `,
      el("span.why", {}, f.reason || word(`silenced_by.${f.by}`)), el("span.code", {}, ` ${f.code} · ${f.where}`)))));
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

const holds = (number, words) => article(number).rows.some((row) => row.words.includes(words));

function applyFilters() {
  let visible = 0;
  const words = wanted().trim().toLowerCase();
  if (state.article === null) {
    const narrowed = state.category || state.only || state.severities.size < SEVERITIES.length;
    for (const tr of main.querySelectorAll("tr[data-article]")) {
      const number = Number(tr.dataset.article);
      const entry = index.articles[number];
      const told = !words || entry.id.toLowerCase().includes(words) || holds(number, words);
      tr.hidden = !told || (narrowed && !entryPasses(entry));
      visible += !tr.hidden;
    }
  } else {
    const data = article(state.article);
    for (const li of main.querySelectorAll("li[data-row]")) {
      const row = data.rows[Number(li.dataset.row)];
      const some = row.findings.some((n) => passes(data.findings[n]));
      li.hidden = (words && !row.words.includes(words)) || ((state.only || Boolean(state.category)) && !some);
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
  main.querySelector(".rows")?.toggleAttribute("hidden", !visible);
  steps();
}
