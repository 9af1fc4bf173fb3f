import { useState } from 'preact/hooks';
import { useConversation } from './chat/useConversation';
import type { Session } from './directline/sessionStore';
import { openPage } from './page/openPage';
import { reloadOnReturn, takeReturnToken } from './page/returnLink';
import { Returning } from './page/Returning';
import { SupportPage } from './page/SupportPage';
import { type Words, WordsProvider } from './page/words';
import './page/base.css';
import './page/page.css';
import './chat/chat.css';
import './chat/message.css';
import './chat/card.css';

function Support({ session }: { readonly session: Session | undefined }) {
  const { client, chat } = useConversation({ session });
  return <SupportPage client={client} chat={chat} />;
}

function App({ words, link }: { readonly words: Words; readonly link: string | undefined }) {
  const [found, setFound] = useState<{ readonly session?: Session } | undefined>(link ? undefined : {});
  return (
    <WordsProvider value={words}>
      {found ? <Support session={found.session} /> : <Returning token={link ?? ''} done={(session) => setFound(session ? { session } : {})} />}
    </WordsProvider>
  );
}

reloadOnReturn(location, window);
const link = takeReturnToken(location, history);
void openPage(document.documentElement.lang, (words) => <App words={words} link={link} />);
