import { useFormatter, useTranslations } from 'use-intl'
import { Notice } from '~/ui/basics/notice'
import classes from './shell.module.css'

const units = [
  { unit: 'day', length: 24 * 60 * 60_000 },
  { unit: 'hour', length: 60 * 60_000 },
  { unit: 'minute', length: 60_000 },
] as const

/** Shows that this device's clock and the server's differ: by how much, and which one the console goes by. */
export default function ClockNote({ skew }: { skew: number }) {
  const t = useTranslations()
  const format = useFormatter()
  const { unit, length } = units.find(each => Math.abs(skew) >= 2 * each.length) ?? units[2]
  const difference = format.number(Math.round(Math.abs(skew) / length), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  })
  return (
    <div className={classes['note']}>
      <Notice kind="info">{t(skew < 0 ? 'shell.clock-ahead' : 'shell.clock-behind', { difference })}</Notice>
    </div>
  )
}
