// What every page shares: words in both languages, light and dark, and what is remembered of them.
const byId = (id) => document.getElementById(id);
const index = JSON.parse(byId("index").textContent);
const state = { language: remembered("language") || index.language };

function remembered(key) {
  try { return localStorage.getItem(`bitext-check.${key}`); } catch { return null; }
}
function remember(key, value) {
  try { localStorage.setItem(`bitext-check.${key}`, value); } catch { /* a page from disk may have no storage */ }
}
const word = (key) => index.words[state.language][key] ?? key.split(".").pop();

function translate() {
  document.documentElement.lang = state.language;
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
  for (const node of document.querySelectorAll("[data-word-label]")) node.setAttribute("aria-label", word(node.dataset.wordLabel));
  for (const node of document.querySelectorAll("[data-word-title]")) node.title = word(node.dataset.wordTitle);
  for (const node of document.querySelectorAll("[data-language]")) node.setAttribute("aria-pressed", node.dataset.language === state.language);
}
function theme(name) {
  document.documentElement.dataset.theme = name;
}
const preferred = () => remembered("theme") || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

byId("tools").hidden = false;
byId("theme").addEventListener("click", () => {
  const name = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  remember("theme", name);
  theme(name);
});
for (const node of document.querySelectorAll("[data-language]")) {
  // `show` is each page's own.
  node.addEventListener("click", () => { state.language = node.dataset.language; remember("language", state.language); show(); });
}
addEventListener("beforeprint", () => theme("light"));
addEventListener("afterprint", () => theme(preferred()));
theme(preferred());
