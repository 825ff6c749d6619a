import { useQuestion } from '~/ui/basics/question'
import { predictionChange, type PredictionChange } from '~/model/prediction-change'
import type { Prediction } from '~/model/receivers'
import type { PredictionQuery } from './prediction'

/** What the user is asked to confirm. */
export interface AskedPrediction {
  /** Null if it is not known whom the event reaches. */
  prediction: Prediction | null
  /** What differs from the prediction that the user saw before; null if nothing does. */
  change: PredictionChange | null
}

/**
 * Asks the user to confirm whom an event reaches. The prediction is read again before each question and after each
 * answer: policies and mutes may have been changed elsewhere in the meantime, and the user is then asked again.
 */
export function useConfirmedPrediction() {
  const { open, ask } = useQuestion<AskedPrediction, true>()
  /** Returns the prediction that the user confirmed, which is up to date; null if they changed their mind. */
  const confirm = async ({
    data: shown,
    readAgain,
  }: PredictionQuery): Promise<{ prediction: Prediction | null } | null> => {
    let prediction = await readAgain()
    let change = predictionChange(shown, prediction)
    do {
      if (!(await ask({ prediction, change }))) return null
      const confirmed = prediction
      prediction = await readAgain()
      change = predictionChange(confirmed, prediction)
    } while (change)
    return { prediction }
  }
  return { open, confirm }
}
