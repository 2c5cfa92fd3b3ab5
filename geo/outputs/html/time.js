// Where the train can be at a moment: neither farther than top speed has carried it
// since it could leave, nor farther back than top speed allows it to arrive in time.
// Nothing moves unless the reader moves it.

/** Return the tracks of a scene: the journey, then each branch that is not turned down. */
function tracksOf(ways) {
  const of = (branch) => ways.filter((way) => way.branch === branch && way.course !== "rejected" && !way.aside);
  const main = of(0);
  const branches = [...new Set(ways.map((way) => way.branch))].filter((b) => b && of(b).length);
  const whole = (legs, first) => {
    let before = 0;
    const placed = legs.map((way) => ({ way, before: (before += way.km) - way.km }));
    return { legs: placed, first, total: before };
  };
  if (!branches.length) return [whole(main, 0)];
  return branches.map((branch) => whole([...main, ...of(branch)], main.length));
}

/** Return how far a train comes in so many hours, over runs of [km, limit], then free. */
function kmWithin(hours, speed, limits) {
  let [km, left] = [0, hours];
  for (const [length, limit] of limits) {
    const pace = limit ? Math.min(speed, limit) : speed;
    if (length >= left * pace) return km + left * pace;
    left -= length / pace;
    km += length;
  }
  return km + left * speed;
}

/** Return how far along a track the train can be at a minute: [least, most] km. */
function reachAt(track, minute, speed) {
  let [least, most, since] = [0, 0, null];
  for (const { way, before } of track.legs) {
    const [leaves, leavesLatest] = way.depart;
    since = leaves ?? since; // what is not known was not before what came before it
    const [, arrivesLatest] = way.arrive;
    const limits = way.limits || [];
    if (since === null || minute >= since) {
      const run = leaves === null ? Infinity : kmWithin((minute - leaves) / 60, way.front || speed, limits);
      most = Math.max(most, before + Math.min(way.km, run));
    }
    if (leavesLatest !== null && minute >= leavesLatest) least = Math.max(least, before);
    if (arrivesLatest !== null) {
      const left = kmWithin(Math.max(0, arrivesLatest - minute) / 60, speed, [...limits].reverse());
      if (left < way.km) least = Math.max(least, before + way.km - left);
    }
  }
  return [Math.min(least, most), most];
}

/** Return the points of a way between two distances from its start, in km. */
function cutWay(way, from, to) {
  const { marks } = way;
  const points = way.shown || way.points;
  if (!points.length) return [];
  const at = (km) => {
    let i = marks.findIndex((m) => m >= km);
    if (i < 0) i = marks.length - 1;
    if (i === 0) return points[0];
    const share = (km - marks[i - 1]) / (marks[i] - marks[i - 1] || 1);
    return [0, 1].map((k) => points[i - 1][k] + share * (points[i][k] - points[i - 1][k]));
  };
  return [at(from), ...points.filter((_, i) => marks[i] > from && marks[i] < to), at(to)];
}

/** Give each way the distance of its points from its start, stretched to its length. */
function markWays(map, ways) {
  for (const way of ways) {
    way.marks = [0];
    for (let i = 1; i < way.points.length; i++) {
      way.marks.push(way.marks[i - 1] + map.distance(way.points[i - 1], way.points[i]));
    }
    const scale = way.km / (way.marks[way.marks.length - 1] || 1);
    way.marks = way.marks.map((m) => m * scale);
  }
}

/** The control of time below the map. */
class Clock {
  constructor(map, scene) {
    this.map = map;
    this.speed = scene.speed;
    this.unit = scene.unit;
    this.tracks = tracksOf(scene.ways);
    this.keys = scene.dots.filter((dot) => dot.course === "open").map((dot) => dot.key);
    const legs = this.tracks.flatMap((track) => track.legs.map(({ way }) => way));
    const moments = legs.flatMap((way) => [way.depart[0], way.arrive[0], way.arrive[1]]);
    this.moments = [...new Set(moments.filter((m) => m !== null))].sort((a, b) => a - b);
    this.isUseful = !scene.hide.includes("time") && this.moments.length > 1 && this.speed > 0 && legs.every((way) => way.points.length);
    if (!this.isUseful) return;
    this.legs = legs;
    map.createPane("where").style.zIndex = 390;
    this.layer = L.layerGroup().addTo(map);
    this.find();
  }

