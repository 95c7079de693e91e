/** Who may do what with a start list; the columns are those of the matrix. */
export const ACCESS_OF_START_LIST = {
  //                                 vis res lnk  vol oth  ref oth  op  co  els  adm sys
  'start-list.agree-mine': '          H   H   H    A   A    H   H    H   H   H    H   H',
  'start-list.ask-also': '            H   H   D    D   H    H   H    D   A   H    H   D',
  'start-list.mine': '                H   H   H    A   A    H   H    H   H   H    H   H',
  'start-list.of-neighbour': '        H   D   D    D   H    H   H    D   A   H    H   D',
  'start-list.record': '              H   H   D    D   H    H   H    D   A   H    H   D',
  'start-list.strike': '              H   H   H    H   H    H   H    D   A   H    H   D',
  'start-list.tend': '                H   H   H    H   H    H   H    H   H   H    H   A',
} as const satisfies Readonly<Record<string, string>>
