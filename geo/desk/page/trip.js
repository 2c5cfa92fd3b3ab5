// The trip as it stands, its past and its future. A trip is what a trip file holds; each
// stop bears a number of its own meanwhile (`_`), so that two stops at one place differ.

const state = { reading: null, trip: null, past: [], future: [], listeners: [] };
let serial = 0;

export const trip = () => state.trip;
export const copy = (value) => JSON.parse(JSON.stringify(value));
export const canUndo = () => state.past.length > 0;
export const canRedo = () => state.future.length > 0;
export const onChange = (listener) => state.listeners.push(listener);

/** Return the trip as its file holds it, without the stops' numbers. */
export function plain(value = state.trip) {
  const stops = (value.stops || []).map((stop) => Object.fromEntries(Object.entries(stop).filter(([key]) => key !== "_")));
  return { ...value, stops };
}

/** Begin with a trip, held against the reading of its story. */
export function begin(given, reading = given) {
  state.reading = numbered(copy(reading));
  state.trip = ordered(matched(copy(given), state.reading));
  state.past = [];
  state.future = [];
  tell();
}

/** Change the trip; of a change to its stops the result is sure, and is to be drawn. */
export function change(how, { draws = true } = {}) {
  const next = copy(state.trip);
  delete next.read_by; // from now on it is a person's
  how(next);
  if (draws) {
    next.drawn = true;
    delete next.confidence;
  }
  put(ordered(numbered(next)));
}

function put(next) {
  if (JSON.stringify(next) === JSON.stringify(state.trip)) return;
  state.past.push(state.trip);
  state.future = [];
  state.trip = next;
  tell();
}

export function undo() {
  if (!canUndo()) return;
  state.future.push(state.trip);
  state.trip = state.past.pop();
  tell();
}

export function redo() {
  if (!canRedo()) return;
  state.past.push(state.trip);
  state.trip = state.future.pop();
  tell();
}

/** Go back to what railstory read, all of it. */
export const back = () => put(ordered(copy(state.reading)));

function tell() {
  for (const listener of state.listeners) listener();
}

function numbered(value) {
  value.stops ||= [];
  for (const stop of value.stops) stop._ ||= `s${(serial += 1)}`;
  return value;
}

/** Give the stops of a trip the numbers of those of its reading that they come from. */
function matched(value, reading) {
  const free = [...reading.stops];
  const span = (stop) => `${stop.span}`;
  const same = [
    (one, other) => one.place === other.place && span(one) === span(other),
    (one, other) => span(one) === span(other) && span(one) !== "0,0" && span(one) !== "undefined",
    (one, other) => one.place === other.place,
  ];
  for (const test of same) {
    for (const stop of value.stops || []) {
      const at = stop._ ? -1 : free.findIndex((other) => test(stop, other));
      if (at >= 0) stop._ = free.splice(at, 1)[0]._;
    }
  }
  return numbered(value);
}

/** Return a trip whose candidates come after its stops, as they do on the map. */
function ordered(value) {
  const [made, open] = [[], []];
  for (const stop of value.stops) (stop.role === "candidate" ? open : made).push(stop);
  value.stops = [...made, ...open];
  return value;
}

const stopOf = (value, number) => value.stops.find((stop) => stop._ === number);

/** Change one stop; what a person says of it is sure. */
export function edit(number, how) {
  change((value) => {
    const stop = stopOf(value, number);
    how(stop, value);
    delete stop.confidence;
  });
}

export const removeStop = (number) => change((value) => (value.stops = value.stops.filter((stop) => stop._ !== number)));

/** Let a stop have a role; only one can be first, and only one last. */
export function setRole(number, role) {
  edit(number, (stop, value) => {
    stop.role = role;
    stop.status = role === "candidate" ? "open" : stop.status === "open" ? "confirmed" : stop.status;
    if (role !== "origin" && role !== "destination") return;
    for (const other of value.stops) if (other !== stop && other.role === role) other.role = "stop";
    value.stops = value.stops.filter((other) => other !== stop);
    if (role === "origin") value.stops.unshift(stop);
    else value.stops.splice(firstOpen(value), 0, stop);
  });
}

