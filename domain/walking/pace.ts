/** Four kilometres an hour: the pace that the whole site tells, and one that most people keep up. */
export const METRES_A_MINUTE = 1000 / 15
