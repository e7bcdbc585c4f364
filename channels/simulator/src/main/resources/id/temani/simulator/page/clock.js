// The service's clock: shown, running on between two looks at the server, and moved forward.

import { day, hour, say } from './words.js';
import { get, post } from './server.js';

export class Clock {
  constructor() {
    this.ahead = 0;
    this.place = document.getElementById('clock-time');
    this.moves = document.getElementById('moves');
    this.moves.addEventListener('click', (event) => this.move(Number(event.target.dataset.minutes)));
    setInterval(() => this.show(), 1000);
  }

  now() {
    return Date.now() + this.ahead;
  }

  async look() {
    const time = await get('/clock');
    if (!time) return;
    this.ahead = Date.parse(time.now) - Date.now();
    this.moves.hidden = !time.movable;
    this.show();
  }

  show() {
    const text = `${day(this.now())} ${hour(this.now())} WIB`;
    if (this.place.textContent !== text) this.place.textContent = text;
  }

  async move(minutes) {
    if (!minutes) return;
    await post('/clock', { minutes });
    await this.look();
    document.getElementById('live').textContent = say('clockMoved', { time: this.place.textContent });
  }
}