const firstOpen = (value) => {
  const at = value.stops.findIndex((stop) => stop.role === "candidate");
  return at < 0 ? value.stops.length : at;
};

/** Give the place at one stop, and at the names that meant it, another meaning. */
export function replacePlace(value, number, id) {
  const stop = stopOf(value, number);
  const old = stop.place;
  stop.place = id;
  delete stop.confidence;
  delete stop.railhead;
  for (const row of value.seen?.mentions || []) if (row[4] === old) row[4] = id;
}

/** Return a new stop at a place, with the words of the text that name it. */
export function newStop(place, role, quote = "", span = [0, 0]) {
  return { place, role, status: role === "candidate" ? "open" : "confirmed", told: [null, null], quote, span };
}

/** Put a stop where the text has it, before the destination and the candidates. */
export function insertStop(value, stop) {
  let at = firstOpen(value);
  if (stop.role === "origin" || stop.role === "destination") for (const other of value.stops) if (other.role === stop.role) other.role = "stop";
  if (stop.role === "origin") at = 0;
  if (stop.role === "stop") {
    if (at > 0 && value.stops[at - 1].role === "destination") at -= 1;
    const begins = (each) => each.span?.[0] || 0;
    while (begins(stop) && at > 0 && value.stops[at - 1].role !== "origin" && begins(value.stops[at - 1]) > begins(stop)) at -= 1;
  }
  value.stops.splice(at, 0, stop);
}

const told = (stop) => JSON.stringify(Object.entries(stop).filter(([key, item]) => key !== "confidence" && item !== undefined).sort());
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Return what is different from the reading: what, where, and what takes it back. */
export function changes() {
  const before = new Map(state.reading.stops.map((stop) => [stop._, stop]));
  const after = new Map(state.trip.stops.map((stop) => [stop._, stop]));
  const rows = [];
  for (const [number, stop] of before) if (!after.has(number)) rows.push({ what: "gone", stop, restore: (value) => insertStop(value, copy(stop)) });
  for (const [number, stop] of after) {
    const old = before.get(number);
    if (!old) rows.push({ what: "new", stop, restore: (value) => (value.stops = value.stops.filter((each) => each._ !== number)) });
    else if (told(old) !== told(stop)) rows.push({ what: "other", stop, fields: different(old, stop), restore: (value) => (value.stops = value.stops.map((each) => (each._ === number ? copy(old) : each))) });
  }
  const kept = (stops) => stops.map((stop) => stop._).filter((number) => before.has(number) && after.has(number));
  const order = kept(state.reading.stops);
  if (!same(order, kept(state.trip.stops))) rows.push({ what: "order", restore: (value) => inOrder(value, order) });
  for (const field of new Set([...Object.keys(state.reading), ...Object.keys(state.trip)])) {
    if (["stops", "seen", "drawn", "confidence", "read_by"].includes(field) || same(state.reading[field], state.trip[field])) continue;
    rows.push({ what: "field", field, restore: (value) => restoreField(value, field) });
  }
  return rows;
}

function restoreField(value, field) {
  if (field in state.reading) value[field] = copy(state.reading[field]);
  else delete value[field];
}

/** Put the stops of the reading into their order again; new ones keep their places. */
function inOrder(value, order) {
  const of = new Map(value.stops.map((stop) => [stop._, stop]));
  const next = order.values();
  value.stops = value.stops.map((stop) => (order.includes(stop._) ? of.get(next.next().value) : stop));
}

const different = (old, now) => [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => key !== "confidence" && !same(old[key], now[key]));

/** Return what was read of a stop, nothing for one that a person added. */
export const readStop = (number) => state.reading.stops.find((stop) => stop._ === number);
