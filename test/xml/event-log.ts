// A handler that writes down what it is told, for comparing.
import type { StartTag, XmlHandler } from '../../src/xml/xml-events.ts';

export type EventLog = XmlHandler & { readonly events: readonly string[] };

export function eventLog(): EventLog {
  const events: string[] = [];
  return {
    events,
    doctype: ({ name }) => events.push(`doctype ${name}`),
    startElement: (tag) => events.push(`start ${tag.start}-${tag.end} ${shownTag(tag)}`),
    endElement: (start, end) => events.push(`end ${start}-${end}`),
    text: (text, start, end) => events.push(`text ${start}-${end} ${JSON.stringify(text)}`),
    comment: (text, start, end) => events.push(`comment ${start}-${end} ${JSON.stringify(text)}`),
    processingInstruction: (target, data, start, end) =>
      events.push(`instruction ${start}-${end} ${target} ${JSON.stringify(data)}`),
  };
}

function shownTag(tag: StartTag): string {
  const attributes = tag.attributes.map(({ namespace, localName, value, isDefaulted }) => {
    const mark = isDefaulted ? '*' : '';
    return ` ${expanded(namespace, localName)}${mark}=${JSON.stringify(value)}`;
  });
  const declarations = (tag.declarations ?? []).map(({ prefix, namespace }) => ` [${prefix}=${namespace}]`);
  return `${tag.qName} ${expanded(tag.namespace, tag.localName)}${attributes.join('')}${declarations.join('')}`;
}

function expanded(namespace: string, localName: string): string {
  return namespace === '' ? localName : `{${namespace}}${localName}`;
}
