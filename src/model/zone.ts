const day = 24 * 60 * 60_000

/** One formatter per zone: creating one takes longer than using it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formatters.set(zone, made)
  return made
}

/**
 * Returns by how many milliseconds the clocks of a zone are ahead of UTC at a moment; negative where they are behind.
 */
export function offsetAt(moment: number, zone: string): number {
  const name = formatterOf(zone)
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value
  // `GMT`, `GMT-03:30`, or with seconds, before standard time zones.
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name ?? '') ?? []
  const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -offset : offset
}

/** Returns what the clocks of a zone show at a moment, as milliseconds since their own 1970-01-01 00:00. */
export const localTimeAt = (moment: number, zone: string): number => moment + offsetAt(moment, zone)

/**
 * Returns the offsets before and after the clock change near a moment or local time; the same offset twice if there is
 * no change. Zones never change their clocks twice within a few weeks.
 */
function offsetsAround(moment: number, zone: string): [before: number, after: number] {
  const index = Math.floor(moment / day)
  return [offsetOfDay(index - 1, zone), offsetOfDay(index + 2, zone)]
}

/** Offsets by day, because a list shows hundreds of times within a few days. */
const offsetsOfDays = new Map<string, number>()

function offsetOfDay(index: number, zone: string): number {
  const key = `${index} ${zone}`
  const offset = offsetsOfDays.get(key) ?? offsetAt(index * day, zone)
  offsetsOfDays.set(key, offset)
  return offset
}

/**
 * Returns the moments at which the clocks of a zone show a local time, in order: none for a time that is skipped
 * when clocks go forward, two for one that is repeated when they go back.
 */
export function momentsOf(local: number, zone: string): number[] {
  const [before, after] = offsetsAround(local, zone)
  if (before === after) return [local - before]
  return [local - before, local - after]
    .filter(moment => localTimeAt(moment, zone) === local)
    .toSorted((one, other) => one - other)
}

/** Returns whether the clocks of a zone show the local time of a moment twice. */
export function isRepeated(moment: number, zone: string): boolean {
  const [before, after] = offsetsAround(moment, zone)
  return before > after && momentsOf(localTimeAt(moment, zone), zone).length > 1
}

/** Returns the moment from which on the clocks of a zone show a local time or a later one. */
export function startOf(local: number, zone: string): number {
  const [first, second] = momentsOf(local, zone)
  if (first === undefined) return endOfGap(local, zone)
  // Where midnight itself is repeated, the day starts with the first one, unless a minute of the day before follows.
  return second !== undefined && localTimeAt(second - 1, zone) < local ? second : first
}

/** Returns the moment at which clocks skip a local time. */
function endOfGap(local: number, zone: string): number {
  let before = local - day
  let after = local + day
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (localTimeAt(middle, zone) < local) before = middle
    else after = middle
  }
  return after
}

/** Returns the start of a local day, `daysAgo` days before that of a moment. */
export const startOfDay = (moment: number, daysAgo: number, zone: string): number =>
  startOf((Math.floor(localTimeAt(moment, zone) / day) - daysAgo) * day, zone)
