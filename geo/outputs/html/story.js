// The story's own text beside the map, where it was asked for: a name in it opens the
// dot on the map, and a dot that is opened shows where the story speaks of it.

const MANY_DOTS = 12; // more of them would keep the Tab key from what comes after the map

/** Let the two sides of the panel be chosen, by mouse or by arrow keys. */
function makeTabs() {
  const list = document.getElementById("tabs");
  if (!list) return;
  const tabs = [...list.children];
  const choose = (chosen) => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      const side = document.getElementById(tab.getAttribute("aria-controls"));
      side.hidden = !isChosen;
      side.setAttribute("role", "tabpanel");
      side.setAttribute("aria-labelledby", tab.id);
    }
  };
  tabs.forEach((tab, i) => {
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const other = tabs[(i + 1) % tabs.length];
      choose(other);
      other.focus();
    });
  });
  list.hidden = false;
  choose(tabs[0]);
}

/** Let each name in the story open its dot; the focus comes back when that is closed. */
function linkStory(markers) {
  for (const link of document.querySelectorAll("#story [data-dot]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const marker = markers[Number(link.dataset.dot)];
      marker.closePopup();
      marker.openPopup();
      marker.once("popupclose", () => link.focus({ preventScroll: true }));
    });
  }
}

/** Mark where the story tells of a dot, and bring it into view; -1 for none. */
function showTold(number) {
  const story = document.getElementById("story");
  if (!story) return;
  for (const piece of story.querySelectorAll(".said")) piece.classList.remove("said");
  const found = [...story.querySelectorAll(`[data-told~="${number}"], [data-dot="${number}"]`)];
  const told = story.querySelector(`[data-told~="${number}"]`) ? found.filter((piece) => piece.dataset.told) : found;
  for (const piece of told) piece.classList.add("said");
  if (!told.length || !told[0].offsetParent) return;
  // Only the panel is scrolled: scrollIntoView would also move a page around the frame.
  const panel = document.getElementById("details");
  const [box, frame] = [told[0].getBoundingClientRect(), panel.getBoundingClientRect()];
  if (box.top < frame.top + 40 || box.bottom > frame.bottom - 20) panel.scrollTop += box.top - frame.top - frame.height / 3;
}

/** Let each row of the stops lead to its dot on the map. */
function linkStops(markers, dots) {
  for (const row of document.querySelectorAll("#stops tbody tr:not(.told)")) {
    const [key, place] = row.cells;
    const number = dots.findIndex((dot) => dot.key.split("·").includes(key.textContent));
    if (number < 0) continue;
    const button = Object.assign(element("button", { className: "to" }), { type: "button" });
    button.append(...place.childNodes);
    button.addEventListener("click", () => {
      if (matchMedia("(max-width: 720px)").matches) document.getElementById("toggle").click();
      markers[number].openPopup();
    });
    place.replaceChildren(button);
  }
}

/** Of many dots let one be a stop of the Tab key; the arrow keys lead from it to the others. */
function rove(markers) {
  if (markers.length <= MANY_DOTS) return;
  const faces = markers.map((marker) => marker.getElement());
  faces.forEach((face, i) => {
    face.tabIndex = i ? -1 : 0;
    face.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      const next = (i + step + faces.length) % faces.length;
      faces.forEach((other, k) => (other.tabIndex = k === next ? 0 : -1));
      faces[next].focus();
    });
  });
}
