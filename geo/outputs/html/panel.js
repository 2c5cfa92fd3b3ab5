// The words beside the map. The page comes with its first language written out; another
// one replaces the texts. Text of a story is only ever set as text, never as markup.

/** Return an element with text and children. */
function element(name, { text, className, lang, children = [] } = {}) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  if (lang) made.lang = lang;
  made.append(...children);
  return made;
}

/** Return a table; columns of figures are set to the right. */
function tableElement(table) {
  const isFigure = (column) => table.rows.length > 0 && table.rows.every((r) => /^[\d.,\s–]+$/.test(r[column]));
  const figures = table.head.map((_, i) => (isFigure(i) ? "figure" : ""));
  const head = table.head.map((text, i) => {
    const cell = element("th", { text, className: figures[i] });
    cell.scope = "col";
    return cell;
  });
  const rows = table.rows.map((row) => {
    const cells = row.map((text, i) => element("td", { text, className: figures[i] }));
    for (const cell of cells) cell.dir = "auto";
    return element("tr", { children: cells });
  });
  const caption = element("caption", { text: table.caption });
  const top = element("thead", { children: [element("tr", { children: head })] });
  return element("table", { children: [caption, top, element("tbody", { children: rows })] });
}

/** Return what a dot says when it is opened. */
function cardElement(card, dot, storyLanguage, say) {
  const quotes = dot.quotes.map(({ text, start, end }) => {
    const quote = element("blockquote", { lang: storyLanguage });
    quote.dir = "auto";
    // The story counts characters, a script counts halves of the rare ones.
    const letters = Array.from(text);
    const part = (a, b) => letters.slice(a, b).join("");
    quote.append(part(0, start), element("mark", { text: part(start, end) }), part(end));
    return quote;
  });
  const facts = element("dl");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const yours = dot.windows.map(([fact, window]) => [fill(say.fact_yours, { fact: say[fact] }), readersWindow(window, say)]);
  const differing = yours.filter(([, text]) => text).map(([name, text]) => [name, `${text} (${zone})`]);
  for (const [name, value] of [...card.facts, ...differing]) {
    const said = element("dd", { text: value });
    said.dir = "auto";
    facts.append(element("dt", { text: name }), said);
  }
  const heading = element("h2", { text: card.heading });
  return element("div", { className: "card", children: [heading, ...quotes, facts] });
}

/** Replace every text of the panel by that of another edition. */
function writePanel(edition) {
  const say = edition.words;
  document.documentElement.lang = edition.language;
  document.getElementById("answer").textContent = edition.answer;
  for (const node of document.querySelectorAll("[data-say]")) node.textContent = say[node.dataset.say];
  document.querySelectorAll("#legend li span").forEach((node, i) => {
    node.textContent = edition.legend[i][1];
  });
  document.getElementById("tables").replaceChildren(...edition.tables.map(tableElement));
  document.getElementById("notes").replaceChildren(...edition.notes.map((text) => element("li", { text })));
  document.getElementById("panel").setAttribute("aria-label", say.panel);
}

/** Let the panel be closed and opened; `changed` is called when the map has new room. */
function makeToggle(changed) {
  const main = document.querySelector("main");
  const toggle = document.getElementById("toggle");
  const apply = (isOpen) => {
    main.classList.toggle("closed", !isOpen);
    document.getElementById("details").hidden = !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
  };
  toggle.append(icon("M10 3 L5 8 L10 13"));
  toggle.hidden = false;
  toggle.addEventListener("click", () => {
    apply(main.classList.contains("closed"));
    changed();
  });
  apply(!matchMedia("(max-width: 720px)").matches);
}
