/** The element's words in the visitor's language, a file for each loaded when it is wanted. */
import { LocalizeController, registerTranslation } from '@shoelace-style/localize';
import type { ReactiveElement } from 'lit';
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

const loading = new Set<string>();

/** English where the language can't be loaded: it is no reason to fail. */
const load = async (language: SdkLanguage): Promise<void> => {
  if (language === 'en-US' || loading.has(language)) return;
  loading.add(language);
  try {
    const { translation } = await loaders[language]();
    registerTranslation({ $code: language, $name: language, $dir: 'ltr', ...translation });
  } catch {
    // Asked for again when the next element wants it.
    loading.delete(language);
  }
};

/** Goes by the `lang` of the element, of what it is in, or of the document. */
export class Localize extends LocalizeController {
  readonly #element: ReactiveElement;

  constructor(element: ReactiveElement) {
    super(element);
    this.#element = element;
  }

  /** One of the SDK's. */
  get language(): SdkLanguage {
    return nearestLanguage(languageOf(this.#element));
  }

  override lang(): string {
    return this.language.toLowerCase();
  }

  /** @param english as texts.ts has it, or a problem's message */
  readonly text = (english: Text | ''): string => {
    void load(this.language);
    return english && this.exists(english, { lang: this.lang() }) ? this.term(english) : english;
  };
}

const languageOf = (element: Element): string => {
  const lang = element.closest<HTMLElement>('[lang]')?.lang;
  if (lang) return lang;
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host ? languageOf(host) : element.ownerDocument.documentElement.lang || navigator.language;
};
