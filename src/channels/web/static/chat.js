// Makes the form of the chat page smoother: sends without reloading, follows the transcript, keeps the place. Everything
// it shows goes in as text, never as markup.

const log = document.getElementById('log');
const list = log.querySelector('ol');
const form = document.getElementById('form');
const input = document.getElementById('text');
const status = document.getElementById('status');

let session = log.dataset.session || undefined;
let last = Number(log.dataset.last);
let waiting = 0;
let pendingAnswer = status.textContent !== '';

const FOLLOW_MS = 5000;
const FOLLOW_WAITING_MS = 1000;
const TRIES = 4;

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function element(name, className, text) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

const phone = new RegExp(log.dataset.phones, 'g');

const WORKING = 'Cách tính và căn cứ:';
const SOURCE = 'Căn cứ: ';

/** Paragraphs; how a sum was reckoned and the source are folded away. */
function folded(text) {
  const nodes = [];
  let into;
  for (const line of text.split('\n')) {
    if (line === WORKING || line.startsWith(SOURCE)) {
      into = element('details');
      into.append(element('summary', '', line === WORKING ? WORKING.slice(0, -1) : SOURCE.slice(0, -2)));
      nodes.push(into);
      if (line === WORKING) continue;
      into.append(paragraph('', line.slice(SOURCE.length)));
      into = undefined;
    } else if (into && line !== '') into.append(paragraph('', line));
    else {
      into = undefined;
      nodes.push(paragraph('', line));
    }
  }
  return nodes;
}

/** A paragraph whose telephone numbers can be called. */
function paragraph(className, line) {
  const node = element('p', className);
  let from = 0;
  for (const match of line.matchAll(phone)) {
    const link = element('a', '', match[0]);
    link.href = `tel:${match[0].replace(/[^\d+]/g, '')}`;
    node.append(line.slice(from, match.index), link);
    from = match.index + match[0].length;
  }
  node.append(line.slice(from));
  return node;
}

/** Scrolls the log alone: scrollIntoView would move the page under it too. */
function bringIntoView(item) {
  log.scrollTop = item.offsetTop - 8;
}

function showCitizen(text) {
  const item = element('li', 'citizen');
  const line = element('p');
  line.append(element('span', 'hidden', 'Anh/chị: '), text);
  item.append(line);
  list.append(item);
  bringIntoView(item);
  return item;
}

function showReply(reply) {
  last = Math.max(last, reply.id);
  const item = element('li', 'assistant');
  const bubble = element('div', 'bubble');
  bubble.append(element('span', 'hidden', 'Cầu Việc: '));
  if (reply.card) bubble.append(cardOf(reply.card));
  else bubble.append(...folded(reply.text));
  for (const { label, path, download } of reply.links ?? []) {
    const line = element('p', 'link');
    const link = element('a', '', label);
    link.href = path;
    if (download) link.download = '';
    line.append(link);
    bubble.append(line);
  }
  item.append(bubble);
  if (reply.buttons) item.append(buttonsOf(reply.buttons));
  list.append(item);
  bringIntoView(item);
}

function cardOf(card) {
  const section = element('section', 'card');
  section.append(element('h2', '', card.title));
  for (const line of card.lines) section.append(paragraph('', line));
  if (card.calendarPath) {
    const link = element('a', '', 'Thêm vào lịch (.ics)');
    link.href = card.calendarPath;
    link.download = '';
    section.append(link);
  }
  return section;
}

function buttonsOf(buttons) {
  const group = element('div', 'buttons');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Lựa chọn');
  for (const { label, data } of buttons) {
    const button = element('button', '', label);
    button.type = 'submit';
    button.setAttribute('form', 'choices');
    button.name = 'button';
    button.value = data;
    group.append(button);
  }
  return group;
}

async function post(body) {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await fetch('/api/chat', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (answer.status < 500 || attempt === TRIES) return { ok: answer.ok, data: await answer.json() };
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt)); // the id makes sending again harmless
  }
}

async function send(content, words) {
  const question = showCitizen(words);
  waiting++;
  status.textContent = 'Em đang trả lời…';
  try {
    const { ok, data } = await post({ ...(session ? { session } : {}), id: newId(), ...content });
    if (!ok) {
      status.textContent = data.error;
      return;
    }
    session = data.session;
    pendingAnswer = data.pending === true;
    for (const reply of data.replies) showOnce(reply);
    bringIntoView(question); // a long answer is read from its beginning
    status.textContent = data.pending ? (data.note ?? 'Em đang trả lời…') : '';
  } catch {
    status.textContent = 'Mất kết nối. Anh/chị kiểm tra mạng rồi gửi lại giúp em.';
  } finally {
    waiting--;
  }
}

const shown = new Set();

/** A reply of several cards shares one id; a reply that both the answer and the follower brought is shown once. */
function showOnce(reply) {
  const key = `${reply.id}/${reply.text}`;
  if (shown.has(key)) return;
  shown.add(key);
  showReply(reply);
}

async function follow() {
  if (session && !document.hidden && waiting === 0) {
    try {
      const answer = await fetch(`/api/chat?session=${encodeURIComponent(session)}&after=${last}`);
      if (answer.ok) {
        const data = await answer.json();
        for (const message of data.messages) if (message.from === 'assistant') showOnce(message);
        pendingAnswer = data.pending;
        if (data.pending) status.textContent = data.note ?? 'Em đang trả lời…';
        else if (status.textContent.startsWith('Em đang')) status.textContent = '';
      }
    } catch {
      // offline: the next look tries again
    }
  }
  setTimeout(follow, pendingAnswer ? FOLLOW_WAITING_MS : FOLLOW_MS);
}

// Choices have a form of their own: Enter in the text field must send the text, not press the first button on the page.
document.getElementById('choices').addEventListener('submit', (event) => {
  event.preventDefault();
  const { submitter } = event;
  if (submitter) void send({ button: submitter.value }, submitter.textContent);
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (text === '') return;
  input.value = '';
  void send({ text }, text);
});

log.scrollTop = log.scrollHeight;
setTimeout(follow, FOLLOW_WAITING_MS);
