import { expect } from '@open-wc/testing';
import type { ZoomJoinElement } from '../../src/index.js';
import { basics, clearPage, inShadow, make, put } from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';

/** Resolves when the button has these words; the test's own time limit says that it never had. */
const says = async (element: ZoomJoinElement, text: string): Promise<void> => {
  await element.updateComplete;
  while (inShadow(element, '[part="join-button"]')?.innerText !== text) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

describe('the language', () => {
  beforeEach(() => {
    playZoom((client) => client.arrive());
  });
  afterEach(() => {
    clearPage();
    document.documentElement.lang = 'en';
  });

  const languages = [
    ['de', 'de-DE', 'Meeting beitreten'],
    ['de-AT', 'de-DE', 'Meeting beitreten'],
    ['fr', 'fr-FR', 'Rejoindre la réunion'],
    ['ja', 'ja-JP', 'ミーティングに参加'],
    ['pt-BR', 'pt-PT', 'Entrar na reunião'],
    ['zh', 'zh-CN', '加入会议'],
    ['zh-HK', 'zh-TW', '加入會議'],
    ['zh-Hant', 'zh-TW', '加入會議'],
    ['en-GB', 'en-US', 'Join meeting'],
    ['eo', 'en-US', 'Join meeting'],
    ['not a language', 'en-US', 'Join meeting'],
  ] as const;
  for (const [lang, ofSdk, text] of languages) {
    it(`is ${lang}: ${text}, and that of the meeting ${ofSdk}`, async () => {
      const element = put({ ...basics, lang: 'tr' });
      // English shows before any language is loaded: it has to come back.
      await says(element, 'Toplantıya katıl');
      element.lang = lang;
      element.requestUpdate();
      await says(element, text);
      await element.join();
      expect(fakeZoom.client.initOptions?.language).to.equal(ofSdk);
    });
  }

  it('is that of what the element is in', async () => {
    const section = document.createElement('section');
    section.lang = 'sv';
    const element = make(basics);
    section.append(element);
    document.body.append(section);
    await says(element, 'Gå med i mötet');
    section.remove();
  });

  it('is that of what is around the component that the element is in', async () => {
    const section = document.createElement('section');
    section.lang = 'sv';
    const [outer, inner] = [document.createElement('div'), document.createElement('div')];
    const element = make(basics);
    inner.attachShadow({ mode: 'closed' }).append(element);
    outer.attachShadow({ mode: 'open' }).append(inner);
    section.append(outer);
    document.body.append(section);
    await says(element, 'Gå med i mötet');
    await element.join();
    expect(fakeZoom.client.initOptions?.language).to.equal('sv-SE');
    section.remove();
  });

  it('is that of the document, now and when it changes', async () => {
    document.documentElement.lang = 'it';
    const element = put(basics);
    await says(element, 'Entra nella riunione');
    document.documentElement.lang = 'nl';
    await says(element, 'Deelnemen aan vergadering');
  });

  it('is one for each element', async () => {
    const [german, spanish] = [put({ ...basics, lang: 'de' }), put({ ...basics, lang: 'es' })];
    await says(german, 'Meeting beitreten');
    await says(spanish, 'Entrar en la reunión');
  });

  it('is that of failures, too', async () => {
    const element = put({ ...basics, lang: 'de', 'signature-endpoint': '' });
    await says(element, 'Meeting beitreten');
    const error = await element.join().catch((thrown: Error) => thrown);
    await element.updateComplete;
    expect(inShadow(element, '[part="error"]')?.innerText).to.match(/nicht richtig eingerichtet/);
    expect(String(error)).to.match(/not set up correctly/);
  });
});
