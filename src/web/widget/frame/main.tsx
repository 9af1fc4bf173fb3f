import { openPage } from '../../support/page/openPage';
import { paint } from '../../support/page/paint';
import { HostPage } from './hostPage';
import { speak } from './speak';
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
  await openPage(speak(locale), (words) => <WidgetPage host={host} firstWords={words} />);
}

void open();
