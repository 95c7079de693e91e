/** Who may do what with the cards of neighbours; the columns are those of the matrix. */
export const ACCESS_OF_CARDS = {
  //                                 vis res lnk  vol oth  ref oth  op  co  els  adm sys
  'card.drop-my-photo': '             H   H   H    A   A    H   H    H   H   H    H   H',
  'card.drop-photo-of': '             H   H   D    D   H    H   H    D   A   H    H   D',
  'card.my-photo': '                  H   H   H    A   A    H   H    H   H   H    H   H',
  'card.photo-of-helper': '           H   A   H    H   H    H   H    H   H   H    H   H',
  'card.photo-of-neighbour': '        H   H   H    H   H    H   H    A   A   H    H   H',
  'card.set-my-photo': '              H   H   H    A   A    H   H    H   H   H    H   H',
  'card.set-photo-of': '              H   H   D    D   H    H   H    D   A   H    H   D',
  'card.mine': '                      H   H   H    A   A    H   H    H   H   H    H   H',
  'card.of-neighbour': '              H   D   D    D   H    H   H    D   A   H    H   D',
  'card.verify': '                    A   A   A    A   A    A   A    A   A   A    A   A',
  'card.verify-for-caller': '         D   D   D    D   D    D   D    A   A   A    D   D',
} as const satisfies Readonly<Record<string, string>>
