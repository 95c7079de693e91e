-- A neighbour may have only a telephone, and two people may share one mail address. Staff have an address of their own.
ALTER TABLE "volunteer" ALTER COLUMN "email" DROP NOT NULL;
ALTER TABLE "user" ALTER COLUMN "email" DROP NOT NULL;
ALTER TABLE "user" DROP CONSTRAINT "user_email_unique";
ALTER TABLE "user" ADD CONSTRAINT "user_staff_has_mail" CHECK ("role" = 'volunteer' OR "email" IS NOT NULL);
CREATE UNIQUE INDEX "user_email_of_staff" ON "user" USING btree ("email") WHERE role <> 'volunteer';
CREATE INDEX "user_email" ON "user" USING btree ("email");

-- Calls in the place of letters. Added to the list as it stands, so that it keeps what others added.
DO $$ BEGIN EXECUTE (
  SELECT 'ALTER TABLE duty DROP CONSTRAINT duty_kind, ADD CONSTRAINT duty_kind '
    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''call_with_offer''::text, ''call_neighbour''::text, ')
  FROM pg_constraint WHERE conname = 'duty_kind' AND conrelid = 'duty'::regclass);
END $$;

-- The number of whom to call, for who has that call to make; a neighbour may live in another quarter than the person.
CREATE FUNCTION app.number_to_call(duty_id uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT v.phone FROM duty d JOIN volunteer v ON v.id = d.volunteer_id LEFT JOIN help_request h ON h.id = d.help_request_id
   WHERE d.id = duty_id AND d.ended_at IS NULL AND d.kind IN ('call_with_offer','call_neighbour')
     AND app.works_for(CASE WHEN h.id IS NULL THEN v.neighbourhood_id ELSE h.neighbourhood_id END)
$$;
-- Whether a letter would find its way, for who asks neighbours of the whole city; never where it would go.
CREATE FUNCTION app.has_mail(neighbour uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT email IS NOT NULL FROM volunteer WHERE id = neighbour AND (app.is_system() OR app.has_role('operator','coordinator'))
$$;
REVOKE ALL ON FUNCTION app.number_to_call(uuid), app.has_mail(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.number_to_call(uuid), app.has_mail(uuid) TO zorgzame_buur_app;
