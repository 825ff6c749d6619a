import { Button, Code, Group, Stack, Text, Title } from '@mantine/core'
import { useId, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import '~/ui/code.css'
import { parseBody, prettyJson } from '~/model/delivery-body'
import type { Exchange, Header } from '~/model/exchange'
import { maskHeader, maskUrl } from '~/model/masking'
import classes from './delivery-detail.module.css'
import type { Elements } from '~/ui/elements'

type Part = 'request' | 'response'

/** What was sent or came back, without its secrets. */
export function ExchangeView({
  part,
  exchange,
  action,
}: {
  part: Part
  /** Null where there is none. */
  exchange: Exchange | null
  action?: Elements
}) {
  const t = useTranslations()
  const titleId = useId()
  return (
    <Stack gap="xs" component="section" aria-labelledby={titleId}>
      <Title order={3} size="h5" id={titleId}>
        {t(`deliveries.detail.${part}`)}
      </Title>
      {exchange === null ? (
        <Text c="dimmed">{t(`deliveries.detail.no-${part}`)}</Text>
      ) : (
        <>
          {exchange.url !== null && <code className={classes['url']}>{`POST ${maskUrl(exchange.url)}`}</code>}
          {exchange.headers.length > 0 && <Headers part={part} headers={exchange.headers} />}
          <Body part={part} text={exchange.body} />
          {action}
        </>
      )}
    </Stack>
  )
}

function Headers({ part, headers }: { part: Part; headers: readonly Header[] }) {
  const t = useTranslations()
  return (
    <table className={classes['headers']} aria-label={t(`deliveries.detail.headers-of.${part}`)}>
      <thead className="hidden-text">
        <tr>
          <th>{t('deliveries.detail.header')}</th>
          <th>{t('deliveries.detail.value')}</th>
        </tr>
      </thead>
      <tbody>
        {headers.map(({ name, value }, index) => (
          <tr key={index}>
            <th scope="row">{name}</th>
            <td>{maskHeader(name, value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Characters of a body that are shown before anybody asks for more. */
const glance = 4000

/** What a body is, and how it is best read: null if as it came. */
function readable(text: string) {
  const parsed = parseBody(text)
  return { kind: parsed.kind, pretty: parsed.kind === 'raw' ? null : prettyJson(parsed.value) }
}

function Body({ part, text }: { part: Part; text: string }) {
  const t = useTranslations()
  const [isRaw, setIsRaw] = useState(false)
  const [isWhole, setIsWhole] = useState(false)
  // The log is read again every few seconds; a body may have megabytes.
  const { kind, pretty } = useMemo(() => readable(text), [text])
  if (text === '') return <Text c="dimmed">{t('deliveries.detail.no-body')}</Text>
  const shown = pretty === null || isRaw ? text : pretty
  const isCut = !isWhole && shown.length > glance
  return (
    <Stack gap={6}>
      {kind === 'form' && !isRaw && <Text c="dimmed">{t('deliveries.detail.form')}</Text>}
      <Code
        block
        className={classes['body']}
        tabIndex={0}
        role="region"
        aria-label={t(`deliveries.detail.body-of.${part}`)}
      >
        {isCut ? `${shown.slice(0, glance)}…` : shown}
      </Code>
      {(isCut || pretty !== null) && (
        <Group gap="xs">
          {isCut && (
            <Button size="compact-xs" variant="default" onClick={() => setIsWhole(true)}>
              {t('deliveries.detail.show-all', { size: shown.length })}
            </Button>
          )}
          {pretty !== null && (
            <Button
              size="compact-xs"
              variant="default"
              aria-pressed={isRaw}
              aria-label={t(`deliveries.detail.raw-of.${part}`)}
              onClick={() => setIsRaw(!isRaw)}
            >
              {t('deliveries.detail.raw')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}
