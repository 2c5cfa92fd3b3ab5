// The story stop by stop: "next" moves the map to a stop and shows what the story says
// of it. Nothing moves by itself; `#stop=3` in the address opens there.

const SWIPE = 40; // px that a finger goes before it means the next stop

/** The walk through the story. */
class Steps {
  constructor(map, scene, clock) {
    Object.assign(this, { map, scene, clock });
    this.steps = scene.steps.map(([key, dot, quote, ways, minute]) => ({ key, dot, quote, ways, minute }));
    if (!this.steps.length) return;
    this.at = -1;
    this.still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.build();
    addEventListener("hashchange", () => this.openAddress());
  }

  /** Make the button that begins and the card. */
  build() {
    const opener = L.control({ position: "topright" });
    this.begin = Object.assign(element("button", { className: "button begin" }), { type: "button" });
    opener.onAdd = () => this.begin;
    opener.addTo(this.map);
    L.DomEvent.disableClickPropagation(this.begin);
    this.begin.addEventListener("click", () => {
      this.go(0);
      this.later.focus({ preventScroll: true });
    });
    const button = (path, action) => {
      const made = Object.assign(element("button", { className: "button", children: [icon(path)] }), { type: "button" });
      made.addEventListener("click", action);
      return made;
    };
    this.earlier = button("M10 3 L5 8 L10 13", () => this.go(this.at - 1));
    this.later = button("M6 3 L11 8 L6 13", () => this.go(this.at + 1));
    this.closer = button("M4 4 L12 12 M12 4 L4 12", () => this.close());
    this.count = element("span", { className: "count" });
    this.told = element("div", { className: "step" });
    this.told.setAttribute("aria-live", "polite");
    this.told.tabIndex = 0; // it may have to be scrolled
    const bar = element("div", { className: "bar", children: [this.earlier, this.later, this.count, this.closer] });
    this.card = element("section", { className: "steps leaflet-control", children: [bar, this.told] });
    this.card.hidden = true;
    this.map.getContainer().append(this.card);
    L.DomEvent.disableClickPropagation(this.card).disableScrollPropagation(this.card);
    this.listen();
  }

  /** Let keys and fingers walk. */
  listen() {
    this.card.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1 }[event.key];
      if (step) this.go(this.at + step);
      else if (event.key === "Escape") this.close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    let from = null;
    this.card.addEventListener("touchstart", ({ touches }) => (from = touches.length === 1 ? touches[0] : null), { passive: true });
    this.card.addEventListener("touchend", ({ changedTouches }) => {
      if (!from) return;
      const across = changedTouches[0].clientX - from.clientX;
      const along = Math.abs(changedTouches[0].clientY - from.clientY);
      if (Math.abs(across) > Math.max(SWIPE, along)) this.go(this.at + (across < 0 ? 1 : -1));
    }, { passive: true });
  }

  /** Write the card in a language. */
  write(edition) {
    if (!this.steps.length) return;
    const { words: say } = (this.edition = edition);
    this.begin.replaceChildren(say.steps);
    this.card.setAttribute("aria-label", say.steps);
    for (const [button, name] of [[this.earlier, say.previous], [this.later, say.next], [this.closer, say.close]]) {
      button.title = name;
      button.setAttribute("aria-label", name);
    }
    if (this.at >= 0) this.tell();
  }

  /** Go to a step, and put its address where it can be copied. */
  go(number) {
    if (number < 0 || number >= this.steps.length) return;
    this.at = number;
    this.map.closePopup();
    this.card.hidden = false;
    this.begin.hidden = true;
    this.tell();
    this.show();
    try {
      history.replaceState(null, "", `#stop=${encodeURIComponent(this.steps[number].key)}`);
    } catch {
      // a sandboxed frame has no address of its own
    }
  }

  /** Tell of the step: place, when, how one came there, the story's words. */
  tell() {
    const { dot, quote, key } = this.steps[this.at];
    const stop = this.scene.dots[dot];
    const say = this.edition.words;
    const date = this.edition.steps[this.at] ?? dateOf(this.edition.cards[dot], stop, say);
    const lines = [date, this.leg()].filter(Boolean).map((text) => Object.assign(element("p", { text }), { dir: "auto" }));
    const quotes = quote < 0 ? [] : [quoteElement(stop.quotes[quote], this.scene.story)];
    const heading = element("h2", { text: `${key} ${this.edition.cards[dot].heading}` });
    this.told.replaceChildren(heading, ...lines, ...quotes, ...noteElements(stop, this.scene.story));
    this.told.scrollTop = 0;
    this.count.textContent = fill(say.step_of, { n: this.at + 1, count: this.steps.length });
    this.earlier.disabled = this.at === 0;
    this.later.disabled = this.at === this.steps.length - 1;
    showTold(dot);
  }

  /** Return in words how one came to the stop; nothing where it is the first. */
  leg() {
    const { words: say, language } = this.edition;
    const ways = this.steps[this.at].ways.map((way) => this.scene.ways[way]);
    if (!ways.length) return "";
    const called = (names) => names[language] || names[""] || names.en || "";
    const ends = `${called(ways[0].ends[0])} → ${called(ways[ways.length - 1].ends[1])}`;
    const kinds = [...new Set(ways.map((way) => way.kind || "rail"))].filter((kind) => kind !== "gap");
    if (!kinds.length) return fill(say.step_leg, { ends, km: say.gap });
    const long = ways.reduce((sum, way) => sum + way.km, 0) / this.scene.unit;
    const figure = long.toFixed(long < 10 ? 1 : 0).replace(".", say.decimal).replace(/\B(?=(\d{3})+$)/g, say.group);
    const by = kinds.length === 1 && kinds[0] !== "rail" ? fill(say[`leg_${kinds[0]}`], { ends }) : ends;
    return fill(say.step_leg, { ends: by, km: fill(say.km, { n: figure }) });
  }

  /** Move the map to the step: its stop and the way there, clear of the card. */
  show() {
    const { dot, ways, minute } = this.steps[this.at];
    const at = L.latLng(this.scene.dots[dot].at);
    const points = ways.flatMap((way) => this.scene.ways[way].points);
    const bounds = L.latLngBounds(points.length ? points : [at]).extend(at);
    const size = this.map.getSize();
    const [card, edge] = [this.card.getBoundingClientRect(), Math.round(Math.min(size.x, size.y) / 12)];
    const isWide = size.x > 2 * card.width;
    const room = { paddingTopLeft: [isWide ? card.width + 24 : edge, edge + 8], paddingBottomRight: [edge, isWide ? edge : card.height + 40] };
    this.map.fitBounds(bounds, { ...room, maxZoom: points.length ? 11 : 8, animate: !this.still });
    for (const [i, { marker }] of this.scene.dots.entries()) marker.getElement().classList.toggle("here", i === dot);
    if (minute !== null) this.clock.seek(minute);
  }

  /** Close the card. */
  close() {
    this.card.hidden = true;
    this.begin.hidden = false;
    this.begin.focus({ preventScroll: true });
    showTold(-1);
    for (const { marker } of this.scene.dots) marker.getElement().classList.remove("here");
    this.at = -1;
    try {
      history.replaceState(null, "", location.pathname + location.search);
    } catch {
      // as above
    }
  }

  /** Open the stop that the address names, if it names one. */
  openAddress() {
    const key = /^#stop=(.+)$/.exec(location.hash)?.[1];
    if (!key || !this.steps.length) return;
    const number = this.steps.findIndex((step) => step.key.toLowerCase() === decodeURIComponent(key).toLowerCase());
    if (number >= 0 && number !== this.at) this.go(number);
  }
}
