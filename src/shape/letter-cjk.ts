/**
 * How letters begin and end in Chinese, Japanese and Korean.
 *
 *    拝啓　秋も深まりましたが      老罗吾兄：      父亲大人膝下：      오빠에게.
 *    敬具                        此致 / 敬礼     儿　志远敬上       동생 마리 올림
 *
 *  Not: "他说：" (somebody speaks), "나는 그에게 갔다." (a sentence).
 */
const GREETING =
  /^(?:(?:亲爱的|親愛的|敬爱的|敬愛的|尊敬的)[^。！？]{1,20}[：:，,]|[^\s，。！？“”「」：]{0,8}(?:吾兄|吾弟|吾妻|吾儿|吾兒|仁兄|贤弟|賢弟|先生|女士|小姐|大人|台鉴|臺鑒|如晤|如面|膝下|尊鉴|尊鑒|惠鉴|惠鑒|阁下|閣下|同志)[：:]$|(?:拝啓|謹啓|拝復|前略|冠省|急啓)(?:$|[\s\u3000、。])|(?:사랑하는|친애하는|존경하는|보고 싶은) [^.!?]{1,20}(?:에게|께)[.,]?$|(?:\p{Lo}{1,8} ){0,1}\p{Lo}{1,8}(?:에게|께)[.,]?$)/u
const CLOSING =
  /^(?:敬具|敬白|謹言|謹白|草々|早々|不一|かしこ|此致|敬[礼禮]|祝[好安]|(?:此致|即颂|即頌|顺颂|順頌|敬颂|敬頌|敬请|敬請|并颂|並頌)\p{Lo}{2,6}|[^\s，。！？：]{0,8}[\s\u3000]{0,2}[^\s，。！？：]{0,8}(?:敬上|敬启|敬啟|谨上|謹上|谨启|謹啟|拜上|顿首|頓首|手书|手書|亲笔|親筆)|[^.!?]{1,20} (?:올림|드림|배상))[。！.]?$/u
/** A name, a day, or to whom a letter goes, below its end. */
const SIGNED = /^[\p{Lo}\p{N}・·]{1,10}(?:[\s\u3000]{1,4}[\p{Lo}\p{N}・·]{1,10}){0,2}$/u

export const greetsInCjk = (words: string): boolean => GREETING.test(words)
export const closesInCjk = (words: string): boolean => words.length <= 30 && CLOSING.test(words)

/** True for what may stand below a letter's last words: "蓮司", "十月三日", "まるみ様". */
export const signsInCjk = (words: string): boolean => words.charCodeAt(0) > 0x2e7f && SIGNED.test(words)
