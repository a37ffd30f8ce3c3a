// What somebody reads on their telephone: a message in its bubble, its buttons under it.

import { html } from 'hono/html';
import type { Html } from './visit.ts';

export const bubble = (text: string, buttons: readonly string[] = []): Html =>
  html`<div class="bubble">${text.split('\n').map((line) => html`<p>${line}</p>`)}</div>${buttons.length > 0 ? html`<ul class="choices">${buttons.map((label) => html`<li>${label}</li>`)}</ul>` : ''}`;
