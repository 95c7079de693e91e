/** What nobody does alone: one asks, another says yes. The first two are about a colleague, the others about a neighbour. */
export const SECOND_ACTS = ['make_admin', 'take_off_step', 'vet', 'unblock', 'meet_again'] as const
export type SecondAct = (typeof SECOND_ACTS)[number]
