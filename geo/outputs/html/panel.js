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

/** Return a table; columns of figures are set to the right, sentences below their rows. */
function tableElement(table) {
  const width = table.head.length - (table.sentences ? 1 : 0);
  const isFigure = (column) => column > 0 && table.rows.every((r) => /^[\d.,\s–]+$/.test(r[column]));
  const kinds = table.head.slice(0, width).map((_, i) => (isFigure(i) ? "figure" : ""));
  const cell = (name, text, className) => Object.assign(element(name, { text, className }), { dir: "auto" });
  const head = kinds.map((kind, i) => Object.assign(cell("th", table.head[i], kind), { scope: "col" }));
  const rows = table.rows.flatMap((row) => {
    const made = [element("tr", { children: kinds.map((kind, i) => cell("td", row[i], kind)) })];
    if (row[width]) {
      const told = Object.assign(cell("td", row[width]), { colSpan: width });
      made.push(element("tr", { className: "told", children: [told] }));
    }
    return made;
  });
  const caption = element("caption", { text: table.caption });
  const top = element("thead", { children: [element("tr", { children: head })] });
  return element("table", { children: [caption, top, element("tbody", { children: rows })] });
}

/** Return a table with its times by the reader's clock, where that differs. */
function inYourTime(table, { column, fact, windows }, say) {
  const texts = windows.map((window) => readersWindow(window, say));
  if (!texts.some(Boolean)) return table;
  const head = table.head.map((text, i) => (i === column ? fill(say.fact_yours, { fact: say[fact] }) : text));
  const rows = table.rows.map((row, r) => row.map((text, i) => (i === column && texts[r]) || text));
  return { ...table, head, rows };
}

/** Return words of the story, with the place's name marked. */
function quoteElement({ text, start, end }, storyLanguage) {
  const quote = element("blockquote", { lang: storyLanguage });
  quote.dir = "auto";
  // The story counts characters, a script counts halves of the rare ones.
  const letters = Array.from(text);
  const part = (a, b) => letters.slice(a, b).join("");
  quote.append(part(0, start), element("mark", { text: part(start, end) }), part(end));
  return quote;
}

/** Return what an editor says of a stop; nothing where that is nothing. */
function noteElements(dot, storyLanguage) {
  if (!dot.note) return [];
  return [Object.assign(element("p", { className: "note", text: dot.note, lang: storyLanguage }), { dir: "auto" })];
}

/** Return when the story says that the train was at a dot; nothing where it does not. */
function dateOf(card, dot, say) {
  if (dot.course === "rejected" || dot.kind !== "stop") return "";
  const told = card.facts.filter(([name, text]) => name === say.fact_when && text !== say.untold);
  return [...new Set(told.map(([, text]) => text))].slice(0, 3).join(" · ");
}

/** Return an edition with the facts of its cards in words: they name them by number, for stops have many in common. */
function unfolded(edition) {
  for (const card of edition.cards) card.facts = card.facts.map((fact) => edition.facts[fact] ?? fact);
  return edition;
}

/** Return what a dot says when it is opened. */
function cardElement(card, dot, storyLanguage, say) {
  const quotes = dot.quotes.map((quote) => quoteElement(quote, storyLanguage));
  const facts = element("dl");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const yours = dot.windows.map(([fact, window]) => [fill(say.fact_yours, { fact: say[fact] }), readersWindow(window, say)]);
  const isWanted = document.getElementById("yours").checked; // the reader's own clock
  const differing = yours.filter(([, text]) => isWanted && text).map(([name, text]) => [name, `${text} (${zone})`]);
  for (const [name, value] of [...card.facts, ...differing]) {
    const said = element("dd", { text: value });
    said.dir = "auto";
    facts.append(element("dt", { text: name }), said);
  }
  const heading = element("h2", { text: card.heading });
  return element("div", { className: "card", children: [heading, ...noteElements(dot, storyLanguage), ...quotes, facts] });
}

/** Write the tables, by the clocks of the places or by the reader's. */
function writeTables(edition, times) {
  const isYours = document.getElementById("yours").checked;
  const tables = edition.tables.map((t, i) => tableElement(isYours ? inYourTime(t, times[i], edition.words) : t));
  document.getElementById("stops").replaceChildren(...tables.slice(0, 1));
  document.getElementById("tables").replaceChildren(...tables.slice(1));
}

/** Offer the reader's own clock where it differs from one of the places'. */
function writeZone(edition, times) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const differs = times.some(({ windows }) => windows.some((window) => readersWindow(window, edition.words)));
  document.getElementById("zones").hidden = !differs;
  document.querySelector("#zones span").textContent = fill(edition.words.show_yours, { zone });
}

/** Replace every text of the panel by that of another edition. */
function writePanel(edition, times) {
  const say = edition.words;
  document.documentElement.lang = say.tag || edition.language;
  document.getElementById("answer").textContent = edition.answer;
  for (const node of document.querySelectorAll("[data-say]")) node.textContent = say[node.dataset.say];
  document.querySelectorAll("#legend li span").forEach((node, i) => {
    node.textContent = edition.legend[i][1];
  });
  writeTables(edition, times);
  document.getElementById("notes")?.replaceChildren(...edition.notes.map((text) => element("li", { text })));
  const remarks = edition.remarks.map(([lang, text]) => element("li", { text, lang }));
  document.getElementById("remarks")?.replaceChildren(...remarks);
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
  main.dataset.ready = "yes";
}
