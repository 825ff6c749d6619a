import { PinInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { TextButton } from '~/ui/basics/text-link'
import { useCheckCode, useSendCode } from '~/api/channels'
import { outboxQuery } from '~/api/mock'
import { useSession } from '~/api/session/session'
import { CopyText } from '~/ui/basics/copy'
import { Dialog } from '~/ui/overlay/dialog'
import { ErrorBanner } from '~/ui/basics/states'
import { useCountdown } from './countdown'
import './verification.css'
import { RichText } from '~/ui/text/rich-text'

const length = 6

/** Seconds until another code may be requested. */
const pause = 60

/** What is verified: the address of a channel that is being made or changed. */
export interface Address {
  emailAddress: string
  name: string
  orgId?: string | undefined
}

/**
 * Proves that an address is read by someone: sends it a code, takes the code, checks it. The code is kept in memory
 * alone, for the request that stores the channel.
 */
export function VerificationModal({
  address,
  verified,
  close,
}: {
  address: Address
  verified: (code: string) => void
  close: () => void
}) {
  const t = useTranslations()
  const send = useSendCode()
  const isDemo = useSession().kind === 'demo'
  const [sentTimes, setSentTimes] = useState(0)
  const [hasCode, setHasCode] = useState(false)
  const wait = useCountdown(pause)
  const sendCode = async () => {
    await send.mutateAsync({ body: { channelType: 'Email', ...address } })
    setSentTimes(times => times + 1)
    wait.restart()
  }
  return (
    <Dialog title={t('verification.title')} close={close}>
      <Stack>
        <Group gap="xs">
          <Text className="verification-address">
            <RichText>
              {t.rich(sentTimes > 0 || hasCode ? 'verification.sent' : 'verification.intro', {
                address: address.emailAddress,
                b: chunks => <b>{chunks}</b>,
              })}
            </RichText>
          </Text>
          <TextButton onClick={close}>{t('verification.change')}</TextButton>
        </Group>
        {(sentTimes > 0 || hasCode) && <CodeEntry address={address.emailAddress} verified={verified} />}
        {sentTimes > 0 && isDemo && <DemoMail address={address.emailAddress} />}
        {send.error && <ErrorBanner error={send.error} />}
        <Group justify="flex-end" gap="xs">
          {sentTimes === 0 && !hasCode && (
            <Button variant="default" onClick={() => setHasCode(true)}>
              {t('verification.has-code')}
            </Button>
          )}
          {sentTimes === 0 ? (
            <Button data-autofocus loading={send.isPending} onClick={() => void sendCode().catch(() => {})}>
              {t('verification.send')}
            </Button>
          ) : (
            <>
              <Text tone="dimmed" role="status">
                {sentTimes > 1 && t('verification.sent-again')}
              </Text>
              <Button
                variant="default"
                loading={send.isPending}
                disabled={wait.left > 0}
                onClick={() => void sendCode().catch(() => {})}
              >
                {wait.left > 0
                  ? t('verification.send-again-in', { seconds: wait.left })
                  : t('verification.send-again')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}

/** The code out of the demo's mailbox, which lies below this dialog. */
function DemoMail({ address }: { address: string }) {
  const t = useTranslations()
  const { data } = useQuery(outboxQuery())
  const code = data?.data.find(sent => sent.code && sent.to === address)?.code
  if (!code) return null
  return (
    <Group gap="xs">
      <Text tone="dimmed">{t('verification.demo')}</Text>
      <CopyText text={code} label={t('verification.code')} />
    </Group>
  )
}

/** Six boxes that take typing and paste in any form. A wrong code empties them; the mailed one stays good. */
function CodeEntry({ address, verified }: { address: string; verified: (code: string) => void }) {
  const t = useTranslations()
  const check = useCheckCode()
  const [digits, setDigits] = useState('')
  const [tries, setTries] = useState(0)
  const verify = useMutation({
    mutationFn: async (code: string) => {
      const { status } = await check.mutateAsync({ body: { emailAddress: address, verificationCode: code } })
      return status
    },
    onSuccess: (isRight, code) => {
      if (isRight) return verified(code)
      setDigits('')
      return setTries(count => count + 1)
    },
  })
  // The boxes give the focus away while the code is being checked.
  const boxes = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (verify.isError) boxes.current?.querySelectorAll('input')[length - 1]?.focus()
  }, [verify.isError])
  const isWrong = verify.data === false && digits === ''
  const enter = (text: string) => {
    const code = digitsOf(text)
    setDigits(code)
    if (code.length === length && code !== digits) verify.mutate(code)
  }
  return (
    <Stack gap="xs">
      <div
        ref={boxes}
        onPasteCapture={event => {
          event.preventDefault()
          event.stopPropagation()
          enter(event.clipboardData.getData('text'))
        }}
      >
        <PinInput
          key={tries}
          length={length}
          type={/^[0-9０-９]+$/}
          value={digits}
          onChange={enter}
          autoFocus
          error={isWrong}
          disabled={verify.isPending}
          aria-label={t('verification.code')}
          getInputProps={index => ({
            inputMode: 'numeric',
            'aria-label': t('verification.digit', { number: index + 1 }),
          })}
        />
      </div>
      <Text role="alert" tone="bad" className="verification-error">
        {isWrong && t('verification.wrong')}
      </Text>
      {verify.error && <ErrorBanner error={verify.error} retry={() => verify.mutate(digits)} />}
    </Stack>
  )
}

/** The digits of whatever was typed or pasted: `123-456`, `123 456`, full-width ones. */
export const digitsOf = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\D/g, '').slice(0, length)
