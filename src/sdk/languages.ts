/** Which of the SDK's languages is nearest to the page's. */

/** Languages of 6.2.0, from its embedded.d.ts without the names it deprecates. */
export const sdkLanguages = [
  'en-US',
  'de-DE',
  'es-ES',
  'fr-FR',
  'id-ID',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'nl-NL',
  'pl-PL',
  'pt-PT',
  'ru-RU',
  'sv-SE',
  'tr-TR',
  'vi-VN',
  'zh-CN',
  'zh-TW',
] as const;

export type SdkLanguage = (typeof sdkLanguages)[number];

/** @param lang a BCP 47 tag; English where it is empty, malformed or of no language the SDK has */
export const nearestLanguage = (lang: string): SdkLanguage => {
  const known = nearest.get(lang) ?? find(lang);
  nearest.set(lang, known);
  return known;
};

/** Every text that is drawn asks, and Intl takes its time. */
const nearest = new Map<string, SdkLanguage>();

const find = (lang: string): SdkLanguage => {
  const wanted = localeOf(lang);
  return (
    sdkLanguages.find((name) => {
      const { language, script } = new Intl.Locale(name).maximize();
      return language === wanted?.language && script === wanted.script;
    }) ?? 'en-US'
  );
};

const localeOf = (lang: string): Intl.Locale | undefined => {
  try {
    return new Intl.Locale(lang).maximize();
  } catch {
    return undefined;
  }
};
