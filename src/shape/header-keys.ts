/**
 * The names that stand before the colon in a story archive's header, by what they tell.
 *
 *    Title:  Autor:  作者：  Summary:  Rating:  Word count:  Story URL:
 */

const KEYS: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'story', 'story title', 'titel', 'titre', 'título', 'titolo', 'название', '书名', '書名', '小说名', '作品', 'タイトル', '제목', '작품명', 'otsikko', 'tytuł', 'název', 'cím', 'titlu', 'назва', 'τίτλος', 'başlık', 'tựa đề', 'tên truyện', 'judul', 'العنوان', 'שם', 'शीर्षक', 'ชื่อเรื่อง'],
  author: ['author', 'authors', 'by', 'written by', 'autor', 'autorin', 'auteur', 'auteure', 'autore', 'автор', '作者', '著者', '글쓴이', '지은이', '글', '저자', '작가', 'autora', 'forfatter', 'författare', 'kirjoittaja', 'szerző', 'συγγραφέας', 'yazar', 'tác giả', 'penulis', 'المؤلف', 'الكاتب', 'מאת', 'लेखक', 'ผู้เขียน', 'ผู้แต่ง', 'pen name', 'penname'],
  translator: ['translator', 'translated by', '译者', '譯者', '翻译', '訳者', 'übersetzer', 'übersetzung', 'traducteur', 'traducción', 'traductor', 'traduttore', 'tradução', 'переводчик', 'перевод', 'dịch giả', 'người dịch', '옮긴이', '번역'],
  summary: ['summary', 'description', 'synopsis', 'blurb', 'résumé', 'zusammenfassung', 'kurzbeschreibung', 'resumen', 'resumo', 'sinopsis', 'sinopse', 'riassunto', 'trama', 'samenvatting', 'sammanfattning', 'resumé', 'tiivistelmä', 'streszczenie', 'opis', 'popis', 'описание', 'аннотация', 'саммари', 'опис', 'анотація', 'περίληψη', 'özet', 'tóm tắt', 'giới thiệu', 'văn án', 'ringkasan', 'sinopsis', 'ملخص', 'תקציר', 'เรื่องย่อ', '内容简介', '內容簡介', '一句话简介', '内容提要', '文章简介', '作品简介', '小说简介', '作品紹介', '简介', '簡介', '文案', 'あらすじ', '줄거리', '소개'],
  language: ['language', 'sprache', 'langue', 'idioma', 'язык'],
  date: ['published', 'posted', 'date', 'published on', 'first published', 'publication date', 'erstellt', 'packaged'],
  series: ['series', 'serie', 'série', 'part of series', 'universe', '系列'],
  source: ['url', 'source', 'link', 'story url', 'storylink', 'website', 'original', 'posted originally', 'archived at'],
  subjects: ['tags', 'tag', 'genre', 'genres', 'additional tags', 'keywords', 'category', 'categories', 'fandom', 'fandoms', '标签', '内容标签', '文章类型', 'キーワード', '類型', '类型', '类别', '分类', 'ジャンル', 'タグ', '장르', 'género', 'géneros', 'gênero', 'genere', 'gatunek', 'žánr', 'жанр', 'жанры', 'жанри', 'теги', 'метки', 'фандом', 'фэндом', 'tür', 'thể loại', 'kategorie', 'categoría', 'catégorie', '태그'],
  rights: ['copyright', 'license', 'licence', 'rights'],
  post: ['from', 'newsgroups', 'subject', 'path', 'message-id', 'organization', 'lines', 'references', 'sender', 'to', 'reply-to', 'approved', 'x-newsreader', 'distribution'],
  other: ['rating', 'rated', 'pairing', 'pairings', 'ship', 'relationship', 'relationships', 'characters', 'character', 'warning', 'warnings', 'archive warning', 'archive warnings', 'words', 'word count', 'chapters', 'status', 'complete', 'completed', 'updated', 'last updated', 'spoilers', 'spoiler', 'disclaimer', 'archive', 'archiving', 'feedback', 'email', 'e-mail', 'contact', 'homepage', 'author url', 'authorlink', 'author id', 'story notes', 'favorites', 'favourites', 'reads', 'votes', 'views', 'sequel', 'prequel', 'sequel to', 'prequel to', 'written for', 'for', 'posted to', 'permission', 'parts', 'form', 'main character', 'main characters', 'beta', 'betas', 'timeline', 'time line', 'size', 'setting', 'era', 'crossover', 'collections', 'stats', 'story id', 'id', 'reviews', 'favs', 'follows', 'kudos', 'hits', 'bookmarks', 'notes', 'type', 'codes', 'series/codes', 'part', 'parts', 'content', 'length', 'genre/rating', 'publisher', 'clasificación', 'advertencias', 'advertencia', 'parejas', 'pareja', 'personajes', 'palabras', 'altersfreigabe', 'warnung', 'warnungen', 'hauptperson', 'hauptpersonen', 'charaktere', 'wörter', 'personnages', 'avertissement', 'avvertimenti', 'personaggi', 'coppia', 'направленность', 'кол-во частей', 'количество частей', 'соавторы', 'пэйринги и персонажи', 'дата начала', 'дата завершения', 'рейтинг', 'пейринг', 'персонажи', 'пэйринг и персонажи', 'предупреждения', 'размер', 'статус', 'дисклеймер', 'бета', 'посвящение', 'примечания автора', 'публикация на других ресурсах', 'nコード', '状态', '字数', '首发', '来源', '主角', '配角', '其它', '其他', '立意', '搜索关键字', '视角', '作品风格', '文章进度', '连载状态', '全文字数', '收藏'],
} // biome-ignore format: a vocabulary

let keys: ReadonlyMap<string, string> | undefined

/** What each name tells; made for the first text that has a name and a colon where a header may stand. */
const knownNames = (): ReadonlyMap<string, string> =>
  (keys ??= new Map(
    Object.entries(KEYS).flatMap(([key, names]) => names.map((name) => [name, key] as [string, string])),
  ))

/** What a header line tells by its name, or undefined where the name is none that archives use. */
export const keyOf = (name: string): string | undefined =>
  knownNames().get(
    name
      .toLowerCase()
      .trim()
      .replace(/\(s\)$/, 's'),
  )

/** A name of one to three words that begins with a capital: within a card, whatever it says. */
export const isPlainName = (name: string): boolean =>
  /^(?:\p{Lu}[\p{L}'’/-]*(?: [\p{L}\p{N}'’/()-]+){0,2}|\p{Lo}{2,6})$/u.test(name)
