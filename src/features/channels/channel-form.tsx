import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Title } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import { contentTypes, type Channel } from '~/contract/channels'
import { fieldsOf, isTestable, type ChannelValues } from '~/model/channel-values'
import { cleanEmail, cleanUrl } from '~/model/clean-text'
import { isOpenToRead } from '~/model/server-address'
import { HeadersField, SelectField, SwitchField, TextField } from '~/ui/form/fields'
import { Form, SubmitButton } from '~/ui/form/form'
import { SecretField } from '~/ui/form/secret-field'
import { Notice } from '~/ui/basics/notice'
import type { SchemaForm } from '~/ui/form/schema-form'
import { ConnectionTestPanel } from './connection-test-panel'
import { ChannelOptions } from './channel-options'
import type { ChannelSaving } from './channel-saving'
import { exampleUrl, ForeignHostWarning, isFromVendor, UrlSource } from './url-source'

/** The form of a channel, new or stored: the fields of its type. */
export function ChannelForm({
  handle,
  saving,
  channel,
  action,
  cancel,
}: {
  handle: SchemaForm<ChannelValues>
  saving: ChannelSaving
  /** The stored one that is edited. */
  channel?: Channel
  action: string
  cancel: () => void
}) {
  const t = useTranslations()
  const type = handle.form.getValues('channelType')
  const fields = fieldsOf(type, channel)
  return (
    <Form handle={handle} action={<SaveButtons {...{ handle, saving, action }} />} cancel={cancel}>
      <TextField
        name="name"
        label={t('channels.field.name')}
        required
        withAsterisk={false}
        // The drawer looks for what to focus when it opens; the form may come later.
        autoFocus
        data-autofocus
      />
      {fields.has('emailAddress') && (
        <TextField
          name="emailAddress"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          clean={cleanEmail}
          label={t('channels.field.emailAddress')}
          description={t('channels.hint.emailAddress')}
          required
          withAsterisk={false}
        />
      )}
      {fields.has('payloadUrl') && (
        <>
          {!channel && isFromVendor(type) && <UrlSource type={type} />}
          <TextField
            name="payloadUrl"
            inputMode="url"
            spellCheck={false}
            clean={cleanUrl}
            label={type === 'Webhook' ? t('channels.field.payloadUrl') : t('channels.field.incomingUrl')}
            description={type === 'Webhook' ? undefined : t('channels.hint.incomingUrl')}
            placeholder={exampleUrl(type)}
            autoComplete="off"
            required
            withAsterisk={false}
          />
          {isFromVendor(type) && <ForeignHostWarning type={type} />}
          <PlainHttpWarning />
        </>
      )}
      {fields.has('contentType') && (
        <SelectField
          name="contentType"
          label={t('channels.field.contentType')}
          data={contentOptions(channel)}
        />
      )}
      {fields.has('secretToken') && (
        <SecretField
          name="secretToken"
          label={t('channels.field.secretToken')}
          isStored={Boolean(channel?.secretToken)}
        />
      )}
      {fields.has('validateSsl') && <SslSwitch />}
      {fields.has('customHeaders') && (
        <HeadersField name="customHeaders" label={t('channels.field.customHeaders')} />
      )}
      <ChannelOptions channel={channel} />
      {isTestable(type) && (
        <Stack gap="xs">
          <Title order={3} size="small">
            {t('channels.test.title')}
          </Title>
          <FormTest saving={saving} />
        </Stack>
      )}
      {saving.dialogs}
    </Form>
  )
}

const contentOptions = (channel: Channel | undefined) => {
  const known: string[] = [...contentTypes]
  const stored = channel?.contentType ?? ''
  return channel && !known.includes(stored) ? [stored, ...known] : known
}

/** The buttons that save: one tests untested settings first, the other saves them without a test. */
function SaveButtons({
  handle,
  saving,
  action,
}: {
  handle: SchemaForm<ChannelValues>
  saving: ChannelSaving
  action: string
}) {
  const t = useTranslations()
  const { control, getValues, formState } = useFormContext<ChannelValues>()
  useWatch({ control })
  const isUntested = saving.isUntested(getValues())
  return (
    <>
      {isUntested && (
        <Button
          variant="default"
          disabled={formState.isSubmitting}
          onClick={() => saving.skipTest(handle.onSubmit)}
        >
          {t('channels.untested.skip')}
        </Button>
      )}
      <SubmitButton>{isUntested ? t('channels.untested.test') : action}</SubmitButton>
    </>
  )
}

/** Forgets its outcome as soon as the destination is another one. */
function FormTest({ saving }: { saving: ChannelSaving }) {
  const { control, getValues } = useFormContext<ChannelValues>()
  useWatch({ control })
  return <ConnectionTestPanel state={saving.testOf(getValues())} start={saving.startTest} />
}

function SslSwitch() {
  const t = useTranslations()
  const isOn = useWatch<ChannelValues, 'validateSsl'>({ name: 'validateSsl' })
  return (
    <Stack gap="xs">
      <SwitchField name="validateSsl" label={t('channels.field.validateSsl')} />
      {!isOn && <Notice kind="warn">{t('channels.hint.ssl-off')}</Notice>}
    </Stack>
  )
}

/** Says what plain `http` costs, unless it goes to this machine. */
function PlainHttpWarning() {
  const t = useTranslations()
  const { control } = useFormContext<ChannelValues>()
  const url = useWatch({ control, name: 'payloadUrl' })
  if (!isOpenToRead(url)) return null
  return <Notice kind="warn">{t('channels.hint.plain-http')}</Notice>
}
