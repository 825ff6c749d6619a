/** To come. */
export default function DeliveryDrawer() {
  return null
}
