<?php
/** Visitors' texts in the languages of the element, for sites on which WordPress has no translation of the plugin. */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

/** Of the domain zoom-join. */
function translate(string $translation, string $text): string
{
    static $translations = null;
    if ($translation !== $text) {
        return $translation;
    }
    // Made of the element's own by the build.
    $translations = $translations ?? require __DIR__ . '/translations.php';
    return $translations[languageOf(determine_locale())][$text] ?? $text;
}

/** As the element names them, of a locale such as de_DE_formal. */
function languageOf(string $locale): string
{
    if (preg_match('/^zh_(?:TW|HK|MO|Hant)/', $locale) === 1) {
        return 'zh-TW';
    }
    $language = strtolower(strtok($locale, '_'));
    return $language === 'zh' ? 'zh-CN' : $language;
}
