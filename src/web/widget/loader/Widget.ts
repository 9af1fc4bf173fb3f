import type { Hello, PageContext, ToHost } from '../wire';
import { ChatFrame } from './frame';
import { forgetAll, keep, ownKey, recall } from './memory';
import { isToken, language, oneOf, withMore } from './said';
import { makeView, type View } from './view';
import { words } from './words';

/** Where the chat takes the whole screen; the same as in look.css. */
const small = '(width < 480px) or (height < 480px)';

/** The widget in a site's page. Until somebody opens it nothing is fetched; see README.md for what a site may call. */
export class Widget {
  readonly #view: View;
  readonly #frameAddress: URL;
  readonly #small = matchMedia(small);
  readonly #end = new AbortController();
  readonly #counters = new Set<(count: number) => void>();
  #frame: ChatFrame | undefined;
  #hello: Omit<Hello, 'stored'>;
  #open = false;
  #unread = 0;

  constructor(script: HTMLScriptElement) {
    const { site, locale = '', position, label } = script.dataset;
    const theme = oneOf('data-theme', script.dataset['theme'], ['auto', 'light', 'dark']);
    this.#frameAddress = new URL('widget/', script.src);
    this.#hello = {
      theme,
      locale: language('data-locale', locale) ?? '',
      context: site ? { site } : {},
      token: undefined,
    };
    this.#view = makeView({ theme, side: oneOf('data-position', position, ['right', 'left']), label: label || words.open });
    this.#listen();
  }

  /** Puts the launcher into the page, and the chat if it was open before the person went from page to page. */
  show(): void {
    const { host } = this.#view;
    document.documentElement.append(host);
    host.showPopover?.();
    if (recall('tab')['open'] && !this.#small.matches) {
      this.#show(false);
    } else if (Number(recall('tabs')['until']) > Date.now()) {
      // An answer may come while the chat is closed.
      setTimeout(() => this.#load(), 1000);
    }
  }

  get isOpen(): boolean {
    return this.#open;
  }

  open(): void {
    this.#show(true);
  }

  close(): void {
    const { panel, launcher, host } = this.#view;
    const focused = document.activeElement === host;
    this.#open = false;
    keep('tab', 'open', null);
    panel.close();
    this.#frame?.send({ type: 'shown', shown: false, focus: false });
    this.#tell();
    if (focused) {
      launcher.focus({ preventScroll: true });
    }
  }

  /** Calls back with the number of messages not seen yet, now and whenever it changes. Answers how to stop it. */
  onUnread(listener: (count: number) => void): () => void {
    listener(this.#unread);
    this.#counters.add(listener);
    return () => void this.#counters.delete(listener);
  }

  setLocale(tag: string): void {
    const locale = language('setLocale()', tag) ?? this.#hello.locale;
    this.#hello = { ...this.#hello, locale };
    this.#frame?.send({ type: 'locale', locale });
  }

  /** What the page wants the support team to know. Later values replace earlier ones of the same name. */
  setContext(more: PageContext): void {
    const context = withMore(this.#hello.context, more);
    this.#hello = { ...this.#hello, context };
    this.#frame?.send({ type: 'context', context });
  }

  identify(token: string | null): void {
    if (isToken(token)) {
      this.#hello = { ...this.#hello, token };
      this.#frame?.send({ type: 'identify', token });
    }
  }

  remove(): void {
    this.#end.abort();
    this.#frame?.remove();
    this.#view.host.remove();
    this.#counters.clear();
    forgetAll();
  }

  #listen(): void {
    const { launcher, panel, again, away, host } = this.#view;
    const { signal } = this.#end;
    launcher.addEventListener('click', () => (this.#open ? this.close() : this.open()));
    again.addEventListener('click', () => this.#retry());
    away.addEventListener('click', () => this.close());
    // By the browser itself, with Escape or a gesture.
    panel.addEventListener('close', () => this.#open && !panel.open && this.close());
    host.shadowRoot!.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Escape' && this.#open) {
        this.close();
      }
    });
    this.#small.addEventListener('change', () => this.#open && this.#place(), { signal });
    addEventListener('online', () => this.#view.cover.classList.contains('failed') && this.#retry(), { signal });
    addEventListener('storage', (event) => this.#stored(event), { signal });
    // Above a keyboard on the screen, which covers what is fixed to its lower edge.
    visualViewport?.addEventListener('resize', () => this.#fit(), { signal });
    visualViewport?.addEventListener('scroll', () => this.#fit(), { signal });
  }

  #stored(event: StorageEvent): void {
    const key = ownKey(event);
    if (key) {
      this.#frame?.send({ type: 'stored', key, value: event.newValue });
    }
  }

  #show(byPerson: boolean): void {
    if (this.#end.signal.aborted) {
      return;
    }
    if (!this.#open) {
      this.#open = true;
      keep('tab', 'open', '1');
      this.#place();
    }
    this.#load();
    this.#frame?.send({ type: 'shown', shown: true, focus: byPerson });
    this.#tell();
    if (byPerson) {
      this.#frame?.element.focus({ preventScroll: true });
    }
  }

  /** Over a small screen as a modal dialog, so that nothing behind it can be reached; beside the page otherwise. */
  #place(): void {
    const { panel } = this.#view;
    panel.close();
    if (this.#small.matches) {
      panel.showModal();
    } else {
      // Not show(), which would take the focus.
      panel.open = true;
    }
    this.#fit();
  }

  #fit(): void {
    const { style } = this.#view.panel;
    const view = visualViewport;
    const covered = view !== null && this.#open && this.#small.matches && view.scale === 1;
    style.height = covered ? `${view.height}px` : '';
    style.top = covered ? `${view.offsetTop}px` : '';
  }

  #load(): void {
    if (this.#frame || this.#end.signal.aborted) {
      return;
    }
    this.#cover(words.loading, false);
    this.#frame = new ChatFrame({
      address: this.#frameAddress,
      panel: this.#view.panel,
      hello: () => ({ ...this.#hello, stored: { tabs: recall('tabs'), tab: recall('tab') } }),
      heard: (message) => this.#hear(message),
      failed: () => this.#cover(words.failure, true),
    });
  }

  #retry(): void {
    this.#cover(words.loading, false);
    this.#frame?.load();
  }

  #cover(text: string, failed: boolean): void {
    const { cover } = this.#view;
    cover.hidden = false;
    cover.classList.toggle('failed', failed);
    cover.querySelector('p')!.textContent = text;
  }

  #hear(message: ToHost): void {
    switch (message.type) {
      case 'ready':
        this.#view.cover.hidden = true;
        this.#frame?.send({ type: 'shown', shown: this.#open, focus: this.#open && document.activeElement === this.#view.host });
        break;
      case 'close':
        this.close();
        break;
      case 'kept':
        keep('tabs', 'until', message.until > 0 ? String(message.until) : null);
        break;
      case 'store':
        keep(message.area, message.key, message.value);
        break;
      case 'unread':
        this.#unread = message.count;
        this.#tell();
        this.#counters.forEach((counter) => this.#call(counter));
        break;
    }
  }

  /** A fault of the site's own is told as such, and keeps nothing from others. */
  #call(counter: (count: number) => void): void {
    try {
      counter(this.#unread);
    } catch (error) {
      reportError(error);
    }
  }

  #tell(): void {
    this.#view.setUnread(this.#unread, this.#open);
  }
}
