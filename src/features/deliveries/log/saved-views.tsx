import { IconBookmark, IconTrash } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { uniqueName } from '~/api/device/unique-name'
import { deleteView, saveView, useSavedViews, type SavedView } from '~/api/saved-views'
import { isBlank } from '~/contract/text-rules'
import { paths } from '~/paths'
import { Bdi } from '~/ui/basics/bdi'
import { Button } from '~/ui/basics/button'
import type { Elements } from '~/ui/basics/elements'
import { Group, Stack } from '~/ui/basics/flex'
import { IconButton } from '~/ui/basics/icon-button'
import { PlainInput } from '~/ui/basics/input'
import { Text } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import { PanelButton } from '~/ui/overlay/panel'
import { offerUndoBriefly } from '~/ui/overlay/undo-toast'
import { isNarrowed, queryOf, type DeliveryState } from '~/features/deliveries/delivery-filters'
import classes from './saved-views.module.css'

/** The maximum length of a name. */
const MAX_NAME_LENGTH = 60

/** The saved views as links, and the form that saves the current filters as a view. */
export function SavedViews({ state }: { state: DeliveryState }) {
  const t = useTranslations()
  const label = t('deliveries.views.label')
  const [name, setName] = useState('')
  return (
    <PanelButton
      className={classes['place'] ?? ''}
      label={label}
      button={props => (
        <IconButton label={label} icon={IconBookmark} size="lg" className={classes['button']} {...props} />
      )}
    >
      {close => (
        <Stack gap="xs">
          <Views close={close} />
          {isNarrowed(state) || state.policy || state.channel || state.view ? (
            <SaveForm state={state} name={name} setName={setName} />
          ) : (
            <Text tone="dimmed">{t('deliveries.views.no-filters')}</Text>
          )}
        </Stack>
      )}
    </PanelButton>
  )
}

function Views({ close }: { close: () => void }) {
  const t = useTranslations()
  const views = useSavedViews()
  const list = useRef<HTMLUListElement>(null)
  if (views.length === 0) return null
  const remove = (view: SavedView) => {
    // The pressed button disappears, so the focus moves to the panel.
    list.current?.closest<HTMLElement>('[role="dialog"]')?.focus()
    offerUndoBriefly({
      toastId: uniqueName(),
      message: t('deliveries.views.deleted', { name: view.name }),
      undo: deleteView(view),
    })
  }
  return (
    <ul ref={list} className={classes['views']}>
      {views.map(view => (
        <li key={view.name}>
          <TextLink to={`${paths.deliveries()}?${view.query}`} isCut onClick={close}>
            <Bdi>{view.name}</Bdi>
          </TextLink>
          <IconButton
            label={t('deliveries.views.delete', { name: view.name })}
            icon={IconTrash}
            size="md"
            onClick={() => remove(view)}
          />
        </li>
      ))}
    </ul>
  )
}

function SaveForm({
  state,
  name,
  setName,
}: {
  state: DeliveryState
  name: string
  setName: (name: string) => void
}) {
  const t = useTranslations()
  const id = useId()
  const [said, setSaid] = useState<ReturnType<typeof saveView> | null>(null)
  const save = () => {
    const query = new URLSearchParams({ ...queryOf(state), ...(state.view && { view: state.view }) })
    const result = saveView({ name: name.trim().normalize(), query: query.toString() })
    setSaid(result)
    if (result === 'saved') setName('')
  }
  const field: Elements = (
    <PlainInput
      id={id}
      value={name}
      maxLength={MAX_NAME_LENGTH}
      autoComplete="off"
      className={classes['name']}
      onChange={event => {
        setSaid(null)
        setName(event.currentTarget.value)
      }}
    />
  )
  return (
    <form
      className={classes['form']}
      onSubmit={event => {
        event.preventDefault()
        if (!isBlank(name)) save()
      }}
    >
      <label htmlFor={id}>{t('deliveries.views.name')}</label>
      <Group gap="xs" wrap="nowrap">
        {field}
        <Button type="submit" disabled={isBlank(name)}>
          {t('deliveries.views.save')}
        </Button>
      </Group>
      <Text size="xs" tone={said === null || said === 'saved' ? 'dimmed' : 'bad'} role="status">
        {said !== null && t(`deliveries.views.${said}`)}
      </Text>
    </form>
  )
}
