'use strict';

const storageKey = 'blinkaudiobot.webchat.token';
const domain = `${location.origin}/v3/directline`;
const retryMs = 5000;

/** What this tab keeps over a reload. Where storage is blocked, a reload begins anew. */
const memory = {
  read() {
    try {
      return sessionStorage.getItem(storageKey);
    } catch {
      return null;
    }
  },
  keep(token) {
    try {
      sessionStorage.setItem(storageKey, token);
    } catch {
      // Nothing to be done.
    }
  },
};

async function tokenFrom(url, headers) {
  const response = await fetch(url, { method: 'POST', headers });
  // What is too old, or of a server that knows it no longer, is answered 403.
  if (response.status === 403) {
    return null;
  }
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}.`);
  }
  return (await response.json()).token;
}

async function token() {
  const kept = memory.read();
  const fresh =
    (kept && (await tokenFrom(`${domain}/tokens/refresh`, { Authorization: `Bearer ${kept}` }))) ??
    (await tokenFrom('/api/visitor-token'));
  memory.keep(fresh);
  return fresh;
}

async function start() {
  const failure = document.getElementById('failure');
  try {
    // With its token the server opens the conversation again, and tells all of it from the beginning.
    const directLine = window.WebChat.createDirectLine({ domain, token: await token() });
    window.WebChat.renderWebChat(
      {
        directLine,
        locale: document.documentElement.lang,
        styleOptions: {
          sendAttachmentOn: 'attach',
          uploadAccept: 'image/png,image/jpeg,image/gif,image/webp,application/pdf,video/mp4,text/plain',
        },
      },
      document.getElementById('webchat'),
    );
    failure.hidden = true;
  } catch (error) {
    console.warn(error);
    failure.hidden = false;
    // A bundle that did not come is asked for only by the page itself.
    setTimeout(() => (window.WebChat ? start() : location.reload()), retryMs);
  }
}

void start();
