import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { Unreadable } from './unreadable.ts';

/** An element with its name and attributes free of prefixes: `w:p` is `p`, `w:val` is `val`. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
}

/** A table in a table in a table comes to about 30. */
const deepest = 200;

// Entities are not the parser's: those of a document could be a bomb, and it leaves numbers as they stand.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  maxNestedTags: deepest,
});

const attributesOf = z.record(z.string(), z.string());
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Parses a part of a document. Throws `Unreadable` for broken XML, for a DOCTYPE (no word processor writes one) and for very deep nesting. */
export function parseXml(text: string): XmlElement {
  const xml = text.replace(/^\ufeff/, '');
  if (/<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true) throw new Unreadable('damaged');
  const [root] = childrenOf(parsed(xml)).filter((child) => typeof child !== 'string' && !child.name.startsWith('?'));
  if (!root || typeof root === 'string') throw new Unreadable('damaged');
  return root;
}

function parsed(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch (error) {
    throw new Unreadable(String(error).includes('nested') ? 'nested too deeply' : 'damaged');
  }
}

/** The parser's list of `{ name: children, ':@': attributes }` and `{ '#text': text }`, as elements and texts. */
function childrenOf(nodes: unknown): (XmlElement | string)[] {
  if (!Array.isArray(nodes)) return [];
  const list: readonly unknown[] = nodes;
  return list.flatMap((node): (XmlElement | string)[] => {
    if (typeof node !== 'object' || node === null) return [];
    const entries = Object.entries(node);
    const [name, content] = entries.find(([key]) => key !== ':@') ?? [];
    if (name === undefined) return [];
    if (name === '#text') return [decoded(String(content))];
    const attributes = attributesOf.safeParse(entries.find(([key]) => key === ':@')?.[1] ?? {}).data ?? {};
    const plain = Object.entries(attributes).map(([key, value]) => [key, decoded(value)]);
    return [{ name, attributes: Object.fromEntries(plain), children: childrenOf(content) }];
  });
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    if (Number.isNaN(code)) return named[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** The child elements, all or those of a name. */
export function elements(parent: XmlElement | null | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The element at the end of a path of names, if there is one. */
export function at(parent: XmlElement | null | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = parent ?? undefined;
  for (const name of path) found = found && elements(found, name)[0];
  return found;
}

/** What `val` says of the element at the end of a path. */
export function value(parent: XmlElement | null | undefined, ...path: readonly string[]): string | undefined {
  return at(parent, ...path)?.attributes.val;
}

/** The text of an element and all within it. */
export function innerText(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : innerText(child))).join('');
}
