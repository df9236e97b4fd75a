import type { Look, Run } from './document-model.ts';
import { readGraphics } from './read-graphics.ts';
import { readLook } from './read-look.ts';
import { type Reading, spend } from './reading.ts';
import { at, elements, innerText, value, type XmlElement } from './xml.ts';

/** A run of text, or the place where a new page begins. */
export type Piece = Run | 'new page';

/** Reads the text within a paragraph, a link, an accepted insertion and so on, in order. */
export function readRuns(parent: XmlElement, look: Look, reading: Reading): Piece[] {
  return elements(parent).flatMap((child) => {
    switch (child.name) {
      case 'r':
        return readRun(child, look, reading);
      case 'ins':
      case 'moveTo':
        reading.cannot.add('tracked changes: drawn as if accepted');
        return readRuns(child, look, reading);
      case 'del':
      case 'moveFrom':
        reading.cannot.add('tracked changes: drawn as if accepted');
        return [];
      case 'fldSimple':
        return reading.fieldsAreText ? readRuns(child, look, reading) : [];
      case 'hyperlink':
      case 'smartTag':
      case 'customXml':
      case 'sdt':
      case 'sdtContent':
      case 'dir':
      case 'bdo':
        return readRuns(child, look, reading);
      case 'AlternateContent':
        return readRuns(alternative(child), look, reading);
      case 'oMath':
      case 'oMathPara':
        reading.cannot.add('formulas: drawn as plain text');
        return [run(innerText(child), look, reading)];
      default:
        return [];
    }
  });
}

function readRun(element: XmlElement, around: Look, reading: Reading): Piece[] {
  const rPr = at(element, 'rPr');
  const look = { ...around, ...reading.styles.of(value(rPr, 'rStyle')).look, ...readLook(rPr) };
  if (look.hidden) reading.cannot.add('hidden text');
  return elements(element).flatMap((child) => readPart(child, look, reading));
}

function readPart(child: XmlElement, look: Look, reading: Reading): Piece[] {
  const inField = reading.fields.includes('code') || (!reading.fieldsAreText && reading.fields.length > 0);
  if (inField && child.name !== 'fldChar') return [];
  switch (child.name) {
    case 't':
      return [run(innerText(child), look, reading)];
    case 'tab':
    case 'ptab':
      return [run('\t', look, reading)];
    case 'br':
      return child.attributes.type === 'page' ? ['new page'] : [run('\n', look, reading)];
    case 'cr':
      return [run('\n', look, reading)];
    case 'noBreakHyphen':
      return [run('\u2011', look, reading)];
    case 'sym':
      reading.cannot.add('symbols of special fonts: drawn as �');
      return [run('\ufffd', look, reading)];
    case 'fldChar':
      openOrClose(child.attributes.fldCharType, reading);
      return [];
    case 'AlternateContent':
      return elements(alternative(child)).flatMap((part) => readPart(part, look, reading));
    case 'drawing':
    case 'pict':
    case 'object':
      readGraphics(child, reading);
      return [];
    case 'footnoteReference':
      reading.cannot.add('footnotes');
      return [];
    case 'endnoteReference':
      reading.cannot.add('endnotes');
      return [];
    case 'commentReference':
      reading.cannot.add('comments');
      return [];
    default:
      return [];
  }
}

function openOrClose(type: string | undefined, { fields }: Reading): void {
  if (type === 'begin') fields.push('code');
  if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
  if (type === 'end') fields.pop();
}

/** Of two ways to say the same, the first: the other is for older programs. */
export function alternative(element: XmlElement): XmlElement {
  return at(element, 'Choice') ?? at(element, 'Fallback') ?? element;
}

function run(text: string, look: Look, reading: Reading): Run {
  spend(reading, 'letters', text.length);
  return { text, look };
}
