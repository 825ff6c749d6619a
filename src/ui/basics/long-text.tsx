import { Code } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import '~/ui/theme/code.css'
import { Button } from '~/ui/basics/button'
import { Group, Stack } from '~/ui/basics/flex'
import { textLines } from '~/model/text-lines'
import { cutBefore } from '~/model/truncate'
import { AllRows } from './long-list'

/** Characters that are shown before the user asks for more. */
const GLANCE = 4000

/** Characters that are laid out at once. */
const MAX_LAID_OUT = 100_000

/** Of a text that is longer: the characters of a line, and how many lines there are at most. */
const lineLimits = { width: 100, count: 500_000 }

/** Text of a machine, which may have any length: its beginning, and all of it if the user asks for it. */
export function LongText({
  text,
  label,
  className,
  action,
}: {
  text: string
  label: string
  className: string | undefined
  /** A button beside the one that shows all. */
  action?: ReactNode
}) {
  const t = useTranslations()
  const [isWhole, setIsWhole] = useState(false)
  const isCut = !isWhole && text.length > GLANCE
  return (
    <Stack gap={6}>
      {isWhole && text.length > MAX_LAID_OUT ? (
        <Lines text={text} label={label} />
      ) : (
        <Code block className={className} tabIndex={0} role="region" aria-label={label}>
          {isCut ? `${glanceOf(text)}…` : text}
        </Code>
      )}
      {(isCut || action) && (
        <Group gap="xs">
          {isCut && (
            <Button size="compact" variant="default" onClick={() => setIsWhole(true)}>
              {t('common.show-all-text', { size: text.length })}
            </Button>
          )}
          {action}
        </Group>
      )}
    </Stack>
  )
}

/** The beginning of a text, cut between two characters. */
const glanceOf = (text: string): string => text.slice(0, cutBefore(text.slice(0, GLANCE + 100), GLANCE))

function Lines({ text, label }: { text: string; label: string }) {
  const lines = useMemo(() => textLines(text, lineLimits), [text])
  return (
    <AllRows
      items={lines}
      label={label}
      height={20}
      row={(line, index) => (
        <div key={index} data-row>
          {line}
        </div>
      )}
      list={rows => <Code block>{rows}</Code>}
    />
  )
}
