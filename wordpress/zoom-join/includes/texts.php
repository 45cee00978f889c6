<?php
/** Visitors' texts in the element's languages, for sites where WordPress has no translation of the plugin. */

declare(strict_types=1);

namespace ZoomJoin\WordPress;

/** Filters the translations of the text domain zoom-join. */
function translate(string $translation, string $text): string
{
    static $translations = null;
    if ($translation !== $text) {
        return $translation;
    }
    // The build makes this file from the element's texts.
    $translations = $translations ?? require __DIR__ . '/translations.php';
    return $translations[languageOf(determine_locale())][$text] ?? $text;
}

/** The element's name of the language, from a locale such as de_DE_formal. */
function languageOf(string $locale): string
{
    if (preg_match('/^zh_(?:TW|HK|MO|Hant)/', $locale) === 1) {
        return 'zh-TW';
    }
    $language = strtolower(strtok($locale, '_'));
    return $language === 'zh' ? 'zh-CN' : $language;
}
