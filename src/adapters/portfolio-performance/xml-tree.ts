import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from '#adapters/text-files/html-rows.ts';
import { AppError } from '#domain/errors.ts';

/** An element of the document, with its place, so that paths from it can be followed. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
  readonly parent: Element | null;
};

type Parsed = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
});

/**
 * Reads a document as a tree of elements.
 *
 * @throws AppError `FORMAT_UNKNOWN` for what is no XML, or is not whole
 */
export const readTree = (text: string, root: string): Element => {
  if (!text.trimEnd().endsWith(`</${root}>`)) throw noDocument(root, 'The document ends before its end.');
  let parsed: readonly Parsed[];
  try {
    parsed = parser.parse(text);
  } catch (cause) {
    throw noDocument(root, (cause as Error).message, cause);
  }
  const element = childrenOf(parsed, null).find(({ name }) => name === root);
  if (element === undefined) throw noDocument(root, `It has no ${root}.`);
  return element;
};

const noDocument = (root: string, why: string, cause?: unknown): AppError =>
  new AppError('FORMAT_UNKNOWN', `The file is no document of a ${root}: ${why}`, {
    details: { found: [why], missing: [root], share: 0 },
    cause,
  });

const childrenOf = (nodes: readonly Parsed[], parent: Element | null): readonly Element[] =>
  nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && !key.startsWith('#') && !key.startsWith('?'));
    if (name === undefined) return [];
    const inner = node[name] as readonly Parsed[];
    const children: Element[] = [];
    const element: Element = {
      name,
      attributes: (node[':@'] ?? {}) as Readonly<Record<string, string>>,
      text: decodeEntities(inner.map((one) => String(one['#text'] ?? '')).join('')),
      children,
      parent,
    };
    children.push(...childrenOf(inner, element));
    return [element];
  });

/** The first child of a name. */
export const childOf = (element: Element | null, name: string): Element | null =>
  element?.children.find((child) => child.name === name) ?? null;

/**
 * Makes what follows the references of a document as XStream writes them: an element that was written before stands only
 * as `reference`, a path from where it is (`../../securities/security[2]`) or from the root, or the `id` that it has.
 */
export const followReferences = (root: Element): ((element: Element | null) => Element | null) => {
  const byId = new Map<string, Element>();
  const known = new Map<Element, Element | null>();
  const collect = (element: Element): void => {
    const { id } = element.attributes;
    if (id !== undefined) byId.set(id, element);
    element.children.forEach(collect);
  };
  collect(root);

  const follow = (element: Element | null, seen: ReadonlySet<Element> = new Set()): Element | null => {
    const reference = element?.attributes.reference;
    if (element === null || reference === undefined) return element;
    const found = known.get(element);
    if (found !== undefined) return found;
    if (seen.has(element)) return null;
    const named =
      byId.get(reference) ?? alongPath(element, reference, (next) => follow(next, new Set([...seen, element])));
    const target = named === null ? null : follow(named, new Set([...seen, element]));
    known.set(element, target);
    return target;
  };
  return (element) => follow(element);

  function alongPath(from: Element, path: string, through: (next: Element) => Element | null): Element | null {
    const steps = path.replace(/^\/+/, '/').split('/');
    let at: Element | null = from;
    if (steps[0] === '') {
      at = { name: '', attributes: {}, text: '', children: [root], parent: null };
      steps.shift();
    }
    for (const step of steps) {
      if (at === null) return null;
      if (step === '..') at = at.parent;
      else if (step !== '.' && step !== '') at = childAt(through(at), step);
    }
    return at;
  }
};

const childAt = (element: Element | null, step: string): Element | null => {
  const [, name, nth = '1'] = /^([^[\]]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
  return element?.children.filter((child) => child.name === name)[Number(nth) - 1] ?? null;
};
