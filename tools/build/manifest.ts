/**
 * What the element's source says of itself, as a custom elements manifest. The analyzer reads classes and their
 * comments; what it can't read, our `static properties` and the map of events, is read here.
 */
import { readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
import type { SourceFile, StringLiteral } from 'typescript';
import { statuses } from '../../src/element/status.js';
import { styles } from '../../src/element/styles.js';

export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface Attribute extends Described {
  /** The property's; a native attribute has none here. */
  readonly fieldName?: string;
}

export interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly privacy?: 'private' | 'protected';
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly reflects?: boolean;
  readonly return?: { readonly type: { readonly text: string } };
}

export interface ElementDoc {
  readonly tagName: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
  readonly members: readonly Member[];
  readonly events: readonly Described[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly Described[];
  readonly cssStates: readonly Described[];
}

const ELEMENT = 'src/element/zoom-join-element.ts';
const EVENTS = 'src/element/events.ts';

/** @throws where the comments name other states and custom properties than there are, or leave something undescribed */
export const readElement = (): ElementDoc => {
  const source = parse(ELEMENT);
  const { modules } = create({ modules: [source, parse('src/index.ts')] });
  const declared = modules
    .flatMap(({ declarations }) => declarations as readonly ElementDoc[])
    .find(({ tagName }) => tagName === 'zoom-join');
  if (!declared) throw new Error(`${ELEMENT} has no element`);
  const properties = reactiveProperties(source);
  const members = declared.members.filter(isPublic).map((member) => {
    const found = properties.get(member.name);
    const { attribute, reflects } = found ?? {};
    return { ...flat(member), ...(attribute && { attribute }), ...(reflects && { reflects }) };
  });
  const attributes = members.flatMap((member): Attribute[] => {
    const { attribute: name, description = '', type } = member;
    const byDefault = properties.get(member.name)?.default ?? '';
    return name
      ? [
          {
            name,
            description,
            // An absent attribute is one that is left out.
            ...(type && { type: { text: type.text.replace(/ \| ''/g, '') } }),
            ...(byDefault && { default: byDefault }),
            fieldName: member.name,
          },
        ]
      : [];
  });
  const element: ElementDoc = {
    ...declared,
    attributes: [...attributes, ...(declared.attributes ?? [])],
    members,
    events: events(),
  };
  complain(element);
  return element;
};

/** The whole file: where in the package the class and its definition are. */
export const manifestOf = (element: ElementDoc): object => {
  const module = 'dist/element/zoom-join-element.js';
  const declaration = { name: element.name, module };
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: module,
        declarations: [element],
        exports: [{ kind: 'js', name: element.name, declaration }],
      },
      {
        kind: 'javascript-module',
        path: 'dist/index.js',
        declarations: [],
        exports: [
          { kind: 'js', name: element.name, declaration },
          { kind: 'custom-element-definition', name: element.tagName, declaration },
        ],
      },
    ],
  };
};

const parse = (file: string): SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);

/** Not the private members, and not what is lit's or the browser's to call. */
const isPublic = ({ name, privacy, static: isStatic }: Member): boolean =>
  !name.startsWith('#') && !privacy && !isStatic && !name.endsWith('Callback');

const flat = <T extends Described>(described: T): T => ({
  ...described,
  ...(described.description && { description: described.description.replace(/\s*\n\s*/g, ' ') }),
});

interface Reactive {
  /** Absent where the property has none. */
  readonly attribute: string | undefined;
  readonly reflects: boolean;
  /** What an absent attribute stands for, by the tag `@default`. */
  readonly default: string | undefined;
}

/** Of `static properties`: `name: text('attribute')`, `name: { …options }`, or both in one. */
const reactiveProperties = (source: SourceFile): ReadonlyMap<string, Reactive> => {
  const members = source.statements.filter(ts.isClassDeclaration).flatMap((node) => node.members);
  const fields = new Map(
    members.filter(ts.isPropertyDeclaration).map((node) => [node.name.getText(), node]),
  );
  const list = fields.get('properties')?.initializer;
  if (!list || !ts.isObjectLiteralExpression(list)) throw new Error('no static properties');
  return new Map(
    list.properties.map((property) => {
      const name = property.name?.getText() ?? '';
      const options = property.getText();
      const named = /text\('([\w-]+)'\)/.exec(options)?.[1];
      const hasNone = options.includes('attribute: false');
      const field = fields.get(name);
      const tag = field && ts.getJSDocTags(field).find((node) => node.tagName.text === 'default');
      return [
        name,
        {
          attribute: hasNone ? undefined : (named ?? name.toLowerCase()),
          reflects: options.includes('reflect: true'),
          default: ts.getTextOfJSDocComment(tag?.comment),
        },
      ];
    }),
  );
};

const events = (): readonly Described[] => {
  const map = parse(EVENTS)
    .statements.filter(ts.isInterfaceDeclaration)
    .find(({ name }) => name.text === 'ZoomJoinEventMap');
  const members = map?.members.filter(ts.isPropertySignature) ?? [];
  return members.map((member) => {
    const [comment] = ts.getJSDocCommentsAndTags(member);
    return flat({
      name: (member.name as StringLiteral).text,
      type: { text: member.type?.getText() ?? '' },
      description: ts.getTextOfJSDocComment(comment?.comment) ?? '',
    });
  });
};

/** What the comments leave out, or name though it is not there. */
const complain = (element: ElementDoc): void => {
  const namesOf = (list: readonly Described[]) => [...list.map(({ name }) => name)].sort().join();
  const properties = new Set(styles.cssText.match(/--zoom-join-[a-z-]+/g));
  const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = element;
  if (namesOf(cssProperties) !== [...properties].sort().join())
    throw new Error(`@cssprop of ${ELEMENT} and src/element/styles.ts differ`);
  if (namesOf(cssStates) !== [...statuses].sort().join())
    throw new Error(`@cssstate of ${ELEMENT} and src/element/status.ts differ`);
  const all = [attributes, members, events, slots, cssParts, cssProperties, cssStates].flat();
  const bare = all.filter(({ description }) => !description).map(({ name }) => name);
  if (bare.length > 0) throw new Error(`${ELEMENT} does not describe ${bare.join(', ')}`);
};
