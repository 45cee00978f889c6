import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ZoomJoinElement } from '../../src/index.js';

interface Manifest {
  readonly modules: readonly [{ readonly declarations: readonly [Declaration] }];
}

interface Declaration {
  readonly attributes: readonly { readonly name: string; readonly fieldName?: string }[];
  readonly members: readonly { readonly name: string; readonly attribute?: string }[];
  readonly events: readonly { readonly name: string; readonly type?: { readonly text: string } }[];
}

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
  const [element] = manifest.modules[0].declarations;
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

  it('has the attributes that the element observes, and the native one that it reads', () => {
    const attributes = names(element.attributes).filter((name) => name !== 'lang');
    assert.deepEqual(attributes, ZoomJoinElement.observedAttributes);
    assert(names(element.attributes).includes('lang'));
  });

  it('ties each attribute to its property', () => {
    for (const { name, fieldName } of element.attributes) {
      if (!fieldName) continue;
      const member = element.members.find((one) => one.name === fieldName);
      assert.equal(member?.attribute, name);
      assert(ZoomJoinElement.elementProperties.has(fieldName));
    }
  });

  it('has what users call and read, and nothing that is private, lit’s or the browser’s', () => {
    const properties = [...ZoomJoinElement.elementProperties.keys()];
    const rest = ['status', 'error', 'client', 'join', 'leave'];
    assert.deepEqual(names(element.members), [...properties, ...rest]);
  });

  it('says what each event carries', () => {
    assert.deepEqual(
      element.events.map(({ name, type }) => `${name} ${type?.text}`),
      [
        'join-request CustomEvent<null>',
        'status-change CustomEvent<StatusChange>',
        'join-success CustomEvent<JoinSuccess>',
        'join-error CustomEvent<ZoomJoinError>',
        'meeting-end CustomEvent<MeetingEnd>',
      ],
    );
  });
});
