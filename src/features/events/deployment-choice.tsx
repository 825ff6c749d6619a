import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import { isId } from '~/contract/text-rules'
import { cleanEntityId } from '~/model/clean-text'
import { DeploymentPicker } from '~/ui/domain/deployment-picker'
import { urlText } from '~/ui/page/url-state'
import classes from './event-detail.module.css'

/** What the URL of an event says: the deployment for which its receivers are shown. */
export const eventState = z.object({
  deployment: z.pipe(
    urlText,
    z.transform((text: string) => {
      const id = cleanEntityId(text)
      return isId(id) ? id : ''
    }),
  ),
})

/** Selects the deployment whose mutes apply, by its name or ID; none if the field is empty. */
export function DeploymentChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useTranslations()
  return (
    <div className={classes['deployment']}>
      <DeploymentPicker
        label={t('deployments.one')}
        value={value}
        // Incomplete input is not a deployment yet.
        onChange={typed => (typed === '' || isId(typed)) && onChange(typed)}
      />
    </div>
  )
}
