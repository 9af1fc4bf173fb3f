import { useConversation } from './chat/useConversation';
import { openPage } from './page/openPage';
import { SupportPage } from './page/SupportPage';
import { type Words, WordsProvider } from './page/words';
import './page/base.css';
import './page/page.css';
import './chat/chat.css';
import './chat/message.css';
import './chat/card.css';

function App({ words }: { readonly words: Words }) {
  const { client, chat } = useConversation();
  return (
    <WordsProvider value={words}>
      <SupportPage client={client} chat={chat} />
    </WordsProvider>
  );
}

void openPage(document.documentElement.lang, (words) => <App words={words} />);
