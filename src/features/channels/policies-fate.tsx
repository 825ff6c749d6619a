import { Radio } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Stack } from '~/ui/basics/flex'
import type { PoliciesChange } from '~/api/channel-policies'
import { ChannelPicker } from '~/ui/domain/channel-picker'
import './policies-fate.css'

/** What becomes of the policies of channels that are deleted. */
export type Fate = Extract<PoliciesChange, { kind: 'move' | 'delete' }>

interface PoliciesFateProps {
  fate: Fate
  onChange: (fate: Fate) => void
  /** Whether the selected target is being deleted as well. */
  isTargetDeleted: boolean
}

/** Chooses whether policies move to another channel or are deleted with theirs. */
export function PoliciesFate({ fate, onChange, isTargetDeleted }: PoliciesFateProps) {
  const t = useTranslations()
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('channels.fate.label')}
        value={fate.kind}
        onChange={kind => onChange(kind === 'delete' ? { kind } : { kind: 'move', to: '' })}
      >
        <Stack gap="xs" className="radio-options">
          <Radio value="move" label={t('channels.fate.move')} />
          <Radio value="delete" label={t('channels.fate.delete')} />
        </Stack>
      </Radio.Group>
      {fate.kind === 'move' && (
        <ChannelPicker
          label={t('channels.fate.target')}
          placeholder={t('channels.search')}
          value={fate.to}
          onChange={to => onChange({ kind: 'move', to })}
          error={isTargetDeleted ? t('channels.fate.target-deleted') : undefined}
        />
      )}
    </Stack>
  )
}
