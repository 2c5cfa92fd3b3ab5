// The trip as it stands, its past and its future. A trip is what a trip file holds.

const state = { first: null, trip: null, past: [], future: [], listeners: [] };

export const trip = () => state.trip;
export const first = () => state.first;
export const copy = (value) => JSON.parse(JSON.stringify(value));
export const canUndo = () => state.past.length > 0;
export const canRedo = () => state.future.length > 0;
export const onChange = (listener) => state.listeners.push(listener);

export function begin(given, current = given) {
  state.first = copy(given);
  state.trip = ordered(copy(current));
  state.past = [];
  state.future = [];
  tell();
}

/** Change the trip; what a person changes is sure, and is to be drawn. */
export function change(how) {
  const next = copy(state.trip);
  how(next);
  next.drawn = true;
  delete next.confidence;
  state.past.push(state.trip);
  state.future = [];
  state.trip = ordered(next);
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

export function back() {
  if (JSON.stringify(state.trip) === JSON.stringify(state.first)) return;
  state.past.push(state.trip);
  state.future = [];
  state.trip = ordered(copy(state.first));
  tell();
}

function tell() {
  for (const listener of state.listeners) listener();
}

/** Return a trip whose candidates come after its stops, as they do on the map. */
function ordered(value) {
  const stops = value.stops || [];
  value.stops = [...stops.filter((s) => s.role !== "candidate"), ...stops.filter((s) => s.role === "candidate")];
  return value;
}

/** Give the place at one stop, and at the names that meant it, another meaning. */
export function replacePlace(value, index, id) {
  const old = value.stops[index].place;
  value.stops[index].place = id;
  delete value.stops[index].confidence;
  delete value.stops[index].railhead;
  for (const row of value.seen?.mentions || []) if (row[4] === old) row[4] = id;
}

/** Return a new stop at a place, with the words of the text that name it. */
export function newStop(place, role, quote = "", span = [0, 0]) {
  return { place, role, status: role === "candidate" ? "open" : "confirmed", told: [null, null], quote, span };
}

/** Put a stop before the destination, or before the candidates. */
export function insertStop(value, stop) {
  const stops = value.stops;
  let at = stops.findIndex((s) => s.role === "candidate");
  if (at < 0) at = stops.length;
  if (stop.role === "stop" && at > 0 && stops[at - 1].role === "destination") at -= 1;
  if (stop.role === "origin") at = 0;
  stops.splice(at, 0, stop);
}

/** Return what is different from the reading, a line each. */
export function changes(nameOf) {
  const lines = [];
  const key = (s) => s.place;
  const before = new Map((state.first.stops || []).map((s) => [key(s), s]));
  const after = new Map((state.trip.stops || []).map((s) => [key(s), s]));
  for (const [place, stop] of before) if (!after.has(place)) lines.push({ text: `− ${nameOf(place)}`, restore: (value) => insertStop(value, copy(stop)) });
  for (const [place, stop] of after) {
    const old = before.get(place);
    if (!old) lines.push({ text: `+ ${nameOf(place)}`, restore: (value) => (value.stops = value.stops.filter((s) => s.place !== place)) });
    else if (JSON.stringify(sorted(old)) !== JSON.stringify(sorted(stop)))
      lines.push({ text: `${nameOf(place)}: ${different(old, stop)}`, restore: (value) => (value.stops = value.stops.map((s) => (s.place === place ? copy(old) : s))) });
  }
  for (const field of ["title", "published", "top_speed", "via", "avoid", "language"])
    if (JSON.stringify(state.first[field]) !== JSON.stringify(state.trip[field])) lines.push({ text: field, restore: (value) => (value[field] = copy(state.first[field])) });
  const order = (stops) => stops.map(key).filter((place) => before.has(place) && after.has(place)).join();
  if (order(state.first.stops || []) !== order(state.trip.stops || [])) lines.push({ text: "↕", restore: null });
  return lines;
}

const sorted = (stop) => Object.fromEntries(Object.entries(stop).filter(([k]) => k !== "confidence").sort());
const different = (old, now) => [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((k) => k !== "confidence" && JSON.stringify(old[k]) !== JSON.stringify(now[k])).join(", ") || "✓";
