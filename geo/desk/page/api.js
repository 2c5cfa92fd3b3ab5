// What the page asks the desk's server; every request carries the token.

const token = document.querySelector('meta[name="token"]').content;

/** Ask for a path; with a body it is sent as JSON. Throws an Error with one line. */
async function asked(path, body) {
  const request = { headers: { "x-desk": token } };
  if (body) {
    request.method = "POST";
    request.headers["content-type"] = "application/json";
    request.body = JSON.stringify(body);
  }
  const reply = await fetch(path, request);
  if (reply.ok) return reply;
  const said = await reply.text();
  let line = said;
  try {
    line = JSON.parse(said).error;
  } catch {
    // a refusal in plain words
  }
  throw new Error(line);
}

export const get = async (path) => (await asked(path)).json();
export const post = async (path, body) => (await asked(path, body)).json();
export const file = async (path, body) => (await asked(path, body)).blob();
export const mapAddress = (count) => `map?token=${encodeURIComponent(token)}&n=${count}`;
