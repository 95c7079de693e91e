-- A letter that did not arrive is work for somebody; mail that does not leave at all is work for the administrator.
-- The list of before is kept as it is found, because others make theirs longer as well.
DO $$ DECLARE one text; more text; BEGIN
  FOREACH one IN ARRAY ARRAY['duty_kind','duty_owner_role'] LOOP
    SELECT replace(pg_get_constraintdef(oid), 'ARRAY[', CASE one WHEN 'duty_kind' THEN 'ARRAY[''not_reached''::text, ''mail_fails''::text, ' ELSE 'ARRAY[''admin''::text, ' END)
      INTO more FROM pg_constraint WHERE conname = one AND conrelid = 'duty'::regclass;
    EXECUTE format('ALTER TABLE duty DROP CONSTRAINT %I', one);
    EXECUTE format('ALTER TABLE duty ADD CONSTRAINT %I %s', one, more);
  END LOOP;
END $$;
ALTER TABLE duty DROP CONSTRAINT duty_in_reach;
ALTER TABLE duty ADD CONSTRAINT duty_in_reach CHECK (num_nonnulls(help_request_id, volunteer_id) > 0 OR owner_role = 'admin');
CREATE POLICY admin_duty ON duty FOR SELECT USING (owner_role = 'admin' AND app.has_role('admin'));

-- Another address is another try: whoever corrects it, and through whichever door.
CREATE FUNCTION app.reached_elsewhere() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  UPDATE duty SET ended_at = now(), how = 'itself', ended_by = app.actor_id()
   WHERE kind = 'not_reached' AND ended_at IS NULL
     AND CASE TG_TABLE_NAME WHEN 'volunteer' THEN thing_id = NEW.id ELSE help_request_id IN (SELECT id FROM help_request WHERE resident_id = NEW.id) END;
  RETURN NULL;
END $$;
CREATE TRIGGER reached_elsewhere AFTER UPDATE OF email ON volunteer FOR EACH ROW WHEN (NEW.email IS DISTINCT FROM OLD.email) EXECUTE FUNCTION app.reached_elsewhere();
CREATE TRIGGER reached_elsewhere AFTER UPDATE OF email ON resident FOR EACH ROW WHEN (NEW.email IS DISTINCT FROM OLD.email) EXECUTE FUNCTION app.reached_elsewhere();

-- Mail that should have left a quarter of an hour ago: tried in vain, or never tried because nothing does the work. For the
-- health page and the administrator: a number and a moment, nobody's letter.
CREATE INDEX "message_waiting" ON "message" USING btree ("next_try_at") WHERE state IN ('queued','failed');
CREATE FUNCTION app.mail_trouble(late interval, OUT letters integer, OUT since timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT count(*)::int, min(coalesce(failing_since, next_try_at)) FROM message
   WHERE state IN ('queued','failed') AND next_try_at IS NOT NULL AND coalesce(failing_since, next_try_at) < now() - late
$$;
REVOKE ALL ON FUNCTION app.mail_trouble(interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.mail_trouble(interval) TO zorgzame_buur_app;
UPDATE message SET next_try_at = now() WHERE state = 'queued';
-- The administrator sees that letters wait or were lost, and to which kind of reader; not to whom.
CREATE POLICY admin_messages ON message FOR SELECT USING (app.has_role('admin') AND state IN ('queued','failed','bounced'));
