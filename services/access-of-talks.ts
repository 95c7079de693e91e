/** Who may do what about first talks, and read how many come so far; the columns are those of the access matrix. */
export const ACCESS_OF_TALKS: Readonly<Record<string, string>> = {
  //                                 vis res lnk  vol oth  ref oth  op  co  els  adm sys
  'figures.keep': '                   H   H   H    H   H    H   H    H   H   H    H   A',
  'figures.of-period': '              D   D   D    D   D    D   D    D   A   A    A   D',
  'intake.ask-call': '                H   H   H    H   H    H   H    H   H   H    H   H',
  'intake.book': '                    H   H   H    H   H    H   H    A   A   H    H   H',
  'intake.by-letter': '               H   H   H    H   H    H   H    H   H   H    H   H',
  'intake.cancel': '                  H   H   H    H   H    H   H    A   A   H    H   H',
  'intake.cancel-mine': '             H   H   H    H   H    H   H    H   H   H    H   H',
  'intake.choose': '                  H   H   H    H   H    H   H    H   H   H    H   H',
  'intake.invite': '                  H   H   H    H   H    H   H    D   A   H    H   D',
  'intake.publish': '                 D   D   D    D   D    D   D    D   A   A    D   D',
  'intake.record-no-show': '          H   H   H    H   H    H   H    D   A   H    H   D',
  'intake.round': '                   D   D   D    D   D    D   D    A   A   N    D   D',
  'intake.take-over': '               H   H   H    H   H    H   H    D   A   H    H   D',
  'intake.withdraw': '                H   H   H    H   H    H   H    D   A   H    H   D',
  'volunteer.funnel': '               D   D   D    D   D    D   D    D   A   A    A   D',
}
