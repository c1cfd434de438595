// Cards, steps through findings and articles, keys, and the start of the page.
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
  // Beside the texts stand the notes on a wide window: the card leaves them in sight.
  const notes = mark.closest("li[data-row]").querySelector(".notes")?.getBoundingClientRect();
  const beside = notes && notes.left > box.left && notes.top < mark.closest("li[data-row]").querySelector(".side").getBoundingClientRect().bottom;
  const edge = beside ? notes.left - 8 : document.documentElement.clientWidth - 12;
  const left = Math.min(box.left, edge - card.offsetWidth);
  const below = box.bottom + card.offsetHeight + 14 < innerHeight || box.top < card.offsetHeight + 70;
  card.style.setProperty("left", `${Math.max(12, left) + scrollX}px`);
  card.style.setProperty("top", `${(below ? box.bottom + 8 : box.top - card.offsetHeight - 8) + scrollY}px`);
}

function cardOf(finding) {
  const words = finding.source === null || finding.target === null || finding.source === finding.target ? [] : [
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
  if (state.article === null && number !== null) state.text = holds(number, state.find.trim().toLowerCase()) ? state.find : "";
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
  translate();
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

byId("home").addEventListener("click", () => open(null));
byId("previous").addEventListener("click", () => turn(-1));
byId("next").addEventListener("click", () => turn(1));
byId("step-back").addEventListener("click", () => step(-1));
byId("step-on").addEventListener("click", () => step(1));
byId("keys").addEventListener("click", () => byId("help").showModal());
byId("help-close").addEventListener("click", () => byId("help").close());
byId("print").addEventListener("click", () => {
  // From the list everything is printed, so every article is built first.
  if (state.article === null) index.articles.forEach((_, n) => main.append(el("section.printed", {}, ...view(n).filter((node) => node !== null))));
  print();
  if (state.article === null) show();
});
addEventListener("beforeprint", () => { hideCard(); for (const node of main.querySelectorAll(".fold")) node.open = true; });
narrow.addEventListener("change", () => { for (const node of main.querySelectorAll(".fold")) node.open = !narrow.matches; });
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

fromAddress();
show();
