export default {
  inbox: {
    description: 'What has been notified to you.',
  },
} as const
