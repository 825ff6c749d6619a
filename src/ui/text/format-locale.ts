import { lazily } from '~/model/lazily'

/**
 * Returns the locale that dates, times, and numbers are formatted in: the interface's language with the conventions of
 * the region that the browser names first. `en` in a German browser is `en-DE`: English words, a 24-hour clock.
 */
export function formatLocale(language: string, [primary = language]: readonly string[]): string {
  try {
    if (new Intl.Locale(primary).language === language) return primary
    const { region = '' } = new Intl.Locale(primary).maximize()
    const { hourCycle } = new Intl.DateTimeFormat(primary, { hour: 'numeric' }).resolvedOptions()
    // Where a language is not known in a region, its international form is nearer than that of the United States.
    const known = [region, '001'].map(each => `${language}-${each}`).find(isKnown) ?? language
    return hourCycle ? `${known}-u-hc-${hourCycle}` : known
  } catch {
    // The browser names something that is no locale, such as `C`.
    return language
  }
}

/** Whether the browser has the formats of a language for its region, instead of those of the language alone. */
const isKnown = (locale: string): boolean =>
  new Intl.DateTimeFormat(locale).resolvedOptions().locale.toLowerCase() === locale.toLowerCase()

const paddings = new Map<string, boolean>()

/** Whether hours have two digits in a locale, as in `06:30`. For the hour alone, browsers write `6:30` everywhere. */
export function padsHours(locale: string): boolean {
  const known = paddings.get(locale)
  if (known !== undefined) return known
  const six = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(6 * 60 * 60_000)
  paddings.set(locale, six.startsWith('0'))
  return six.startsWith('0')
}

/**
 * Returns the time zone of this device; UTC if the browser does not know it. Found on the first use, because it takes a
 * tenth of the first page's scripts, and that page shows ages alone.
 */
export const localZone = lazily(() => {
  // Named, so that the browser needn't load the formats of its own language as well.
  const { timeZone } = new Intl.DateTimeFormat('en').resolvedOptions()
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
})

/** Returns whether a locale's numeric dates begin with the day, rather than the month or year. */
export const isDayFirst = (locale: string): boolean =>
  new Intl.DateTimeFormat(locale, { month: 'numeric', day: 'numeric' })
    .formatToParts(0)
    .find(({ type }) => type !== 'literal')?.type === 'day'
