import { openPage } from '../support/page/openPage';
import { WordsProvider } from '../support/page/words';
import { CheckPage } from './CheckPage';
import '../support/page/base.css';
import './check.css';

void openPage(
  document.documentElement.lang,
  (words) => <WordsProvider value={words}><CheckPage /></WordsProvider>,
  { title: 'micCheck.title' },
);