  /** Find the controls and let them act. */
  find() {
    for (const name of ["time", "clock", "whereabouts", "play", "earlier", "later"]) {
      this[name] = document.getElementById(name);
    }
    const [first, last] = [this.moments[0], this.moments[this.moments.length - 1]];
    this.step = Math.max(5, Math.ceil((last - first) / 400 / 5) * 5);
    this.clock.max = Math.ceil((last - first) / this.step);
    this.clock.addEventListener("input", () => {
      this.stop();
      this.show();
    });
    this.earlier.append(icon("M10 3 L5 8 L10 13"));
    this.later.append(icon("M6 3 L11 8 L6 13"));
    this.playing = icon("M4 2.5 L13 8 L4 13.5 Z");
    this.pausing = icon("M5 3 V13 M11 3 V13");
    this.play.append(this.playing);
    this.earlier.addEventListener("click", () => this.jump(-1));
    this.later.addEventListener("click", () => this.jump(1));
    this.play.addEventListener("click", () => (this.timer ? this.stop() : this.start()));
    this.play.hidden = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.time.hidden = false;
  }

  /** Return the minute that is shown. */
  get minute() {
    return Math.min(this.moments[0] + this.clock.value * this.step, this.moments[this.moments.length - 1]);
  }

  /** Go to a minute, or as near to it as the control goes. */
  seek(minute) {
    if (!this.isUseful) return;
    this.stop();
    this.clock.value = Math.round((minute - this.moments[0]) / this.step);
    this.show();
  }

  /** Go to the moment before or after at which something can happen. */
  jump(direction) {
    this.stop();
    const near = this.moments.filter((m) => (m - this.minute) * direction >= this.step);
    if (!near.length) return;
    const moment = direction > 0 ? near[0] : near[near.length - 1];
    this.clock.value = Math.round((moment - this.moments[0]) / this.step);
    this.show();
  }

  /** Let time run, twenty seconds from first to last. */
  start() {
    if (this.clock.value === this.clock.max) this.clock.value = 0;
    this.timer = setInterval(() => {
      this.clock.stepUp(2);
      this.show();
      if (this.clock.value === this.clock.max) this.stop();
    }, 100);
    this.write(this.language, this.say);
  }

  /** Let time stand. */
  stop() {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = 0;
    this.write(this.language, this.say);
  }

  /** Write the control in a language. */
  write(language, say) {
    if (!this.isUseful) return;
    [this.language, this.say] = [language, say];
    const names = [[this.play, this.timer ? say.pause : say.play], [this.earlier, say.earlier], [this.later, say.later]];
    for (const [button, name] of names) {
      button.title = name;
      button.setAttribute("aria-label", name);
    }
    this.play.replaceChildren(this.timer ? this.pausing : this.playing);
    this.time.setAttribute("aria-label", say.time);
    this.clock.setAttribute("aria-label", say.time);
    this.show();
  }

  /** Show where the train can be, on the map and in words. */
  show() {
    if (!this.legs[0].marks) markWays(this.map, this.legs);
    this.layer.clearLayers();
    this.rings = [];
    const reaches = this.tracks.map((track) => reachAt(track, this.minute, this.speed));
    reaches.forEach((reach, i) => this.draw(this.tracks[i], reach));
    const words = reaches.map((reach, i) => this.tell(this.tracks[i], reach, i));
    const zone = this.zone(this.tracks[0], reaches[0]);
    const place = [...new Set(words)].join("; ");
    const text = fill(this.say.time_at, { moment: this.moment(zone), place });
    this.whereabouts.textContent = text;
    this.clock.setAttribute("aria-valuetext", text);
  }

  /** Draw the stretch of a track between two distances. */
  draw(track, [least, most]) {
    for (const className of ["where edge", "where"]) this.drawBand(track, [least, most], className);
  }

  /** Draw the band of a stretch, or its edge, which sets it off from land and sea. */
  drawBand(track, [least, most], className) {
    const style = { pane: "where", interactive: false, className };
    for (const { way, before } of track.legs) {
      const from = Math.max(least - before, 0);
      const to = Math.min(most - before, way.km);
      if (from > to || (from === to && most > least)) continue;
      const points = cutWay(way, from, to);
      if (to - from < 1) {
        this.rings.push(points[0]);
        L.circleMarker(points[0], { ...style, radius: 19 }).addTo(this.layer);
      } else L.polyline(points, style).addTo(this.layer);
    }
  }

