import { Spinner } from '~/ui/basics/spinner'
import { IconPlugConnected } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { ApiError, withFields } from '~/api/transport/error'
import type { Elements } from '~/ui/basics/elements'
import type { TestResult } from '~/model/connection-test'
import { exchangeOf } from '~/model/exchange'
import { maskExchange } from '~/model/masking'
import { LongText } from '~/ui/basics/long-text'
import { ErrorBanner } from '~/ui/basics/states'
import { Status } from '~/ui/basics/status'
import type { TestState } from './connection-test'
import classes from './connection-test-panel.module.css'

/** The button that tests a connection, and all that came of it. */
export function ConnectionTestPanel({ state, start }: { state: TestState; start: () => void }) {
  const t = useTranslations()
  return (
    <TestGroup>
      <Group justify="space-between" gap="xs">
        <Text tone="dimmed" className={classes['about']}>
          {t('channels.test.about')}
        </Text>
        <Button
          variant="default"
          leftSection={<IconPlugConnected size={16} aria-hidden />}
          disabled={isRunning(state)}
          onClick={start}
        >
          {t('channels.test.start')}
        </Button>
      </Group>
      <TestProgress state={state} />
    </TestGroup>
  )
}

/** What came of a test that a button elsewhere has started. */
export const TestOutcome = ({ state }: { state: TestState }) => (
  <TestGroup>
    <TestProgress state={state} />
  </TestGroup>
)

export const isRunning = ({ step }: TestState): boolean => step === 'sending' || step === 'waiting'

function TestGroup({ children }: { children: Elements }) {
  const t = useTranslations()
  return (
    <div className={classes['panel']} role="group" aria-label={t('channels.test.title')}>
      {children}
    </div>
  )
}

function TestProgress({ state }: { state: TestState }) {
  const t = useTranslations()
  const labelled = useLabelled()
  return (
    <>
      <div role="status">
        {isRunning(state) && (
          <Group gap="xs">
            <Spinner />
            <Text>
              <span>
                {state.step === 'sending' ? t('channels.test.sending') : t('channels.test.waiting')}
              </span>
              {state.step === 'waiting' && state.status && state.status !== 'pending' && (
                <span>{` (${state.status})`}</span>
              )}
            </Text>
          </Group>
        )}
        {state.step === 'ended' && <Result result={state.result} />}
      </div>
      {state.step === 'failed' && (
        <div ref={reveal}>
          <ErrorBanner error={labelled(state.error)} />
        </div>
      )}
    </>
  )
}

/** Gives a failure whose texts stand behind the labels of the fields instead of their names on the wire. */
function useLabelled(): (error: unknown) => unknown {
  const t = useTranslations()
  const labelOf = (path: string) => {
    const [field, index, part] = path.split('.')
    if (field === 'customHeaders' && index && (part === 'name' || part === 'value'))
      return t(`form.headers.${part}`, { number: Number(index) + 1 })
    const label = `channels.field.${field}` as 'channels.field.name'
    return t.has(label) ? t(label) : path
  }
  return error =>
    error instanceof ApiError
      ? withFields(
          error,
          Object.fromEntries(Object.entries(error.fields).map(([path, text]) => [labelOf(path), text])),
        )
      : error
}

/** Brings an outcome into sight: it comes a while after the button, below it. */
const reveal = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })

const kinds = { passed: 'good', failed: 'bad', unknown: 'idle' } as const

function Result({ result }: { result: TestResult }) {
  const t = useTranslations()
  const ownUrl = exchangeOf(result.request)?.url ?? null
  return (
    <Stack gap="xs" ref={reveal} className={classes['result']}>
      <Group gap="sm">
        <Status kind={kinds[result.outcome]}>
          {result.outcome === 'unknown' ? result.status : t(`channels.test.${result.outcome}`)}
        </Status>
        {result.statusCode && <Text>{t('channels.test.status', { code: result.statusCode })}</Text>}
        {result.duration !== null && (
          <Text>{t('channels.test.duration', { duration: result.duration })}</Text>
        )}
      </Group>
      {result.cause && <Text>{t(`causes.${result.cause}`)}</Text>}
      <Exchange title={t('channels.test.request')} text={result.request} ownUrl={ownUrl} />
      <Exchange title={t('channels.test.response')} text={result.response} ownUrl={ownUrl} />
    </Stack>
  )
}

/** What was sent or came back, without its secrets. */
function Exchange({ title, text, ownUrl }: { title: string; text: string; ownUrl: string | null }) {
  if (!text) return null
  return (
    <details>
      <summary>{title}</summary>
      <LongText text={maskExchange(text, ownUrl)} label={title} className={classes['exchange']} />
    </details>
  )
}
