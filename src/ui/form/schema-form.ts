import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useRef, useState } from 'react'
import { useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type * as z from 'zod/mini'
import { ApiError, withFields } from '~/api/transport/error'
import { uniqueName } from '~/api/device/unique-name'
import { dropDraft, readDraft, whileSending, whileSubmitting, writeDraft, type Draft } from './draft'
import { useErrorText } from '~/ui/basics/error-text'
import { useIsThere } from '~/ui/basics/is-there'
import { useStable } from '~/ui/basics/stable'
import { toast } from '~/ui/basics/toast'
import { useValidationMessages } from './validation'

interface Options<Values> {
  /** The contract's schema of the request that the form makes. Empty texts count as not given. */
  schema: z.core.$ZodType
  defaults: Values
  /** The request that the values make, for the schema to check; the values without what is empty by default. */
  toRequest?: (values: Values, base: Values) => FieldValues
  /** The fields on the screen: errors of others are shown on the form. All of them by default. */
  fields?: ReadonlySet<string>
  /**
   * Sends it. Returns what leads away from the form, which is not called once the form has been left; null if the
   * user changed their mind. `base` is what the form started from. Each write is made through `send`. What it throws is
   * shown on the fields and on the form; typing is kept.
   */
  submit: (values: Values, base: Values, send: Send) => Promise<(() => void) | null>
  draft: {
    /** Under which the tab keeps what is typed. */
    key: string
    /** Takes secrets out before it is stored. */
    conceal: (values: Values, base: Values) => Values
    /** Puts back what the form's own defaults know of them. */
    reveal: (values: Values, defaults: Values) => Values
    /** Returns the form's label of a field that drafts don't keep. */
    nameOf?: (field: string) => string
  }
  /** Changes the form's initial values, whether restored from a draft or not. The result is stored as a draft. */
  amend?: ((values: Values) => Values) | undefined
}

type Send = <T>(write: () => Promise<T>) => Promise<T>

export interface SchemaForm<Values extends FieldValues> {
  form: UseFormReturn<Values>
  onSubmit: () => Promise<void>
  /** The part of a failed submit that no field shows. */
  failure: unknown
  /**
   * Set if the form shows again what was typed before a reload, with the labels of the fields whose input was not kept,
   * such as secrets.
   */
  restored: { lost: readonly string[] } | null
  /** Whether that was being sent at the time of the reload. */
  wasSent: boolean
  /** Whether leaving the form now would lose input that its draft can't keep, such as a secret. */
  isLossy: () => boolean
  /** Returns the labels of the fields whose input would be lost. */
  lostFields: () => readonly string[]
  /** Returns a function that discards the draft that stays if the form is closed now; null if there is none. */
  keptDraft: () => (() => void) | null
  /** Throws away what was typed, and the draft with it. */
  startOver: () => void
  /** How often that has been done: a field with a state of its own begins again with each. */
  starts: number
}

/** A form over one of the contract's schemas, which keeps what is typed over a reload and places a server's refusal. */
export function useSchemaForm<Values extends FieldValues>({
  schema,
  defaults,
  toRequest = withoutEmpty,
  fields = new Set(Object.keys(defaults)),
  submit,
  draft,
  amend,
}: Options<Values>): SchemaForm<Values> {
  const t = useTranslations()
  const error = useValidationMessages()
  const textOf = useErrorText()
  // Once: a later answer of the server must not overwrite what is being typed.
  const [start, setStart] = useState(() => {
    const begun = restore(draft, defaults) ?? untouched(defaults)
    return amend ? { ...begun, values: amend(begun.values ?? begun.defaults), isAmended: true } : begun
  })
  const [restored, setRestored] = useState(start.restored)
  const [failure, setFailure] = useState<unknown>(null)
  const [starts, setStarts] = useState(0)
  const isThere = useIsThere()
  const { defaults: base, draftId } = start
  const resolve = zodResolver<FieldValues, unknown, FieldValues>(schema as never, { error })
  const form = useForm<Values>({
    defaultValues: (start.values ?? base) as DefaultValues<Values>,
    resolver: async (values, context, options) => {
      const { errors } = await resolve(toRequest(values, base), context, options as never)
      return Object.keys(errors).length > 0 ? { values: {}, errors: errors as never } : { values, errors: {} }
    },
  })

  /** Returns the fields whose input a draft can't keep. */
  const lostOf = (values: Values) => {
    const kept = draft.reveal(draft.conceal(values, base), base)
    return Object.keys(values).filter(field => !sameValues(kept[field], values[field]))
  }
  const labelOf = (field: string) => draft.nameOf?.(field) ?? field
  const isSaved = useRef(false)
  const storeDraft = useStable((values: Values) => {
    if (sameValues(values, base)) return dropDraft(draft.key, draftId)
    const lost = [...new Set([...(start.restored?.lost ?? []), ...lostOf(values)])]
    writeDraft(draft.key, draftId, {
      values: draft.conceal(values, base),
      defaults: draft.conceal(base, base),
      lost,
    })
  })
  // The tab's storage outlives the page; React's state does not.
  useEffect(() => {
    if (start.isAmended) storeDraft(form.getValues())
    return form.subscribe({ formState: { values: true }, callback: ({ values }) => storeDraft(values) })
  }, [form, storeDraft, start])

  const onSubmit = () =>
    form.handleSubmit(
      async values => {
        setFailure(null)
        try {
          const leave = await whileSubmitting(draftId, async () => {
            const done = await submit(values, base, write => whileSending(draft.key, draftId, write))
            if (done) dropDraft(draft.key, draftId)
            return done
          })
          isSaved.current = leave !== null
          if (isThere.current) leave?.()
          else if (!leave) void toast(t('form.not-asked'), { isBad: true })
        } catch (cause) {
          if (isThere.current) setFailure(placeErrors(form, fields, cause))
          else void toast(t('form.not-saved', { reason: textOf(cause).reason }), { isBad: true })
        }
      },
      errors => {
        const unseen = Object.entries(errors).filter(([field]) => !fields.has(field))
        const texts = unseen.map(([field, it]) => [field, String(it?.message ?? '')] as const)
        const shown: Record<string, string> = Object.fromEntries(texts)
        setFailure(unseen.length > 0 ? new ApiError({ kind: 'invalid', fields: shown }) : null)
      },
    )()

  return {
    form,
    onSubmit,
    failure,
    restored: restored && { lost: restored.lost.map(labelOf) },
    wasSent: restored !== null && start.wasSent,
    isLossy: () => !isSaved.current && lostOf(form.getValues()).length > 0,
    lostFields: () => lostOf(form.getValues()).map(labelOf),
    keptDraft: () => {
      const kept = readDraft<Values>(draft.key)
      const isKept = kept?.id === draftId && !isEmptyDraft(kept)
      return isKept ? () => dropDraft(draft.key, draftId) : null
    },
    starts,
    startOver: () => {
      setRestored(null)
      setFailure(null)
      setStarts(starts + 1)
      setStart({ ...untouched(defaults), draftId })
      form.reset(defaults)
      // Last: to reset a form is a change of its values too.
      dropDraft(draft.key, draftId)
    },
  }
}

interface Start<Values> extends Pick<SchemaForm<FieldValues>, 'restored' | 'wasSent'> {
  draftId: string
  defaults: Values
  values: Values | null
  isAmended?: boolean
}

const untouched = <Values>(defaults: Values): Start<Values> => ({
  draftId: uniqueName(),
  defaults,
  values: null,
  restored: null,
  wasSent: false,
})

function restore<Values>({ key, reveal }: Options<Values>['draft'], defaults: Values): Start<Values> | null {
  const stored = readDraft<Values>(key)
  if (!stored) return null
  try {
    if (!stored.isSent && isEmptyDraft(stored)) return { ...untouched(defaults), draftId: stored.id }
    return {
      draftId: stored.id,
      wasSent: stored.isSent === true,
      values: reveal(stored.values, defaults),
      defaults: reveal(stored.defaults, defaults),
      restored: { lost: stored.lost ?? [] },
    }
  } catch {
    // Stored by an older console, of other fields: it must not keep the form from opening.
    return null
  }
}

const sameValues = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Returns whether a draft has nothing to restore: only secrets were typed, which it doesn't keep. */
const isEmptyDraft = ({ values, defaults }: Draft<unknown>) => sameValues(values, defaults)

/** Returns a request without empty fields: the schema reports those that are missing. */
export const withoutEmpty = (values: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null))

/** Puts a refusal's field texts on the fields that the form shows; returns what is left to show on the form. */
function placeErrors<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  fields: ReadonlySet<string>,
  cause: unknown,
): unknown {
  if (!(cause instanceof ApiError)) return cause
  const isShown = ([path]: [string, string]) => fields.has(path.split('.')[0] ?? '')
  const texts = Object.entries(cause.fields)
  const placed = texts.filter(isShown)
  placed.forEach(([path, message], index) =>
    form.setError(path as Path<Values>, { type: 'server', message }, { shouldFocus: index === 0 }),
  )
  if (placed.length > 0 && placed.length === texts.length) return null
  return withFields(cause, Object.fromEntries(texts.filter(text => !isShown(text))))
}
