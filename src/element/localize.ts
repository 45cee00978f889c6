/** The element's words in the visitor's language, a file for each loaded when it is wanted. */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Text, Translation } from '../locales/texts.js';
import { nearestLanguage, type SdkLanguage } from '../sdk/languages.js';

type Locale = Exclude<SdkLanguage, 'en-US'>;

const loaders: Readonly<Record<Locale, () => Promise<{ readonly translation: Translation }>>> = {
  'de-DE': () => import('../locales/de.js'),
  'es-ES': () => import('../locales/es.js'),
  'fr-FR': () => import('../locales/fr.js'),
  'id-ID': () => import('../locales/id.js'),
  'it-IT': () => import('../locales/it.js'),
  'ja-JP': () => import('../locales/ja.js'),
  'ko-KR': () => import('../locales/ko.js'),
  'nl-NL': () => import('../locales/nl.js'),
  'pl-PL': () => import('../locales/pl.js'),
  'pt-PT': () => import('../locales/pt.js'),
  'ru-RU': () => import('../locales/ru.js'),
  'sv-SE': () => import('../locales/sv.js'),
  'tr-TR': () => import('../locales/tr.js'),
  'vi-VN': () => import('../locales/vi.js'),
  'zh-CN': () => import('../locales/zh-CN.js'),
  'zh-TW': () => import('../locales/zh-TW.js'),
};

const translations = new Map<SdkLanguage, Translation>();

/** Goes by the `lang` of the element, of what it is in, or of the document. */
export class Localize implements ReactiveController {
  readonly #host: ReactiveElement;
  #observer: MutationObserver | undefined;
  #wanted: SdkLanguage | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host.ownerDocument.documentElement, { attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Once for each language: English where it can't be loaded, which is no reason to fail. */
  hostUpdate(): void {
    const { language } = this;
    if (language === this.#wanted) return;
    this.#wanted = language;
    if (language === 'en-US' || translations.has(language)) return;
    loaders[language]().then(
      ({ translation }) => {
        translations.set(language, translation);
        this.#host.requestUpdate();
      },
      () => {},
    );
  }

  /** One of the SDK's. */
  get language(): SdkLanguage {
    return nearestLanguage(languageOf(this.#host));
  }

  /** @param english as texts.ts has it, or a problem's message */
  readonly text = (english: Text | ''): string =>
    (english && translations.get(this.language)?.[english]) || english;
}

const languageOf = (element: Element): string => {
  const lang = element.closest<HTMLElement>('[lang]')?.lang;
  if (lang) return lang;
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host ? languageOf(host) : element.ownerDocument.documentElement.lang || navigator.language;
};
