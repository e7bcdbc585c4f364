// Lets a coordinator in with a one-time code from their own chat.

import { language, say, switchLanguage, translate } from './words.js';
import { post } from './server.js';

const code = document.getElementById('code');
const wrong = document.getElementById('wrong');
const other = document.getElementById('language');

function show() {
  document.documentElement.lang = language();
  translate(document);
  other.textContent = say('language');
  other.lang = language() === 'id' ? 'en' : 'id';
  other.setAttribute('aria-label', say('languageLabel'));
}

other.addEventListener('click', () => {
  switchLanguage();
  wrong.textContent = '';
  show();
});

document.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  wrong.textContent = '';
  const status = await post('/door', { code: code.value.trim() });
  if (status === 204) {
    location.replace('/simulator');
    return;
  }
  wrong.textContent = say(status === 0 || status >= 500 ? 'doorOffline' : 'doorWrong');
  code.select();
});

show();
code.focus();
