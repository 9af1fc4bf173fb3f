import { type ComponentChildren, render, type VNode } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import base from '../support/page/base.css?url';
import page from '../support/page/page.css?url';
import card from '../support/chat/card.css?url';
import message from '../support/chat/message.css?url';
import own from './frame.css?url';
import { paint } from '../support/page/paint';

// A document of its own, so that the page's rules for narrow screens see the width of the frame.
const empty = `<!doctype html><html lang="en"><head><title>Cards</title>${
  [base, page, message, card, own].map((url) => `<link rel="stylesheet" href="${url}">`).join('')
}</head><body></body></html>`;

interface FrameProps {
  readonly dark: boolean;
  readonly wide: boolean;
  /** Is given the document within the frame. */
  readonly onOpen: (inner: Document) => void;
  readonly children: ComponentChildren;
}

/** Shows its children as a screen of a phone's or a desktop's width does, in light or dark. */
export function Frame({ dark, wide, onOpen, children }: FrameProps): VNode {
  const [inner, setInner] = useState<Document>();
  useEffect(() => {
    if (inner) {
      onOpen(inner);
    }
  }, [inner]);
  useLayoutEffect(() => {
    paint(document, dark);
    if (inner) {
      paint(inner, dark);
    }
  }, [inner, dark]);
  useLayoutEffect(() => {
    if (inner) {
      render(<>{children}</>, inner.body);
    }
  }, [inner, children]);
  return (
    <iframe
      class={`screen ${wide ? 'wide' : ''}`}
      title="Cards"
      srcdoc={empty}
      onLoad={(event) => setInner(event.currentTarget.contentDocument ?? undefined)}
    />
  );
}
