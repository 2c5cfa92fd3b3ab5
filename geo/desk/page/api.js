// What the page asks the desk's server; every request carries the token and the tab.

const token = document.querySelector('meta[name="token"]').content;
const about = { tab: "", language: "" };

/** What the server does not do, in one line; `asks` when it does it if asked again. */
class Refused extends Error {
  constructor(line, asks = false) {
    super(line);
    this.asks = asks;
  }
}

/** The server does not answer: it was stopped, or has crashed. */
export class Gone extends Error {}

/** Say which tab asks, and in which language it is read. */
export const tell = (facts) => Object.assign(about, facts);

async function asked(path, body) {
  const request = { headers: { "x-desk": token, "x-tab": about.tab, "x-language": about.language } };
  if (body) {
    request.method = "POST";
    request.headers["content-type"] = "application/json";
    request.body = JSON.stringify(body);
  }
  let reply;
  try {
    reply = await fetch(path, request);
  } catch {
    throw new Gone();
  }
  if (reply.ok) return reply;
  const said = await reply.text();
  let refused = { error: said };
  try {
    refused = JSON.parse(said);
  } catch {
    // a refusal in plain words
  }
  throw new Refused(refused.error, refused.asks);
}

export const get = async (path) => (await asked(path)).json();
export const post = async (path, body) => (await asked(path, body)).json();
export const file = async (path, body) => (await asked(path, body)).blob();
export const mapAddress = (count) => `map?${new URLSearchParams({ token, ...about, n: count })}`;
