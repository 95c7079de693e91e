/** When somebody would like to be called back. The city does not call in the evening. */
export const CALL_TIMES = ['morning', 'afternoon', 'any'] as const
export type CallTime = (typeof CALL_TIMES)[number]
