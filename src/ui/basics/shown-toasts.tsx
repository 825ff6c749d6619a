import { notifications } from '@mantine/notifications'
import { IconAlertCircle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { createStore } from '~/api/device/store'
import { uniqueName } from '~/api/device/unique-name'
import './toast.css'

export { Notifications as default } from '@mantine/notifications'

/** What has been done, what failed, or what goes on and can still be undone. */
export type ToastKind = 'good' | 'bad' | 'info'

const icons = { good: IconCircleCheck, bad: IconAlertCircle, info: IconInfoCircle }

export type ShownToast = Parameters<typeof notifications.show>[0] & { kind: ToastKind }

/** Shows a toast. One with the id of a toast that is shown takes its place. */
export function show({ kind, ...toast }: ShownToast): void {
  const Picture = icons[kind]
  const shown = {
    withBorder: true,
    icon: <Picture size={20} aria-hidden />,
    'data-kind': kind,
    ...toast,
  }
  notifications.show(shown)
  if (toast.id) notifications.update({ ...shown, id: toast.id })
}

interface Plain {
  id: string
  kind: ToastKind
  times: number
}

/** Toasts with nothing but a text, by that text, the oldest first. */
const plain = createStore<ReadonlyMap<string, Plain>>(new Map())

/** Toasts with good news that are shown at a time: failures, and what can be undone, are never taken away for others. */
const MAX_GOOD = 3

/** Shows a text. Equal texts share one toast, which counts them and stays for as long as the newest of them would. */
export function showText(text: string, milliseconds: number, { kind, ...toast }: ShownToast): void {
  const before = plain.get().get(text)
  const one = { id: before?.id ?? uniqueName(), kind, times: (before?.times ?? 0) + 1 }
  plain.set(new Map([...without(text), [text, one]]))
  show({
    ...toast,
    kind,
    id: one.id,
    message: one.times > 1 ? <Counted text={text} times={one.times} /> : text,
    // Another time is what makes it begin again.
    autoClose: milliseconds + one.times,
    onClose: () => plain.set(without(text)),
  })
  const good = [...plain.get().values()].filter(other => other.kind === 'good')
  for (const { id } of good.slice(0, -MAX_GOOD)) notifications.hide(id)
}

const without = (text: string) => new Map([...plain.get()].filter(([other]) => other !== text))

function Counted({ text, times }: { text: string; times: number }) {
  return (
    <>
      <span>{text}</span> <span className="dimmed">{`×${times}`}</span>
    </>
  )
}

export const hide = (id: string): unknown => notifications.hide(id)
