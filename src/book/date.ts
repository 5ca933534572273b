/**
 * The dates that a book can have (W3C, Date and Time Formats).
 *
 *     1880   1880-05   1880-05-03   2000-02-29        yes
 *     0000   1880-13   1900-02-29   May 1880          no
 */

/** Whether `date` is a day that the calendar has, or a month or a year of it. */
export const isDate = (date: string): boolean => {
  const [whole, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? []
  if (whole === undefined || year === '0000') return false
  const longest = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0
  return Number(day) >= 1 && Number(day) <= longest
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
