import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useController, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import type { Elements } from '~/ui/basics/elements'
import { Stack } from '~/ui/basics/flex'
import { TextButton, TextLink } from '~/ui/basics/text-link'
import { channelQueries } from '~/api/channels'
import type { EventCatalog } from '~/contract/events'
import type { PolicyValues } from '~/model/policy-values'
import { FailingTarget } from '~/ui/domain/change-impact'
import { ChannelPicker } from '~/ui/domain/channel-picker'
import { SwitchField, TextField } from '~/ui/form/fields'
import { Form, SubmitButton } from '~/ui/form/form'
import type { SchemaForm } from '~/ui/form/schema-form'
import { TriggerPicker } from './trigger-picker'
import { ImpactNote } from './impact-note'
import { SeveralTriggers } from './several-triggers'
import { useWithChoice } from './suggested-name'

interface PolicyFormProps {
  handle: SchemaForm<PolicyValues>
  catalog: EventCatalog
  /** What is stored, of a policy that is edited. */
  stored?: { id: string; values: PolicyValues }
  action: string
  cancel: () => void
  /** While several policies are created: how far it is, next to the buttons. */
  progress?: Elements
  /** After a stop: what was created. */
  outcome?: Elements
  /** Where a new channel is made, to come back from with its id. */
  newChannelPath: string
}

/** The form of a policy, new or stored: what triggers it, where it sends, and what saving changes. */
export function PolicyForm({
  handle,
  catalog,
  stored,
  action,
  cancel,
  progress,
  outcome,
  newChannelPath,
}: PolicyFormProps) {
  const t = useTranslations()
  const several = useWatch({ control: handle.form.control, name: 'several' })
  return (
    <Form
      handle={handle}
      action={
        <>
          {progress}
          <SubmitButton>
            {several?.length ? t('policies.start.create', { count: several.length }) : action}
          </SubmitButton>
        </>
      }
      cancel={cancel}
    >
      {several ? (
        <SeveralTriggers form={handle.form} catalog={catalog} selected={several} />
      ) : (
        <TriggerField handle={handle} catalog={catalog} />
      )}
      {several !== undefined && (
        <TextButton
          className="field-action"
          onClick={() => handle.form.setValue('several', several ? null : [], { shouldDirty: true })}
        >
          {t(several ? 'policies.several.one' : 'policies.several.select')}
        </TextButton>
      )}
      <Stack gap={4}>
        <ChannelField handle={handle} catalog={catalog} before={stored?.values.channelId} />
        <TextLink to={newChannelPath} className="field-action">
          {t('policies.new-channel')}
        </TextLink>
      </Stack>
      {several ? (
        <Text tone="dimmed">{t('policies.several.names')}</Text>
      ) : (
        <TextField
          name="name"
          label={t('policies.field.name')}
          description={t('policies.hint.name')}
          required
          withAsterisk={false}
        />
      )}
      <SwitchField name="active" label={t('policies.field.active')} description={t('policies.hint.active')} />
      <ImpactNote catalog={catalog} {...(stored ? { stored } : {})} />
      {outcome}
    </Form>
  )
}

interface FieldProps {
  handle: SchemaForm<PolicyValues>
  catalog: EventCatalog
}

function TriggerField({ handle: { form, starts }, catalog }: FieldProps) {
  const choose = useChoose(form, catalog)
  const group = useController({ control: form.control, name: 'eventGroup' })
  const event = useController({ control: form.control, name: 'eventType' })
  const error = group.fieldState.error ?? event.fieldState.error
  return (
    <TriggerPicker
      key={starts}
      catalog={catalog}
      value={{ eventGroup: group.field.value, eventType: event.field.value }}
      error={error?.message}
      onChange={choose}
    />
  )
}

function ChannelField({
  handle: { form },
  catalog,
  before,
}: FieldProps & {
  /** The channel of the stored policy: it isn't news that it is failing. */
  before: string | undefined
}) {
  const t = useTranslations()
  const client = useQueryClient()
  const choose = useChoose(form, catalog)
  const { field, fieldState } = useController({ control: form.control, name: 'channelId' })
  const isNew = field.value !== '' && field.value !== before
  const { data: chosen } = useQuery({ ...channelQueries.detail(field.value), enabled: isNew })
  return (
    <>
      <ChannelPicker
        label={t('policies.field.channel')}
        placeholder={t('policies.hint.channel')}
        value={field.value}
        error={fieldState.error?.message}
        onChange={(channelId, channel) => {
          if (channel) client.setQueryData(channelQueries.detail(channelId).queryKey, channel)
          choose({ channelId })
        }}
      />
      {isNew && chosen && <FailingTarget channel={chosen} />}
    </>
  )
}

/** Returns a function that puts a choice into the form, and updates the suggested name. */
function useChoose(form: SchemaForm<PolicyValues>['form'], catalog: EventCatalog) {
  const withChoice = useWithChoice(catalog)
  return (choice: Partial<PolicyValues>) => {
    const before = form.getValues()
    const after = withChoice(before, choice)
    for (const field of Object.keys(after) as (keyof PolicyValues)[]) {
      if (after[field] === before[field]) continue
      form.setValue(field, after[field], { shouldDirty: true })
      form.clearErrors(field)
    }
    form.clearErrors(['eventGroup', 'eventType'])
  }
}
