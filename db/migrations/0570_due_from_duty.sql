-- By when something must be done stands once: in its duty. What a request or a worry says of it follows, also for its
-- resident, who reads no duties.
CREATE FUNCTION app.due_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
BEGIN
  IF NEW.kind = 'step' THEN
    UPDATE help_request SET due_at = NEW.due_at WHERE id = NEW.thing_id AND due_at IS DISTINCT FROM NEW.due_at;
  ELSE
    UPDATE signal SET due_at = NEW.due_at WHERE id = NEW.thing_id AND due_at IS DISTINCT FROM NEW.due_at;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER due_follows AFTER INSERT OR UPDATE OF due_at ON duty FOR EACH ROW
  WHEN (NEW.ended_at IS NULL AND NEW.kind IN ('step','worry')) EXECUTE FUNCTION app.due_follows();
REVOKE ALL ON FUNCTION app.due_follows() FROM PUBLIC;

UPDATE help_request h SET due_at = d.due_at FROM duty d
 WHERE d.thing_id = h.id AND d.kind = 'step' AND d.ended_at IS NULL AND h.due_at IS DISTINCT FROM d.due_at;
UPDATE signal s SET due_at = d.due_at FROM duty d
 WHERE d.thing_id = s.id AND d.kind = 'worry' AND d.ended_at IS NULL AND s.due_at IS DISTINCT FROM d.due_at;

-- The list of today: steps alone, what is due first, first.
CREATE INDEX "duty_step" ON "duty" USING btree ("due_at") WHERE ended_at IS NULL AND kind = 'step';
DROP INDEX "help_request_worklist";
CREATE INDEX "help_request_worklist" ON "help_request" USING btree ("state", "state_since");
CREATE INDEX "help_request_waiting" ON "help_request" USING btree ("id") WHERE due_at IS NOT NULL;
