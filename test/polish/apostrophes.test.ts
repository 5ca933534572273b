import { describe, expect, it } from 'vitest'
import { polishText } from './polish-text.js'

const one = (input: string): string => polishText([input])[0] as string

describe('apostrophes', () => {
  it.each([
    ["don't, won't, o'clock, I'd've", 'don’t, won’t, o’clock, I’d’ve'],
    ["'Twas late, and 'tis later.", '’Twas late, and ’tis later.'],
    ['"\'Tis late," he said.', '“’Tis late,” he said.'],
    ["Give 'em time.", 'Give ’em time.'],
    ["back in the '90s, or in '98,", 'back in the ’90s, or in ’98,'],
    ["the 1920's and the 1960s", 'the 1920’s and the 1960s'],
    ["I came 'cause you called 'bout noon.", 'I came ’cause you called ’bout noon.'],
    ["He went 'round the house.", 'He went ’round the house.'],
    ["\"'E 'ad a cold in 'is 'ead,\" she said.", '“’E ’ad a cold in ’is ’ead,” she said.'],
    ["I'm goin' huntin' wi' th' dogs o' Tom an' Jim.", 'I’m goin’ huntin’ wi’ th’ dogs o’ Tom an’ Jim.'],
    ["\"He's off a-'untin' again,\" she said.", '“He’s off a-’untin’ again,” she said.'],
    ["take 'm up", 'take ’m up'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ['It was ‘twas and rock ‘n’ roll, salt ‘N‘ vinegar.', 'It was ’twas and rock ’n’ roll, salt ’N’ vinegar.'],
    ["The word 'the' has three: 't', 'h' and 'e'.", 'The word ‘the’ has three: ‘t’, ‘h’ and ‘e’.'],
    ["the boys' room, James' hat, the dogs' dinner", 'the boys’ room, James’ hat, the dogs’ dinner'],
    ["'Tis the boys' own 'ouse, and 'tis old.", '’Tis the boys’ own ’ouse, and ’tis old.'],
    ['"You might \'a\' told me," he said.', '“You might ’a’ told me,” he said.'],
    ['don`t and don´t', 'don’t and don’t'],
    ['“I saw ‘em go.”', '“I saw ’em go.”'],
    ['‘90s music, she said.', '’90s music, she said.'],
    ['‘90s music,’ she said.', '‘90s music,’ she said.'],
    ['“’Never again’ is what he said.”', '“‘Never again’ is what he said.”'],
  ])('%s', (input, expected) => expect(one(input)).toBe(expected))

  it.each(['“’Tis late,” he said.', '“‘Tis late,’ he told me.”', 'the ’90s', '“I saw ’em go.”'])('leaves %s', (input) =>
    expect(one(input)).toBe(input),
  )
})

describe('primes', () => {
  it.each([
    ['He was 6\'2" tall.', 'He was 6′2″ tall.'],
    ["a board of 5' 10\" and 3'", 'a board of 5′ 10″ and 3′'],
    ['at 40° 26\' 46" north', 'at 40° 26′ 46″ north'],
    ["5'10 or 6' tall", '5′10 or 6′ tall'],
    ['a 12" rule', 'a 12″ rule'],
    ["A 9'x12' room, a 9' x 12' one.", 'A 9′x12′ room, a 9′ x 12′ one.'],
    ['a 3"x5" card and a 3" × 5" card', 'a 3″x5″ card and a 3″ × 5″ card'],
  ])('%s', (input, expected) => expect(one(input)).toBe(expected))

  it.each([
    ['"I live in Room 12," he said.', '“I live in Room 12,” he said.'],
    ['"I live in Room 12"', '“I live in Room 12”'],
    ['He wrote "in \'98" on it.', 'He wrote “in ’98” on it.'],
  ])('not in %s', (input, expected) => expect(one(input)).toBe(expected))
})
