// A number for this tab, and which other tabs of this desk are alive.

const lockOf = (tab) => `railstory-desk-${tab}`;

/** Take a number, held for as long as the tab lives. */
export function takeTab() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  const tab = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  navigator.locks?.request(lockOf(tab), () => new Promise(() => {}));
  return tab;
}

/** Return those of some drafts that no living tab is at work on. */
export async function abandoned(drafts) {
  if (!navigator.locks) return drafts;
  const { held } = await navigator.locks.query();
  const alive = new Set(held.map((lock) => lock.name));
  return drafts.filter((draft) => !alive.has(lockOf(draft.tab)));
}
