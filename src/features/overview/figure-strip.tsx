import { Link } from '~/ui/basics/link'
import { useFormatter, useTranslations } from 'use-intl'
import type { Range } from '~/model/ranges'
import { paths } from '~/paths'
import { Skeleton } from '~/ui/basics/skeleton'
import { useHealthFormat } from '~/ui/domain/health-facts'
import { useCountText } from '~/ui/text/count-text'
import type { Overview } from './overview-data'
import classes from './overview.module.css'

interface Figure {
  name: 'failing' | 'undelivered' | 'recovered' | 'median' | 'unreached'
  to: string
  /** Undefined as long as it is unknown. */
  value: string | undefined
  detail?: string | undefined
  /** Whether a read that it needs has failed. */
  isMissing: boolean
  isBad?: boolean
}

/** The five figures of the overview, each a link to exactly what it counts. */
export function FigureStrip({ overview, range }: { overview: Overview; range: Range }) {
  const t = useTranslations()
  return (
    <ul className={classes['strip']} aria-label={t('overview.figures.label')}>
      {useFigures(overview, range).map(({ name, to, value, detail, isMissing, isBad }) => (
        <li key={name}>
          <Link to={to} className={classes['figure']}>
            <span className={classes['figure-name']}>{t(`overview.figures.${name}`)}</span>{' '}
            <span className={classes['figure-line']}>
              {value !== undefined && (
                <>
                  <strong className={classes['figure-value']} data-bad={isBad || undefined}>
                    {value}
                  </strong>{' '}
                  <span className={classes['figure-detail']}>{detail}</span>
                </>
              )}
              {value === undefined &&
                (isMissing ? (
                  <span className={classes['figure-detail']}>{t('overview.unavailable')}</span>
                ) : (
                  <Skeleton width="4.5rem" height={16} />
                ))}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function useFigures({ channels, summary, unreached, isMissing }: Overview, range: Range): Figure[] {
  const t = useTranslations()
  const format = useFormatter()
  const countText = useCountText()
  const { share, duration } = useHealthFormat()
  const number = (value: number | undefined) => (value === undefined ? undefined : format.number(value))
  const { figures, inTrouble } = summary ?? {}
  const total = figures?.notifications ?? 0
  const log = (status: string) => paths.deliveries({ status, last: range })
  return [
    {
      name: 'failing',
      to: paths.channels({ health: 'failing' }),
      value: inTrouble && countText(inTrouble.failing.length, inTrouble.unknown > 0),
      detail:
        channels &&
        (inTrouble?.unknown
          ? t('overview.figures.of-unknown', { total: channels.length, unknown: inTrouble.unknown })
          : t('overview.figures.of', { total: channels.length })),
      isMissing: isMissing.channels || isMissing.deliveries,
      isBad: inTrouble !== undefined && inTrouble.failing.length > 0,
    },
    {
      name: 'undelivered',
      to: log('is:undelivered'),
      value: number(figures?.undelivered),
      detail:
        figures && figures.beingResent > 0
          ? t('outcomes.undelivered.more-being-resent', { count: format.number(figures.beingResent) })
          : figures && total > 0
            ? t('overview.figures.share-of', { share: share(figures.undelivered / total), total })
            : undefined,
      isMissing: isMissing.deliveries,
    },
    {
      name: 'recovered',
      to: log('is:recovered'),
      value: number(figures?.recovered),
      isMissing: isMissing.deliveries,
    },
    {
      name: 'median',
      to: paths.deliveryHealth({ last: range }),
      value: figures && duration(figures.median),
      detail:
        figures && figures.p95 !== null
          ? t('overview.figures.p95', { duration: duration(figures.p95) })
          : undefined,
      isMissing: isMissing.deliveries,
    },
    {
      name: 'unreached',
      to: paths.events({ coverage: 'unreached' }),
      value: number(unreached?.count),
      detail: unreached && t('overview.figures.of', { total: unreached.total }),
      isMissing: isMissing.policies || isMissing.catalog,
    },
  ]
}
