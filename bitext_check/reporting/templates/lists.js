// A page with a list: its words change with the language, and the list can be sorted by the heads of its columns.
const list = byId("list");

function show() {
  translate();
  for (const node of document.querySelectorAll("[data-ko]")) node.textContent = node.dataset[state.language];
}

// A cell of figures counts as a number; words are compared as Koreans look them up.
function sortBy(th) {
  const column = [...th.parentNode.children].indexOf(th);
  const words = !th.classList.contains("number");
  // Words from A to Z and scores from the worst; numbers of findings from the most.
  const first = words || th.dataset.first === "low" ? "ascending" : "descending";
  const next = { ascending: "descending", descending: "ascending" }[th.getAttribute("aria-sort")] ?? first;
  const sign = next === "ascending" ? 1 : -1;
  const value = (row) => row.cells[column].textContent;
  const rows = [...list.tBodies[0].rows];
  rows.sort((a, b) => sign * (words ? value(a).localeCompare(value(b), "ko", { numeric: true }) : value(a) - value(b)));
  for (const other of th.parentNode.children) other.removeAttribute("aria-sort");
  th.setAttribute("aria-sort", next);
  list.tBodies[0].replaceChildren(...rows);
}

for (const th of list.querySelectorAll("th[data-first]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...th.childNodes);
  button.addEventListener("click", () => sortBy(th));
  th.append(button);
}
byId("print").addEventListener("click", () => print());
show();
