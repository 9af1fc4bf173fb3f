import { element, icon } from './dom';
import look from './look.css?inline';
import { counted, words } from './words';

/** Everything the widget puts into the site's page: one element, in whose shadow root the rest lives. */
export interface View {
  readonly host: HTMLElement;
  readonly launcher: HTMLButtonElement;
  readonly panel: HTMLDialogElement;
  readonly cover: HTMLElement;
  readonly again: HTMLButtonElement;
  readonly away: HTMLButtonElement;
  setUnread(count: number, open: boolean): void;
}

/** What the site has chosen. */
interface Look {
  readonly theme: string;
  readonly side: string;
  readonly label: string;
}

export function makeView({ theme, side, label }: Look): View {
  const host = document.createElement('blinkaudiobot-widget');
  Object.assign(host.dataset, { theme, side });
  // The top layer, where nothing of the page's own can cut, cover, move or fade it.
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  shadow.adoptedStyleSheets = [sheet];

  const badge = element('span', { className: 'badge', ariaHidden: 'true' });
  const launcher = element('button', { className: 'launcher', type: 'button', ariaExpanded: 'false' },
    icon('M12 3.6c-5.2 0-9.2 3.4-9.2 7.8 0 2.3 1.1 4.3 2.9 5.7l-.6 3.7 4-1.9c.9.2 1.9.3 2.9.3 5.2 0 9.2-3.4 9.2-7.8s-4-7.8-9.2-7.8ZM8.9 8.9a3.6 3.6 0 0 0 0 5m6.2-5a3.6 3.6 0 0 1 0 5M12 11.3v.2', 'talk'),
    icon('m6 9.5 6 6 6-6', 'down'),
    badge);
  const again = element('button', { type: 'button' }, words.tryAgain);
  // Over a small screen the launcher cannot be reached.
  const away = element('button', { className: 'away', type: 'button', ariaLabel: words.close }, icon('m6 9.5 6 6 6-6', 'down'));
  const cover = element('div', { className: 'cover' }, element('span', { className: 'wait' }), element('p', { role: 'status' }), again, away);
  const panel = element('dialog', { className: 'panel', ariaLabel: words.chat }, cover);
  const status = element('p', { className: 'unseen', role: 'status' });
  shadow.append(element('section', { ariaLabel: words.region }, panel, launcher, status));

  function setUnread(count: number, open: boolean): void {
    const fresh = open ? 0 : count;
    badge.textContent = fresh === 0 ? '' : fresh > 9 ? '9+' : String(fresh);
    status.textContent = fresh === 0 ? '' : counted(words.unread, fresh);
    launcher.ariaLabel = open
      ? words.close
      : fresh === 0 ? label : counted(words.openUnread, fresh);
    launcher.ariaExpanded = String(open);
  }

  setUnread(0, false);
  return { host, launcher, panel, cover, again, away, setUnread };
}