  /** Return in words where on a track the train can be. */
  tell(track, [least, most], number) {
    const { say, language } = this;
    const called = (names) => names[language] || names[""] || names.en || "";
    const at = (names) => fill(say.place_at, { place: called(names) });
    const index = track.legs.reduce((found, { before }, i) => (before <= least + 0.5 ? i : found), 0);
    const { way, before } = track.legs[index];
    const isOpen = index >= track.first || most > (track.legs[track.first] || { before: Infinity }).before;
    const key = this.tracks.length > 1 && isOpen && this.keys[number] ? `${this.keys[number]}: ` : "";
    if (most - least < 1 && Math.abs(least - before) < 1) return key + at(way.ends[0]);
    if (least >= track.total - 1) return key + at(way.ends[1]);
    const figure = (km) => Math.round(km / this.unit).toLocaleString("en").replaceAll(",", say.group);
    const [a, b] = [figure(least - before), figure(most - before)];
    const km = fill(say.km, { n: a === b ? a : `${a}–${b}` });
    return key + fill(say.km_from, { place: called(way.ends[0]), km });
  }

  /** Return the offset from UTC where the train is, in minutes. */
  zone(track, [, most]) {
    const leg = track.legs.findLast(({ before }) => before <= most) || track.legs[0];
    return most - leg.before < leg.way.km / 2 ? leg.way.depart[2] : leg.way.arrive[2];
  }

  /** Return the moment that is shown: by local clocks, and by the reader's where it differs. */
  moment(zone) {
    const at = (offset) => `${momentAt(this.minute, offset, this.say)} (${zoneName(offset)})`;
    const own = readersZone(this.minute);
    return own === zone ? at(zone) : fill(this.say.moment_yours, { moment: at(zone), yours: at(own) });
  }
}

/** Return a minute as clocks show it so many minutes ahead of UTC. */
function momentAt(minute, offset, say) {
  const local = new Date((minute + offset) * 60000);
  const month = say.months.split(" ")[local.getUTCMonth()];
  const date = fill(say.date, { day: local.getUTCDate(), month });
  return fill(say.moment, { date, clock: clockAt(local, say) });
}

/** Return the time of a day, by a clock of 24 hours or of twice 12. */
function clockAt(local, say) {
  const [hour, two] = [local.getUTCHours(), (n) => String(n).padStart(2, "0")];
  const minute = two(local.getUTCMinutes());
  if (!say.halves) return fill(say.clock, { hour: two(hour), minute });
  return fill(say.clock, { hour: hour % 12 || 12, minute, half: say.halves.split("|")[hour < 12 ? 0 : 1] });
}

/** Return what an offset from UTC in minutes is called. */
function zoneName(offset) {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? "−" : "+"}${hours}${minutes ? `:${String(minutes).padStart(2, "0")}` : ""}`;
}

/** Return how far the reader's own clock was ahead of UTC at a minute, in minutes. */
function readersZone(minute) {
  return -Math.round(new Date(minute * 60000).getTimezoneOffset());
}

/** Return a window by the reader's clock; nothing where that shows the local time. */
function readersWindow([earliest, latest, zone], say) {
  const known = [earliest, latest].filter((minute) => minute !== null);
  if (known.every((minute) => readersZone(minute) === zone)) return "";
  const at = (minute) => momentAt(minute, readersZone(minute), say);
  if (earliest === null) return fill(say.until, { b: at(latest) });
  if (latest === null) return fill(say.since, { a: at(earliest) });
  const [a, b] = [at(earliest), at(latest)];
  if (a === b) return a;
  const local = (minute) => new Date((minute + readersZone(minute)) * 60000);
  const isOneDay = local(earliest).toISOString().slice(0, 10) === local(latest).toISOString().slice(0, 10);
  return fill(say.between, { a, b: isOneDay ? clockAt(local(latest), say) : b });
}

/** Return a phrase with its parts put in. */
function fill(phrase, parts) {
  return phrase.replace(/\{(\w+)\}/g, (_, name) => parts[name]);
}
