import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Title } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import { contentTypes, languageCodes, type Channel } from '~/contract/channels'
import { fieldsOf, isTestable, type ChannelValues } from '~/model/channel-values'
import { cleanEmail, cleanUrl } from '~/model/clean-text'
import { isOpenToRead } from '~/model/server-address'
import { HeadersField, SecretField, SelectField, SwitchField, TextField } from '~/ui/form/fields'
import { Form } from '~/ui/form/form'
import { Notice } from '~/ui/basics/notice'
import type { SchemaForm } from '~/ui/form/schema-form'
import { ConnectionTestPanel } from './connection-test-panel'
import type { ChannelSaving } from './channel-saving'
import { useLanguageName } from './language-name'

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
  const hasDestination = fields.has('payloadUrl') || fields.has('emailAddress')
  return (
    <Form handle={handle} action={action} cancel={cancel}>
      <TextField
        name="name"
        label={t('channels.field.name')}
        required
        withAsterisk={false}
        // The drawer looks for what to focus when it opens; the form may come later.
        autoFocus
        data-autofocus
      />
      {hasDestination && (
        <Title order={3} size="small">
          {t('channels.section.destination')}
        </Title>
      )}
      {fields.has('emailAddress') && (
        <TextField
          name="emailAddress"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          clean={cleanEmail}
          label={t('channels.field.emailAddress')}
          description={t('channels.hint.emailAddress')}
        />
      )}
      {fields.has('payloadUrl') && (
        <>
          <TextField
            name="payloadUrl"
            inputMode="url"
            spellCheck={false}
            clean={cleanUrl}
            label={type === 'Webhook' ? t('channels.field.payloadUrl') : t('channels.field.incomingUrl')}
            description={type === 'Webhook' ? undefined : t('channels.hint.incomingUrl')}
            placeholder="https://"
            autoComplete="off"
          />
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
      <Title order={3} size="small">
        {t('channels.section.more')}
      </Title>
      <LanguageSelect channel={channel} />
      {!channel && (
        <TextField name="orgId" label={t('channels.field.orgId')} description={t('channels.hint.orgId')} />
      )}
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

function LanguageSelect({ channel }: { channel: Channel | undefined }) {
  const t = useTranslations()
  const nameOf = useLanguageName()
  const stored = channel?.languageCode ?? ''
  const known: string[] = [...languageCodes]
  // The service cannot take a language away again, so only a channel without one offers none.
  const codes = known.includes(stored) ? known : [stored, ...known]
  return (
    <SelectField
      name="languageCode"
      label={t('channels.field.languageCode')}
      description={t('channels.hint.languageCode')}
      data={codes.map(code => ({ value: code, label: nameOf(code) }))}
    />
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
