/**
 * How far a batch has come, in one line.
 *
 *     ██████░░░░░░░░░░  312 of 1000, 240 a second, 3 s left     on a terminal, drawn over
 *     312 of 1000, 240 a second, 3 s left                       elsewhere, a line now and then
 */
export interface Progress {
  readonly done: number
  /** Absent where the sources are not counted yet. */
  readonly total?: number
  /** Since the batch began. */
  readonly seconds: number
}

const BAR = 16

/** `3 s`, `4 min`, `2 h 5 min`: no more exact than it can be known. */
export const duration = (seconds: number): string => {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

const rateOf = (perSecond: number): string =>
  perSecond >= 10 ? `${Math.round(perSecond)} a second` : `${Math.round(perSecond * 600) / 10} a minute`

export const progressLine = ({ done, total, seconds }: Progress): string => {
  const perSecond = seconds > 0 ? done / seconds : 0
  const counted = total === undefined ? `${done}` : `${done} of ${Math.max(done, total)}`
  const rate = done > 0 && seconds > 0 ? `, ${rateOf(perSecond)}` : ''
  const left = total !== undefined && total > done && done > 0 && seconds > 0
  return `${counted}${rate}${left ? `, ${duration((total - done) / perSecond)} left` : ''}`
}

export const progressBar = (progress: Progress): string => {
  const { done, total } = progress
  if (!total) return progressLine(progress)
  const full = Math.min(BAR, Math.floor((done / total) * BAR))
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}  ${progressLine(progress)}`
}
