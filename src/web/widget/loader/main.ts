import { Widget } from './Widget';

/** What a site may call, as `window.BlinkAudioBot`; see README.md. */
export type WidgetApi = Pick<Widget, 'open' | 'close' | 'isOpen' | 'onUnread' | 'setLocale' | 'setContext' | 'identify' | 'remove'>;

declare global {
  interface Window {
    BlinkAudioBot?: WidgetApi;
  }
}

const script = document.currentScript;

function start(from: HTMLScriptElement): void {
  const widget = new Widget(from);
  const api: WidgetApi = {
    get isOpen() {
      return widget.isOpen;
    },
    open: () => widget.open(),
    close: () => widget.close(),
    onUnread: (listener) => widget.onUnread(listener),
    setLocale: (locale) => widget.setLocale(locale),
    setContext: (context) => widget.setContext(context),
    identify: (token) => widget.identify(token),
    remove() {
      widget.remove();
      from.remove();
      delete window.BlinkAudioBot;
    },
  };
  window.BlinkAudioBot = api;
  widget.show();
  document.dispatchEvent(new CustomEvent('blinkaudiobot:ready', { detail: api }));
}

// A page that has the line twice gets one widget.
if (script instanceof HTMLScriptElement && !window.BlinkAudioBot) {
  if (document.body) {
    start(script);
  } else {
    document.addEventListener('DOMContentLoaded', () => start(script), { once: true });
  }
}
