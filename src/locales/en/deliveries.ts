export default {
  deliveries: {
    description: 'Every attempt to deliver a notification, newest first.',
  },
} as const
