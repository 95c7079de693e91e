-- Somebody may choose that another person stays the contact: then that one is called first, also when they have a number.
ALTER TABLE "resident" ADD COLUMN "contact_first" boolean DEFAULT false NOT NULL;
GRANT UPDATE ("contact_first") ON "resident" TO zorgzame_buur_app;
-- Whom that is a referrer writes down with the person, in the same breath and no other right with it.
CREATE FUNCTION app.residents_passed_on_now() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT id FROM resident WHERE created_at = now() AND app.has_role('referrer')
$$;
REVOKE ALL ON FUNCTION app.residents_passed_on_now() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.residents_passed_on_now() TO zorgzame_buur_app;
CREATE POLICY referrer_contact ON "relation" FOR INSERT WITH CHECK (
  "by" = app.actor_id() AND may = ARRAY['contact'] AND resident_id IN (SELECT app.residents_passed_on_now()));
