// Everything that goes over the network.

const ROOT = '/simulator';

/** @returns the status, or 0 when the service cannot be reached */
export async function post(path, body) {
  try {
    const answer = await fetch(ROOT + path, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
    });
    return answer.status;
  } catch {
    return 0;
  }
}

/** @returns what is there, or null when there is nothing or the service cannot be reached */
export async function get(path) {
  try {
    const answer = await fetch(ROOT + path);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

export const fileOf = (phone, message) => `${ROOT}/phones/${phone}/files/${message}`;

/** The bytes of a file as they travel in JSON. */
export function base64(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(reader.result.replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => failed(reader.error));
    reader.readAsDataURL(file);
  });
}

const hex = (bytes) => Array.from(bytes, (one) => one.toString(16).padStart(2, '0')).join('');
const chance = () => crypto.getRandomValues(new Uint8Array(16));

export const newPhoneId = () => hex(chance());

/** A reference for one message. (crypto.randomUUID is missing where the page is not on localhost.) */
export function newRef() {
  const digits = hex(chance());
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}

const POLL_EVERY = 3000;
const RETRY_AFTER = 10000;

/** Listens for changes of some phones; asks every few seconds while the stream is broken. */
export class Live {
  /** @param told what to call: phone(id), clock(), all(), state('live' | 'connecting' | 'polling') */
  constructor(told) {
    this.told = told;
    setInterval(() => this.stream?.readyState !== EventSource.OPEN && this.ids?.length && told.all(), POLL_EVERY);
  }

  listen(ids) {
    this.ids = ids;
    this.stream?.close();
    clearTimeout(this.retry);
    if (ids.length === 0) return;
    this.told.state('connecting');
    const stream = new EventSource(`${ROOT}/events?phones=${ids.join(',')}`);
    stream.onopen = () => {
      this.told.state('live');
      this.told.all();
    };
    stream.onerror = () => {
      this.told.state('polling');
      if (stream.readyState === EventSource.CLOSED) {
        clearTimeout(this.retry);
        this.retry = setTimeout(() => this.listen(this.ids), RETRY_AFTER);
      }
    };
    stream.addEventListener('phone', (event) => this.told.phone(JSON.parse(event.data).phone));
    stream.addEventListener('clock', () => this.told.clock());
    this.stream = stream;
  }
}
