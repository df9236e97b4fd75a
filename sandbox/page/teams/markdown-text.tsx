import { useLayoutEffect, useRef } from 'react';
import { markdownHtml } from './markdown.ts';

/** The bot's words, which are Markdown as in its cards. */
export function Markdown({ text }: { text: string }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Nothing but what markdownHtml makes itself comes out of it as markup.
    if (box.current) box.current.innerHTML = markdownHtml(text);
  }, [text]);
  return <div ref={box} className="teams-text" />;
}
