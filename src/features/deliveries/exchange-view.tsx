import { Button, Code, Group, Stack, Text, Title } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import '@mantine/core/styles/Code.css'
import { parseBody } from '~/model/delivery-body'
import type { Exchange, Header } from '~/model/exchange'
import { maskHeader, maskUrl } from '~/model/masking'
import classes from './delivery-detail.module.css'

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
  action?: ReactNode
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

function Body({ part, text }: { part: Part; text: string }) {
  const t = useTranslations()
  const [isRaw, setIsRaw] = useState(false)
  const [isWhole, setIsWhole] = useState(false)
  if (text === '') return <Text c="dimmed">{t('deliveries.detail.no-body')}</Text>
  const parsed = parseBody(text)
  const shown = parsed.kind === 'raw' || isRaw ? text : JSON.stringify(parsed.value, null, 2)
  const isCut = !isWhole && shown.length > glance
  return (
    <Stack gap={6}>
      {parsed.kind === 'form' && !isRaw && <Text c="dimmed">{t('deliveries.detail.form')}</Text>}
      <Code
        block
        className={classes['body']}
        tabIndex={0}
        role="region"
        aria-label={t(`deliveries.detail.body-of.${part}`)}
      >
        {isCut ? `${shown.slice(0, glance)}…` : shown}
      </Code>
      {(isCut || parsed.kind !== 'raw') && (
        <Group gap="xs">
          {isCut && (
            <Button size="compact-xs" variant="default" onClick={() => setIsWhole(true)}>
              {t('deliveries.detail.show-all', { size: shown.length })}
            </Button>
          )}
          {parsed.kind !== 'raw' && (
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
