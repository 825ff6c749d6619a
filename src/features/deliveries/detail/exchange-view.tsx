import { useId, useMemo, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text, Title } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import { parseBody } from '~/model/delivery-body'
import type { Exchange, Header } from '~/model/exchange'
import { indentJson } from '~/model/json-text'
import { maskUrl } from '~/model/mask-url'
import { maskBody, maskHeader } from '~/model/masking'
import { LongList } from '~/ui/basics/long-list'
import { LongText } from '~/ui/basics/long-text'
import classes from './delivery-detail.module.css'
import type { Elements } from '~/ui/basics/elements'

type Part = 'request' | 'response'

/** What was sent or came back, without its secrets. */
export function ExchangeView({
  part,
  exchange,
  request,
  isFolded = false,
  action,
}: {
  part: Part
  /** Null where there is none. */
  exchange: Exchange | null
  /** What was sent: what is secret of its URL and its headers is masked in bodies too. */
  request: Exchange | null
  /** Whether only its heading is shown at first. */
  isFolded?: boolean
  action?: Elements
}) {
  const t = useTranslations()
  const titleId = useId()
  const title: Elements = (
    <Title order={3} size="small" id={titleId}>
      {t(`deliveries.detail.${part}`)}
    </Title>
  )
  const content: Elements =
    exchange === null ? (
      <Text tone="dimmed">{t(`deliveries.detail.no-${part}`)}</Text>
    ) : (
      <>
        {exchange.url !== null && <code className={classes['url']}>{`POST ${maskUrl(exchange.url)}`}</code>}
        {exchange.headers.length > 0 && <Headers part={part} headers={exchange.headers} />}
        <Body part={part} text={exchange.body} request={request} />
        {action}
      </>
    )
  return isFolded ? (
    <details className={classes['folded']}>
      <summary>{title}</summary>
      <Stack gap="xs">{content}</Stack>
    </details>
  ) : (
    <Stack gap="xs" as="section" aria-labelledby={titleId}>
      {title}
      {content}
    </Stack>
  )
}

function Headers({ part, headers }: { part: Part; headers: readonly Header[] }) {
  return (
    <LongList
      items={headers}
      row={({ name, value }, index) => (
        <tr key={index}>
          <th scope="row">{name}</th>
          <td>{maskHeader(name, value)}</td>
        </tr>
      )}
      list={rows => <HeaderTable part={part} rows={rows} />}
    />
  )
}

function HeaderTable({ part, rows }: { part: Part; rows: ReactNode }) {
  const t = useTranslations()
  return (
    <table className={classes['headers']} aria-label={t(`deliveries.detail.headers-of.${part}`)}>
      <thead className="hidden-text">
        <tr>
          <th>{t('deliveries.detail.header')}</th>
          <th>{t('deliveries.detail.value')}</th>
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
  )
}

/** A body without the secrets that it quotes: as it came, and as it is best read; null if that is the same. */
function readable(body: string, request: Exchange | null) {
  const parsed = parseBody(body)
  const masked = (text: string) => maskBody(text, request?.url ?? null, request?.headers)
  const raw = masked(body)
  return {
    raw,
    kind: parsed.kind,
    pretty: parsed.kind === 'raw' ? null : indentJson(parsed.text === body ? raw : masked(parsed.text)),
  }
}

function Body({ part, text, request }: { part: Part; text: string; request: Exchange | null }) {
  const t = useTranslations()
  const [isRaw, setIsRaw] = useState(false)
  // The log is read again every few seconds; a body may have megabytes.
  const { raw, kind, pretty } = useMemo(() => readable(text, request), [text, request])
  if (text === '') return <Text tone="dimmed">{t('deliveries.detail.no-body')}</Text>
  return (
    <Stack gap={6}>
      {kind === 'form' && !isRaw && <Text tone="dimmed">{t('deliveries.detail.form')}</Text>}
      <LongText
        text={pretty === null || isRaw ? raw : pretty}
        label={t(`deliveries.detail.body-of.${part}`)}
        className={classes['body']}
        action={
          pretty !== null && (
            <Button
              size="compact"
              variant="default"
              aria-pressed={isRaw}
              aria-label={t(`deliveries.detail.raw-of.${part}`)}
              onClick={() => setIsRaw(!isRaw)}
            >
              {t('deliveries.detail.raw')}
            </Button>
          )
        }
      />
    </Stack>
  )
}
