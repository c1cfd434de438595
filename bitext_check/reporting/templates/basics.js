// What both views use: state, elements, charts, filters.
const SEVERITIES = index.severities;
const many = index.articles.length !== 1;
const main = byId("main");
const card = byId("card");
Object.assign(state, {
  article: many ? null : 0, category: "", text: "", find: "", only: false, severities: new Set(SEVERITIES), sort: "score", down: false,
  current: -1, opened: new Set(),
});
const loaded = new Map();
let hiding = 0;

// el("p.note", {title: "…", onclick: f}, "text", child): an element; text children become text nodes.
function el(name, given = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const node = document.createElement(tag);
  if (classes.length) node.className = classes.join(" ");
  for (const [key, value] of Object.entries(given)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    // A state that is false is said as well: a switch without aria-pressed would be a plain button.
    else if (value !== null && value !== undefined && (value !== false || key.startsWith("aria-"))) node.setAttribute(key, value);
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
// What is searched for in the list stays there when an article is opened that holds it only in its name.
const wanted = () => (state.article === null ? state.find : state.text);
const entryCounts = (entry) => (state.category ? entry.categories[state.category] ?? [0, 0, 0, 0] : entry.counts);
const entryPasses = (entry) => entryCounts(entry).some((count, n) => count && state.severities.has(SEVERITIES[n]));
const shade = (score) => `q${score === null ? 4 : score < 50 ? 0 : score < 70 ? 1 : score < 85 ? 2 : score < 95 ? 3 : 4}`;
const points = (score) => (score === null ? "–" : score.toFixed(1));

// ---- parts that both views use
function pill(rating) { return el(`span.pill.${["pass", "review", "fail"].includes(rating) ? rating : "review"}`, {}, word(`rating.${rating}`)); }

// A panel that a phone folds, so that the texts and the list are at hand; on a wide window it stands open.
const narrow = matchMedia("screen and (max-width: 760px)");
function folding(key, title, body) {
  const node = el("details.panel.fold", { open: state.opened.has(key) || !narrow.matches ? "" : null },
    el("summary", { onclick: (e) => { if (!narrow.matches) e.preventDefault(); } }, el("h2", {}, title)), body);
  node.addEventListener("toggle", () => state.opened[node.open ? "add" : "delete"](key));
  return node;
}

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
  return folding("categories", word("findings_by_category"),
    lines.length ? el("div.chart", {}, ...lines) : el("p.quiet", {}, word("no_findings")));
}

// How many articles have which score, in steps of ten from the best.
function spread() {
  const steps = [90, 80, 70, 60, 50, 0];
  const found = steps.map((low, n) => index.articles.filter((e) => e.score !== null && e.score >= low && (n === 0 || e.score < steps[n - 1])));
  const most = Math.max(5, ...found.map((list) => list.length));
  return folding("scores", word("scores"), el("div.chart", {}, ...steps.map((low, n) => {
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
    oninput: () => { state[state.article === null ? "find" : "text"] = search.value; refresh(); },
  });
  search.value = wanted();
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
