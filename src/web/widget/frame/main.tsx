import { openPage } from '../../support/page/openPage';
import { paint } from '../../support/page/paint';
import { HostPage } from './hostPage';
import { WidgetPage } from './WidgetPage';
import '../../support/page/base.css';
import '../../support/chat/chat.css';
import '../../support/chat/message.css';
import '../../support/chat/card.css';
import './widget.css';

async function open(): Promise<void> {
  const host = await HostPage.meet();
  const { theme, locale } = host.hello;
  if (theme === 'light' || theme === 'dark') {
    paint(document, theme === 'dark');
  }
  const language = locale || document.documentElement.lang;
  document.documentElement.lang = language;
  await openPage(language, (words) => <WidgetPage host={host} firstWords={words} />);
}

void open();
