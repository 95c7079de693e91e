-- The path cannot be skipped: what a request, an offer, a pair, a visit, a worry or a neighbour may become next, said once
-- more where nothing passes by. It holds for the application's role, whatever its own checks did; the owner of the tables
-- may still put something right by hand. A later migration replaces `app.state_paths` alone; a test compares it with domain/.
CREATE FUNCTION app.state_paths() RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT '
{
  "help_request": {
    "triage": ["clarify","ready","referred","not_ours","duplicate","on_hold","withdrawn","moved","deceased","unsafe"],
    "clarify": ["ready","referred","not_ours","duplicate","on_hold","withdrawn","moved","deceased","unsafe"],
    "ready": ["seeking","clarify","no_match_yet","referred","on_hold","withdrawn","moved","deceased","unsafe"],
    "seeking": ["proposed_to_resident","ready","no_match_yet","on_hold","withdrawn","moved","deceased","unsafe"],
    "proposed_to_resident": ["matched","seeking","ready","no_match_yet","on_hold","withdrawn","moved","deceased","unsafe"],
    "matched": ["in_progress","done","seeking","ready","on_hold","withdrawn","moved","deceased","unsafe"],
    "in_progress": ["done","ongoing","seeking","ready","on_hold","withdrawn","moved","deceased","unsafe"],
    "ongoing": ["ended","seeking","ready","on_hold","withdrawn","moved","deceased","unsafe"],
    "no_match_yet": ["ready","seeking","referred","closed","on_hold","withdrawn","moved","deceased","unsafe"],
    "on_hold": ["clarify","ready","proposed_to_resident","matched","in_progress","ongoing","withdrawn","moved","deceased","unsafe"],
    "unsafe": ["clarify","referred","closed","withdrawn","deceased"],
    "done": ["closed","ready"],
    "ended": ["closed","ready"],
    "referred": ["clarify","closed"],
    "closed": ["ready"],
    "withdrawn": ["ready"],
    "not_ours": ["clarify"],
    "duplicate": ["clarify"],
    "moved": [],
    "deceased": []
  },
  "match": {
    "proposed": ["active","paused","refused","handed_back","ended"],
    "active": ["paused","done","handed_back","ended"],
    "paused": ["proposed","active","handed_back","ended"],
    "done": [],
    "refused": [],
    "handed_back": [],
    "ended": []
  },
  "offer": {
    "waiting": ["sent","recalled","taken_by_other"],
    "sent": ["accepted","declined","expired","recalled","taken_by_other"],
    "accepted": ["recalled"],
    "declined": [],
    "expired": [],
    "recalled": [],
    "taken_by_other": []
  },
  "signal": {
    "open": ["handled"],
    "handled": ["open"]
  },
  "visit": {
    "planned": ["moved","uncovered","skipped","done","missed","unheard"],
    "moved": ["uncovered","skipped","done","missed","unheard"],
    "uncovered": ["planned","moved","sought","skipped"],
    "sought": ["planned","stood_in","uncovered","skipped"],
    "stood_in": ["sought","uncovered","skipped","done","missed","unheard"],
    "skipped": ["planned"],
    "unheard": ["done","missed"],
    "missed": [],
    "done": []
  },
  "volunteer": {
    "interested": ["invited","intake_booked","intake_done","ended"],
    "invited": ["intake_booked","intake_done","ended"],
    "intake_booked": ["intake_done","invited","ended"],
    "intake_done": ["ready","other_place","not_suitable","ended"],
    "ready": ["active","paused","suspended","ended"],
    "active": ["paused","suspended","ended"],
    "paused": ["active","suspended","ended"],
    "suspended": ["active","ended"],
    "other_place": ["invited"],
    "not_suitable": [],
    "ended": ["invited","active"]
  }
}
'::jsonb $$;
CREATE FUNCTION app.keep_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT app.state_paths() -> TG_TABLE_NAME -> OLD.state ? NEW.state THEN
    RAISE EXCEPTION 'no path from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'state_path', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
DO $$ DECLARE thing text; BEGIN
  FOREACH thing IN ARRAY ARRAY['help_request','match','offer','signal','visit','volunteer'] LOOP
    EXECUTE format('CREATE TRIGGER keep_path BEFORE UPDATE OF state ON %I FOR EACH ROW
      WHEN (OLD.state IS DISTINCT FROM NEW.state AND current_user = ''zorgzame_buur_app'') EXECUTE FUNCTION app.keep_path()', thing);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION app.state_paths(), app.keep_path() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.state_paths(), app.keep_path() TO zorgzame_buur_app;
