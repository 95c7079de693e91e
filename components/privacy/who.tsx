/** Whom a form is about. */
export function Who({ about, id }: { about: string; id: string }) {
  return (
    <>
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="aboutId" value={id} />
    </>
  )
}
