// The story's own text beside the map, where it was asked for: a name in it opens the
// dot on the map, and a dot that is opened shows where the story speaks of it.

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
