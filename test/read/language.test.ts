import { describe, expect, it } from 'vitest'
import { detectLanguage, validLanguage } from '../../src/read/language.js'

const samples: readonly (readonly [language: string, text: string])[] = [
  ['en', 'The lamps were lit one by one along the quay, and nobody spoke of the ship that had not come back.'],
  ['en', '"Don\'t," she said.\n\n"Why not?"\n\n"Because I said so."\n\n"Oh, you did, did you?"\n\n"Yes."'],
  ['en', 'Midnight. Rain. Nobody came.'],
  ['de', 'Der alte Leuchtturmwärter stieg die Treppe hinauf, und als er oben war, sah er das Schiff nicht mehr.'],
  ['de', '»Komm her!« – »Nein.« – »Warum denn nicht?« – »Weil ich nicht will.«'],
  ['fr', 'Le gardien du phare monta l’escalier, et quand il fut en haut, il ne vit plus le navire dans la nuit.'],
  ['fr', '— Tu viens ?\n— Non, pas ce soir.\n— Pourquoi ?\n— Parce que je suis fatigué, voilà tout.'],
  ['es', 'El viejo farero subió la escalera y, cuando llegó arriba, ya no vio el barco en la noche.'],
  ['es', '—¿Vienes?\n—No, esta noche no.\n—¿Por qué?\n—Porque estoy cansado, nada más.'],
  ['it', 'Il vecchio guardiano del faro salì le scale e, quando fu in cima, non vide più la nave nella notte.'],
  ['it', '«Vieni?» «No, stasera no.» «Perché?» «Perché sono stanco, ecco tutto.»'],
  ['pt', 'O velho faroleiro subiu a escada e, quando chegou lá em cima, já não viu o navio na noite.'],
  ['pt', '— Você vem?\n— Não, hoje não.\n— Por quê?\n— Porque estou cansado, só isso.'],
  ['nl', 'De oude vuurtorenwachter liep de trap op, en toen hij boven was, zag hij het schip niet meer.'],
  ['sv', 'Den gamle fyrvaktaren gick uppför trappan, och när han kom upp såg han inte skeppet längre.'],
  ['da', 'Den gamle fyrpasser gik op ad trappen, og da han kom op, kunne han ikke se skibet mere. Hvad nu? sagde han.'],
  [
    'nb',
    'Den gamle fyrvokteren gikk opp trappen, og da han kom opp, så han ikke skipet lenger. Hva nå? spurte han seg.',
  ],
  ['pl', 'Stary latarnik wszedł po schodach na górę, a kiedy był już na szczycie, nie zobaczył statku.'],
  ['pl', '– Idziesz? – Nie, nie dzisiaj. – Dlaczego? – Bo jestem zmęczony i tyle.'],
  ['cs', 'Starý hlídač majáku vyšel po schodech nahoru, a když byl na vrcholu, už tu loď neviděl.'],
  ['sk', 'Starý strážca majáka vyšiel po schodoch hore, a keď bol na vrchole, už tú loď nevidel, lebo sa stratila.'],
  ['hu', 'Az öreg világítótorony-őr felment a lépcsőn, és amikor felért, már nem látta a hajót.'],
  ['fi', 'Vanha majakanvartija nousi portaita ylös, ja kun hän oli perillä, hän ei enää nähnyt laivaa.'],
  ['fi', '– Tuletko sinä? – En tule, en tänään. – Miksi et? – Koska minä olen väsynyt, siinä kaikki.'],
  ['et', 'Vana majakavaht läks trepist üles ja kui ta kohale jõudis, ei olnud laeva enam näha.'],
  ['ro', 'Bătrânul paznic al farului a urcat scara și, când a ajuns sus, nu a mai văzut corabia în noapte.'],
  [
    'tr',
    'Yaşlı fener bekçisi merdivenleri çıktı ve yukarı vardığında gemiyi artık göremedi. Bu ne, dedi, daha çok var mı?',
  ],
  ['ca', 'El vell faroner va pujar l’escala i, quan va ser a dalt, ja no va veure el vaixell amb els seus ulls.'],
  ['hr', 'Stari čuvar svjetionika popeo se uz stepenice, i kad je bio gore, više nije vidio brod.'],
  ['la', 'Senex custos turris scalas ascendit et, cum in summo esset, navem non iam vidit; quid hoc est, inquit.'],
  ['vi', 'Ông lão giữ ngọn hải đăng bước lên cầu thang, và khi đến nơi thì ông không còn thấy con tàu nữa.'],
  ['ru', 'Старый смотритель маяка поднялся по лестнице и, когда был наверху, уже не увидел корабля.'],
  ['ru', '— Ты идёшь?\n— Нет.\n— Почему?\n— Потому что устал.'],
  ['uk', 'Старий доглядач маяка піднявся сходами і, коли був нагорі, вже не побачив корабля.'],
  ['bg', 'Старият пазач на фара се качи по стълбите и когато стигна горе, вече не видя кораба.'],
  ['sr', 'Стари чувар светионика попео се уз степенице, и кад је био горе, више није видео брод.'],
  ['el', 'Ο γέρος φαροφύλακας ανέβηκε τη σκάλα και, όταν έφτασε πάνω, δεν είδε πια το πλοίο.'],
  ['he', 'שומר המגדלור הזקן עלה במדרגות, וכשהגיע למעלה לא ראה עוד את הספינה.'],
  ['ar', 'صعد حارس المنارة العجوز السلم، ولما وصل إلى الأعلى لم يعد يرى السفينة.'],
  ['fa', 'نگهبان پیر فانوس دریایی از پله‌ها بالا رفت و وقتی به بالا رسید دیگر کشتی را ندید.'],
  ['zh-Hans', '老人走上灯塔的楼梯，到了上面，他已经看不见那条船了。'],
  ['zh-Hant', '老人走上燈塔的樓梯，到了上面，他已經看不見那條船了。'],
  ['ja', '老人は灯台の階段を上った。上に着いたとき、船はもう見えなかった。'],
  ['ja', '「来る？」「いや、今夜はやめておく」「どうして」「疲れたから」'],
  ['ko', '늙은 등대지기는 계단을 올라갔다. 꼭대기에 이르렀을 때 배는 더 이상 보이지 않았다.'],
  ['th', 'ชายชราเดินขึ้นบันไดประภาคาร และเมื่อถึงข้างบนก็ไม่เห็นเรืออีกแล้ว'],
  ['hi', 'बूढ़ा चौकीदार सीढ़ियाँ चढ़ गया और जब ऊपर पहुँचा तो जहाज़ दिखाई नहीं दिया।'],
]

