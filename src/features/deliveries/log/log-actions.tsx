import { Switch } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import '~/ui/theme/inline-input.css'
import '~/ui/theme/switch.css'
import { Group } from '~/ui/basics/flex'
import { MenuButton } from '~/ui/overlay/menu-button'
import { useExport } from './export'
import type { ShownDeliveries } from '~/features/deliveries/shown-deliveries'

/** Buttons that follow the log live and export the shown rows. */
export function LogActions({
  deliveries: { shown, naming },
  isTailing,
  setTailing,
}: {
  deliveries: ShownDeliveries
  isTailing: boolean
  setTailing: (isTailing: boolean) => void
}) {
  const t = useTranslations()
  const exportAs = useExport(shown, naming.names)
  return (
    <Group gap="sm" wrap="nowrap" className="screen-only">
      <Switch
        size="sm"
        label={t('deliveries.tail.label')}
        checked={isTailing}
        onChange={event => setTailing(event.currentTarget.checked)}
      />
      <MenuButton
        label={t('deliveries.export.label')}
        icon={IconDownload}
        entries={[
          { label: t('deliveries.export.csv'), icon: IconDownload, run: () => exportAs('csv') },
          { label: t('deliveries.export.json'), icon: IconDownload, run: () => exportAs('json') },
        ]}
      />
    </Group>
  )
}
