/**
 * Reads the values of options; each throws a UsageError that says what the option takes.
 */
import { isDate } from '../book/date.js'
import { UsageError } from './command.js'

/** Any text but an empty one. */
export const required = (value: string): string => {
  if (value.trim() === '') throw new UsageError('It must not be empty.')
  return value
}

/** Where a file or folder is to be; `-` would be one called so, and is meant for standard output. */
export const path = (value: string): string => {
  if (required(value) === '-') throw new UsageError('It cannot be standard output; ./- is a file or folder called so.')
  return value
}

/** The file of a book. */
export const bookFile = (value: string): string => {
  if (!/[^\\/]\.epub$/i.test(path(value))) throw new UsageError('Give a file that ends in .epub.')
  return value
}

/** The file of a picture, or `-`. */
export const pictureFile = (value: string): string => {
  if (value !== '-' && !/[^\\/]\.png$/i.test(value)) throw new UsageError('Give a file that ends in .png, or -.')
  return value
}

/** A BCP 47 tag, put into its canonical case: `EN-gb` is `en-GB`. */
export const language = (value: string): string => {
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0] ?? required('')
  } catch {
    throw new UsageError('Give a BCP 47 tag such as en, en-GB or zh-Hans.')
  }
}

/** A day, a month or a year that the calendar has. */
export const date = (value: string): string => {
  const given = value.trim()
  if (!isDate(given)) throw new UsageError('Give a date as 2026, 2026-03 or 2026-03-31.')
  return given
}

/** How lines run, as in CSS. */
export const writingMode = (value: string): string => {
  if (!/^(?:horizontal-tb|vertical-rl)$/.test(value)) throw new UsageError('Give horizontal-tb or vertical-rl.')
  return value
}

/** A place in a series, from 0. */
export const number = (value: string): number => {
  if (!/^\d{1,5}(?:\.\d{1,2})?$/.test(value.trim())) throw new UsageError('Give a number such as 1 or 2.5.')
  return Number(value)
}

/** The deepest heading that the contents list shows. */
export const depth = (value: string): number => {
  if (!/^[1-6]$/.test(value.trim())) throw new UsageError('Give a number from 1 to 6.')
  return Number(value)
}

/** How many books are made at a time. */
export const jobs = (value: string): number => {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new UsageError('Give a number from 1 to 999.')
  return Number(value)
}

/** The address of a Redis. */
export const redis = (value: string): string => {
  if (!/^rediss?:\/\/[^\s/]/.test(value)) throw new UsageError('Give an address such as redis://localhost:6379.')
  return value
}

/** The width of a picture. */
export const pixels = (value: string): number => {
  const width = Number(value)
  if (!/^\d+$/.test(value) || width < 160 || width > 3200) throw new UsageError('Give a number from 160 to 3200.')
  return width
}

/** 9999-12-31T23:59:59Z, the last second that a book's metadata can say. */
const LAST_SECOND = 253402300799

/** SOURCE_DATE_EPOCH (reproducible-builds.org) as ISO 8601 in UTC. */
export const epoch = (value: string): string => {
  const seconds = Number(value)
  if (!/^\d+$/.test(value) || seconds > LAST_SECOND) {
    throw new UsageError('SOURCE_DATE_EPOCH is no number of seconds since 1970.')
  }
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`
}

/** One of a few words. */
export const choice =
  <const T extends string>(words: readonly T[]) =>
  (value: string): T => {
    const found = words.find((word) => word === value)
    if (found === undefined) throw new UsageError(`Allowed choices are ${words.join(', ')}.`)
    return found
  }