describe('detectLanguage', () => {
  it.each(samples)('%s: %s', async (language, text) => {
    const guess = await detectLanguage(text)
    expect(guess.language).toBe(language)
    expect(guess.confidence).toBeGreaterThanOrEqual(0)
    expect(guess.confidence).toBeLessThanOrEqual(1)
  })

  it('is sure of a page of text', async () => {
    for (const [language, text] of samples) {
      if (text.length < 60) continue
      const guess = await detectLanguage(`${text}\n\n`.repeat(10))
      expect([guess.language, guess.confidence > 0.5, text]).toEqual([language, true, text])
    }
  })

  it.each([
    ['en-GB', 'He travelled in a grey coat; the colour did him no honour, and the centre of his moustache was mouldy.'],
    ['en-US', 'He traveled in a gray coat; the color did him no honor, and the center of his mustache was moldy, Mom.'],
    ['en', 'He traveled in a grey coat; the colour did him no honor, and the center of his moustache was mouldy.'],
    ['en', 'He walked in a coat; it did him no good, and the middle of his beard was brown. The colour was fine.'],
  ])('tells the English of %s', async (language, text) => {
    expect((await detectLanguage(text)).language).toBe(language)
  })

  it('takes French words in an English sentence for what they are', async () => {
    const text =
      'A certain je ne sais quoi hung about Madame de la Tour; “Mon Dieu,” she would say to him, “c’est la vie!”'
    expect((await detectLanguage(text)).language).toBe('en')
  })

  it('is not led astray by a preface in another language', async () => {
    const preface = 'This text was found in the library and has been scanned by friends of the house for you. '
    const story = `${samples[3]?.[1]}\n\n`
    expect((await detectLanguage(preface.repeat(50) + story.repeat(400))).language).toBe('de')
  })

  it.each(['', '* * *', '1 2 3', '🙂', 'Zzz zzz', 'Bill! Bill! Run! Bill! Run! Bill! Bill! Run! Run! Bill!'])(
    'has an answer for %j, and no confidence',
    async (text) => {
      const guess = await detectLanguage(text)
      expect(guess.language).toBe('en')
      expect(guess.confidence).toBeLessThan(0.5)
    },
  )
})

describe('validLanguage', () => {
  it.each([
    ['en', 'en'],
    ['EN-gb', 'en-GB'],
    ['zh_hans', 'zh-Hans'],
    [' de ', 'de'],
    ['sr-latn-rs', 'sr-Latn-RS'],
    ['eng', 'en'],
    ['x-klingon', undefined],
    ['english!', undefined],
    ['', undefined],
    ['e', undefined],
  ])('%j gives %j', (tag, expected) => {
    expect(validLanguage(tag)).toBe(expected)
  })
})
