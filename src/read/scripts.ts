/**
 * Tells the language of a text by its script and by letters that only some languages have.
 *
 *     "それは雨の夜だった"   kana: Japanese        "他们来了" / "他們來了"   zh-Hans / zh-Hant
 *     "її очі"              Ukrainian, not Russian  "پیرمرد گفت"            Persian, not Arabic
 */

export interface ScriptGuess {
  readonly language: string
  /** 0 to 1. */
  readonly confidence: number
}

const every = {
  latin: /\p{Script=Latin}/gu,
  han: /\p{Script=Han}/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  hangul: /\p{Script=Hangul}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  arabic: /\p{Script=Arabic}/gu,
}

/** Scripts that one language of today writes, or one far more than the others. */
const ofOneLanguage: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Tibetan}/gu, 'bo'],
  [/\p{Script=Ethiopic}/gu, 'am'],
]

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Characters that were simplified, and what they were before: frequent ones that are in the one system only. */
const simplified =
  /[们这来时为说国着过对发头没还样开见问从将两让无声张长门东车马鸟鱼风云电话书学觉话认识听视写读进远达边连运动点热爱欢乐业农红绿经给终线结统级纪约细乡买卖卫队阳阴际难风飞]/gu
const traditional =
  /[們這來時為說國著過對發頭沒還樣開見問從將兩讓無聲張長門東車馬鳥魚風雲電話書學覺話認識聽視寫讀進遠達邊連運動點熱愛歡樂業農紅綠經給終線結統級紀約細鄉買賣衛隊陽陰際難風飛]/gu

const chinese = (text: string): ScriptGuess => {
  const hans = count(text, simplified)
  const hant = count(text, traditional)
  if (hans > hant * 2) return { language: 'zh-Hans', confidence: 0.97 }
  if (hant > hans * 2) return { language: 'zh-Hant', confidence: 0.97 }
  return { language: 'zh', confidence: 0.8 }
}

const cyrillic = (text: string): ScriptGuess => {
  const has = (pattern: RegExp): number => count(text, pattern)
  const letters = has(every.cyrillic)
  const clear = (language: string): ScriptGuess => ({ language, confidence: letters > 60 ? 0.97 : 0.8 })
  const ukrainian = has(/[їєґ]/gi)
  const belarusian = has(/ў/gi)
  const yery = has(/[ыэ]/gi)
  const i = has(/і/gi)
  if (has(/[қғұәһ]/gi) * 40 > letters) return clear('kk')
  if (has(/[өү]/gi) * 40 > letters) return clear('mn')
  if (belarusian > 0 && i > 0 && belarusian * 3 > ukrainian) return clear('be')
  if (ukrainian + i > yery) return clear('uk')
  if (has(/[ѓќѕ]/gi) > 0 && yery === 0) return clear('mk')
  if (has(/[љњћђџј]/gi) > yery) return clear('sr')
  if (yery === 0 && has(/ъ/gi) * 100 > letters) return clear('bg')
  if (yery === 0) return { language: has(/ъ/gi) > 0 ? 'bg' : 'ru', confidence: 0.5 }
  return clear('ru')
}

const arabic = (text: string): ScriptGuess => {
  const letters = count(text, every.arabic)
  const urdu = count(text, /[ٹڈڑےں]/gu)
  const persian = count(text, /[پچژگیک]/gu)
  if (urdu * 50 > letters) return { language: 'ur', confidence: 0.95 }
  if (persian * 25 > letters) return { language: 'fa', confidence: 0.95 }
  return { language: 'ar', confidence: 0.95 }
}

/** @returns undefined where the text is Latin for the most part, or has no letters. */
export const languageByScript = (text: string): ScriptGuess | undefined => {
  // The common case first: where nothing but Latin is written, no letter need be counted.
  if (!/[\u0370-\u1fff\u2d00-\u2d2f\u2e80-\ud7ff\uf900-\ufaff\ufb1d-\ufefc]/.test(text)) return undefined
  const latin = count(text, every.latin)
  const kana = count(text, every.kana)
  const han = count(text, every.han)
  const hangul = count(text, every.hangul)
  // An ideograph or syllable says as much as three letters.
  const east = (kana + han + hangul) * 3
  if (east > latin && east > 0) {
    if (hangul > kana + han) return { language: 'ko', confidence: 0.99 }
    if (kana * 15 > han) return { language: 'ja', confidence: kana * 5 > han ? 0.99 : 0.7 }
    return chinese(text)
  }
  let best: { language: string; letters: number } | undefined
  const consider = (language: string, letters: number): void => {
    if (letters > latin && letters > (best?.letters ?? 0)) best = { language, letters }
  }
  consider('cyrillic', count(text, every.cyrillic))
  consider('arabic', count(text, every.arabic))
  for (const [pattern, language] of ofOneLanguage) consider(language, count(text, pattern))
  if (!best) return undefined
  if (best.language === 'cyrillic') return cyrillic(text)
  if (best.language === 'arabic') return arabic(text)
  return { language: best.language, confidence: 0.97 }
}
