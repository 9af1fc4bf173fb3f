import { openPage } from '../support/page/openPage';
import { fetchTexts, type Texts, wordsFrom, WordsProvider } from '../support/page/words';
import { App } from './page/App';
import { LabelsProvider } from './page/labels';
import '../support/page/base.css';
import '../support/chat/card.css';
import './desk.css';
import './page/page.css';
import './queue/queue.css';
import './team/office.css';
import './case/case.css';
import './case/conversation.css';

let texts: Texts = {};

void openPage(
  document.documentElement.lang,
  (words) => <WordsProvider value={words}><LabelsProvider value={texts}><App /></LabelsProvider></WordsProvider>,
  {
    texts: async (language) => {
      texts = await fetchTexts(`/desk/api/words?lang=${encodeURIComponent(language)}`);
      return wordsFrom(texts);
    },
  },
);
