import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Text } from '~/ui/basics/text'
import type { Elements } from '~/ui/basics/elements'
import { Stack } from '~/ui/basics/flex'
import { TextButton, TextLink } from '~/ui/basics/text-link'
import { channelQueries } from '~/api/channels'
import { eventQueries } from '~/api/events'
import type { EventCatalog } from '~/contract/events'
import type { PolicyValues } from '~/model/policy-values'
import { triggerById } from '~/model/triggers'
import { ChannelPicker } from '~/ui/domain/channel-picker'
import { SwitchField, TextField } from '~/ui/form/fields'
import { Form, SubmitButton } from '~/ui/form/form'
import type { SchemaForm } from '~/ui/form/schema-form'
import { ErrorState } from '~/ui/basics/states'
import { TriggerPicker } from './trigger-picker'
import { ImpactNote } from './impact-note'
import { SeveralTriggers } from './several-triggers'
import { useSuggestedName } from './suggested-name'

interface PolicyFormProps {
  handle: SchemaForm<PolicyValues>
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
  stored,
  action,
  cancel,
  progress,
  outcome,
  newChannelPath,
}: PolicyFormProps) {
  const t = useTranslations()
  const catalog = useQuery(eventQueries.catalog())
  const several = useWatch({ control: handle.form.control, name: 'several' })
  if (!catalog.data && catalog.error)
    return <ErrorState error={catalog.error} retry={() => void catalog.refetch()} />
  if (!catalog.data) return <Text tone="dimmed">{t('common.loading')}</Text>
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
      <NewChannel handle={handle} catalog={catalog.data} />
      {several ? (
        <SeveralTriggers form={handle.form} catalog={catalog.data} selected={several} />
      ) : (
        <TriggerField handle={handle} catalog={catalog.data} />
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
        <ChannelField handle={handle} catalog={catalog.data} />
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
      <ImpactNote catalog={catalog.data} {...(stored ? { stored } : {})} />
      {outcome}
    </Form>
  )
}

interface FieldProps {
  handle: SchemaForm<PolicyValues>
  catalog: EventCatalog
}

function TriggerField({ handle: { form, starts }, catalog }: FieldProps) {
  const suggest = useNameSuggestion(form, catalog)
  const group = useController({ control: form.control, name: 'eventGroup' })
  const event = useController({ control: form.control, name: 'eventType' })
  const error = group.fieldState.error ?? event.fieldState.error
  return (
    <TriggerPicker
      key={starts}
      catalog={catalog}
      value={{ eventGroup: group.field.value, eventType: event.field.value }}
      error={error?.message}
      onChange={chosen => suggest(chosen)}
    />
  )
}

function ChannelField({ handle: { form }, catalog }: FieldProps) {
  const t = useTranslations()
  const client = useQueryClient()
  const suggest = useNameSuggestion(form, catalog)
  const { field, fieldState } = useController({ control: form.control, name: 'channelId' })
  return (
    <ChannelPicker
      label={t('policies.field.channel')}
      placeholder={t('policies.hint.channel')}
      value={field.value}
      error={fieldState.error?.message}
      onChange={(channelId, channel) => {
        if (channel) client.setQueryData(channelQueries.detail(channelId).queryKey, channel)
        suggest({ channelId })
      }}
    />
  )
}

/** Takes the channel that was made for this form in the meantime: the URL brings it. */
function NewChannel({ handle: { form }, catalog }: FieldProps) {
  const [params, setParams] = useSearchParams()
  const suggest = useNameSuggestion(form, catalog)
  const channelId = params.get('newChannelId')
  useEffect(() => {
    if (!channelId) return
    suggest({ channelId })
    const rest = new URLSearchParams(params)
    rest.delete('newChannelId')
    setParams(rest, { replace: true })
  })
  return null
}

/** Takes a choice into the form, and names the policy after it as long as no one has given it a name. */
function useNameSuggestion(form: SchemaForm<PolicyValues>['form'], catalog: EventCatalog) {
  const client = useQueryClient()
  const suggestedName = useSuggestedName()
  const suggestion = ({ eventGroup, eventType, channelId }: PolicyValues) => {
    const trigger = triggerById(catalog, eventGroup ? 'group' : 'event', eventGroup || eventType)
    const channel = client.getQueryData(channelQueries.detail(channelId).queryKey)
    if (!channel || trigger?.kind === 'none' || !trigger) return ''
    return suggestedName(trigger.label, channel.name)
  }
  return (choice: Partial<PolicyValues>) => {
    const before = form.getValues()
    const after = { ...before, ...choice }
    if (before.name === '' || before.name === suggestion(before)) after.name = suggestion(after)
    for (const field of Object.keys(after) as (keyof PolicyValues)[]) {
      if (after[field] === before[field]) continue
      form.setValue(field, after[field], { shouldDirty: true })
      form.clearErrors(field)
    }
    form.clearErrors(['eventGroup', 'eventType'])
  }
}
