/**
 * The tag as each framework's templates see it: attributes and properties by their types, events by what they
 * carry, references as `ZoomJoinElement`. Each is a module that is `zoom-join` and tells the framework of the tag.
 */
import type { Described, ElementDoc } from './manifest.js';

export type Framework = keyof typeof frameworks;

export const frameworkTypes = (element: ElementDoc): Readonly<Record<Framework, string>> => {
  const entries = Object.entries(frameworks).map(([name, types]) => [name, types(element)]);
  return Object.fromEntries(entries) as Record<Framework, string>;
};

const react = (element: ElementDoc): string =>
  module(
    `import type { DetailedHTMLProps, HTMLAttributes } from 'react';`,
    tag([...attributes(element), ...properties(element), ...events(element, 'on')]),
    `declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'zoom-join': DetailedHTMLProps<HTMLAttributes<ZoomJoinElement>, ZoomJoinElement> & ZoomJoinTag;
    }
  }
}`,
  );

const preact = (element: ElementDoc): string =>
  module(
    `import type { ClassAttributes, HTMLAttributes } from 'preact';`,
    tag([...attributes(element), ...properties(element), ...events(element, 'on')]),
    `declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'zoom-join': HTMLAttributes<ZoomJoinElement> & ClassAttributes<ZoomJoinElement> & ZoomJoinTag;
    }
  }
}`,
  );

const solid = (element: ElementDoc): string =>
  module(
    `import type { JSX as Solid } from 'solid-js';`,
    tag([
      ...attributes(element),
      ...properties(element),
      ...attributes(element, 'attr:').filter(({ type }) => type?.text !== 'boolean'),
      ...attributes(element, 'bool:').filter(({ type }) => type?.text === 'boolean'),
      ...settable(element).map((member) => ({ ...member, name: `prop:${member.name}` })),
      ...events(element, 'on:'),
    ]),
    `declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'zoom-join': Solid.HTMLAttributes<ZoomJoinElement> & ZoomJoinTag;
    }
  }
}`,
  );

/** Vue's compiler looks attributes up in camel case, and takes an event for the property `on…`. */
const vue = (element: ElementDoc): string =>
  module(
    `import type { HTMLAttributes, ReservedProps } from 'vue';`,
    tag([
      ...settable(element),
      ...element.events.map(({ name, ...event }) =>
        listener({ ...event, name }, camel(`on-${name}`)),
      ),
    ]),
    `declare module 'vue' {
  interface GlobalComponents {
    'zoom-join': new () => ZoomJoinElement & { $props: HTMLAttributes & ReservedProps & ZoomJoinTag };
  }
}`,
  );

const svelte = (element: ElementDoc): string =>
  module(
    `import type { HTMLAttributes } from 'svelte/elements';`,
    tag([
      ...attributes(element),
      ...properties(element),
      ...events(element, 'on'),
      ...events(element, 'on:'),
    ]),
    `declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'zoom-join': HTMLAttributes<ZoomJoinElement> & ZoomJoinTag;
  }
}`,
  );

const frameworks = { react, preact, solid, vue, svelte } as const;

const module = (imports: string, tag: string, declaration: string): string =>
  `${imports}
import type { FetchSignature, ZoomJoinElement, ZoomJoinEventMap } from '../index.js';

export * from '../index.js';

${tag}

${declaration}
`;

const tag = (entries: readonly Described[]): string =>
  `interface ZoomJoinTag {
${entries.map(({ name, type, description }) => `  /** ${description} */\n  '${name}'?: ${type?.text ?? 'string'} | undefined;`).join('\n')}
}`;

/** What a tag can say; that it says nothing is said by leaving it out. */
const typed = <T extends Described>(described: T): T => ({
  ...described,
  type: { text: (described.type?.text ?? 'string').replace(/ \| (''|undefined)/g, '') },
});

/** Without those that every element has. */
const attributes = (element: ElementDoc, prefix = ''): readonly Described[] =>
  element.attributes
    .filter(({ fieldName }) => fieldName)
    .map((attribute) => typed({ ...attribute, name: prefix + attribute.name }));

const settable = (element: ElementDoc): readonly Described[] =>
  element.members.filter(({ kind, readonly }) => kind === 'field' && !readonly).map(typed);

/** Those that are not the attribute of the same name. */
const properties = (element: ElementDoc): readonly Described[] => {
  const names = new Set(element.attributes.map(({ name }) => name));
  return settable(element).filter(({ name }) => !names.has(name));
};

const events = (element: ElementDoc, prefix: string): readonly Described[] =>
  element.events.map((event) => listener(event, prefix + event.name));

const listener = (event: Described, name: string): Described => ({
  ...event,
  name,
  type: { text: `((event: ZoomJoinEventMap['${event.name}']) => void)` },
});

const camel = (kebab: string): string =>
  kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
