import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { maskUrl } from '~/model/masking'
import type { ChannelField, TheirChange } from '~/model/channel-values'
import { Dialog } from '~/ui/dialog'
import { useListText } from '~/ui/list-text'
import classes from './conflict.module.css'
import { useLanguageName } from './language-name'

/** Shows what somebody else has changed since the form began, field by field, before anything is overwritten. */
export function ConflictModal({
  changes,
  answer,
}: {
  changes: readonly TheirChange[]
  answer: (answer: 'mine' | 'theirs' | null) => void
}) {
  const t = useTranslations()
  const shown = useShown()
  const isContested = changes.some(change => change.isContested)
  return (
    <Dialog title={t('channels.conflict.title')} close={() => answer(null)} size="lg">
      <Stack>
        <Text>{isContested ? t('channels.conflict.contested') : t('channels.conflict.beside')}</Text>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('channels.conflict.field')}</th>
              <th scope="col">{t('channels.conflict.theirs')}</th>
              <th scope="col">{t('channels.conflict.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, theirs, mine, isContested: isOverwritten }) => (
              <tr key={field}>
                <th scope="row">{t(`channels.field.${field}`)}</th>
                <td>{shown(field, theirs)}</td>
                <td>{isOverwritten ? shown(field, mine) : t('channels.conflict.untouched')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => answer(null)}>
            {t('common.cancel')}
          </Button>
          {isContested && (
            <Button variant="default" onClick={() => answer('theirs')}>
              {t('channels.conflict.keep-theirs')}
            </Button>
          )}
          <Button data-autofocus onClick={() => answer('mine')}>
            {isContested ? t('channels.conflict.overwrite') : t('channels.conflict.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

/** Makes a value fit to be seen: headers by their names alone, a URL without its secret part. */
function useShown(): (field: ChannelField, value: TheirChange['mine']) => string {
  const t = useTranslations()
  const languageName = useLanguageName()
  const listText = useListText()
  return (field, value) => {
    if (Array.isArray(value)) return listText(value.map(header => header.name)) || '–'
    if (typeof value === 'boolean') return value ? t('channels.ssl.on') : t('channels.ssl.off')
    if (field === 'payloadUrl' && value) return maskUrl(value)
    if (field === 'languageCode') return languageName(value)
    return value || '–'
  }
}
