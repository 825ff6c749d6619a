import { PinInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { TextButton } from '~/ui/basics/text-link'
import { useCheckCode } from '~/api/channels'
import { outboxQuery } from '~/api/mock'
import { useSession } from '~/api/session/session'
import { CopyText } from '~/ui/basics/copy'
import { Dialog } from '~/ui/overlay/dialog'
import { ErrorBanner } from '~/ui/basics/states'
import type { Address, MailedCodes } from './mailed-codes'
import './verification.css'
import { RichText } from '~/ui/text/rich-text'

const length = 6

/**
 * Proves that an address is read by someone: a code has been mailed to it when this opens; takes it, and checks it. The
 * code is kept in memory alone, for the request that stores the channel.
 */
export function VerificationModal({
  address,
  codes,
  verified,
  close,
}: {
  address: Address
  codes: MailedCodes
  verified: (code: string) => void
  close: () => void
}) {
  const t = useTranslations()
  const isDemo = useSession().kind === 'demo'
  const [hasCode, setHasCode] = useState(false)
  const isMailed = codes.times > 0
  const isEntered = isMailed || hasCode
  return (
    <Dialog title={t('verification.title')} close={close}>
      <Stack>
        <Group gap="xs">
          <Text className="verification-address">
            <RichText>
              {t.rich(isEntered ? 'verification.sent' : 'verification.intro', {
                address: address.emailAddress,
                b: chunks => <b>{chunks}</b>,
              })}
            </RichText>
          </Text>
          <TextButton onClick={close}>{t('verification.change')}</TextButton>
        </Group>
        {isEntered && <CodeEntry address={address.emailAddress} verified={verified} />}
        {isMailed && isDemo && <DemoMail address={address.emailAddress} />}
        {codes.error !== null && <ErrorBanner error={codes.error} />}
        <Group justify="flex-end" gap="xs">
          <Text tone="dimmed" role="status">
            {codes.isSending
              ? t('verification.sending')
              : codes.error === null && codes.times > 1 && t('verification.sent-again')}
          </Text>
          {!isEntered && codes.error !== null && (
            <Button variant="default" onClick={() => setHasCode(true)}>
              {t('verification.has-code')}
            </Button>
          )}
          {(isMailed || codes.error !== null) && (
            <Button
              variant={isEntered ? 'default' : 'filled'}
              loading={codes.isSending}
              disabled={codes.wait > 0}
              onClick={() => codes.send(address)}
            >
              {codes.wait > 0
                ? t('verification.send-again-in', { seconds: codes.wait })
                : t(isMailed ? 'verification.send-again' : 'verification.send')}
            </Button>
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
          placeholder=""
          className="verification-boxes"
          type={/^[0-9０-９]+$/}
          value={digits}
          onChange={enter}
          autoFocus
          error={isWrong}
          disabled={verify.isPending}
          aria-label={t('verification.code')}
          getInputProps={index => ({
            inputMode: 'numeric',
            // The dialog looks for what to focus when it opens.
            'data-autofocus': index === 0 || undefined,
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
