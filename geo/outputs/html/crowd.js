// Which stops are drawn small because they would cover others, and what those have written
// on them instead.

/** Return the dots that have a name, the weightiest first. */
function byWeight(dots) {
  const weight = (dot) => (dot.course === "journey" ? 0.5 : dot.course === "rejected" ? -0.2 : 0);
  const rank = (dot) => ({ stop: 0, place: 1, railhead: 2 })[dot.kind] - (dot.end ? 0.3 : 0) - weight(dot);
  return dots.filter((dot) => dot.kind in { stop: 1, place: 1, railhead: 1 }).sort((a, b) => rank(a) - rank(b));
}

/** Return which of some dots would cover a weightier one, what each has written on it, and half of each width. */
function crowdOf(dots, seat, isPlain) {
  const keys = dots.map((dot) => [dot.key]);
  const crowded = dots.map(() => false);
  const order = (key) => parseInt(key, 10) || 1000 + key.charCodeAt(0);
  const text = (i) => {
    const all = [...keys[i]].sort((a, b) => order(a) - order(b));
    if (all.length < 3) return all.join("·");
    const bare = all.map((key) => key.replace(/\?$/, ""));
    const isRow = bare.every((key, k) => Number(key) === Number(bare[0]) + k);
    return isRow ? `${bare[0]}–${all[all.length - 1]}` : `${all[0]}·…·${all[all.length - 1]}`;
  };
  const isStop = (i) => dots[i].kind === "stop" && !crowded[i];
  const half = (i) => Math.max(dots[i].end ? 12 : 10, 6 + 3.6 * text(i).length);
  const meets = (i, k) => Math.abs(seat[i].x - seat[k].x) < half(i) + half(k) + 2 && Math.abs(seat[i].y - seat[k].y) < 22;
  // A pill grows with what it takes in, and may then meet others.
  for (let grown = !isPlain; grown; ) {
    grown = false;
    for (let i = 1; i < dots.length; i++) {
      if (!isStop(i)) continue;
      const above = dots.findIndex((_, k) => k < i && isStop(k) && meets(i, k));
      if (above < 0) continue;
      crowded[i] = grown = true;
      keys[above].push(...keys[i]);
    }
  }
  const texts = dots.map((dot, i) => (crowded[i] ? dot.key : text(i)));
  const halves = dots.map((dot, i) => (dot.kind === "stop" && !isPlain && !crowded[i] ? half(i) : 0));
  return { crowded, texts, halves };
}

/** Draw dots that would cover a weightier one small, and let that one name their keys; return which, and half of each width. */
function crowdDots(dots, seatOf, hide) {
  const { crowded, texts, halves } = crowdOf(dots, dots.map(seatOf), hide.includes("numbers"));
  dots.forEach((dot, i) => {
    const face = dot.marker.getElement();
    face.classList.toggle("crowded", crowded[i]);
    face.querySelector("i").textContent = texts[i];
    // What is seen is said: a group of stops has all its keys in its name.
    if (dot.label) face.setAttribute("aria-label", texts[i] !== dot.key ? `${texts[i]} ${dot.label}` : dot.label);
  });
  return { crowded, halves };
}
