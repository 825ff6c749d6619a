/** To come. */
export default function HealthPage() {
  return null
}
