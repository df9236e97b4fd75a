import type { Reading } from './reading.ts';
import { at, elements, innerText, type XmlElement } from './xml.ts';

/** Notes what a drawing is, and keeps the text of its text boxes: it is not drawn, but a comparison must see it. */
export function readGraphics(graphics: XmlElement, reading: Reading): void {
  const boxes = textBoxes(graphics);
  for (const box of boxes) {
    reading.cannot.add('text boxes');
    const text = paragraphsOf(box)
      .map((paragraph) => innerText(paragraph).trim())
      .filter((line) => line !== '')
      .join('\n');
    if (text !== '') reading.aside.push({ where: 'text box', text });
  }
  if (graphics.name === 'object') reading.cannot.add('embedded objects');
  else if (contains(graphics, ['blip', 'imagedata', 'pic'])) reading.cannot.add('pictures');
  else if (boxes.length === 0) reading.cannot.add('charts and drawings');
}

function textBoxes(element: XmlElement): XmlElement[] {
  if (element.name === 'txbxContent') return [element];
  const inner =
    element.name === 'AlternateContent' ? [at(element, 'Choice') ?? at(element, 'Fallback')] : elements(element);
  return inner.flatMap((child) => (child ? textBoxes(child) : []));
}

function paragraphsOf(element: XmlElement): XmlElement[] {
  return elements(element).flatMap((child) => (child.name === 'p' ? [child] : paragraphsOf(child)));
}

function contains(element: XmlElement, names: readonly string[]): boolean {
  return elements(element).some((child) => names.includes(child.name) || contains(child, names));
}
