-- A request that came with more than people send is taken too: it waits apart, until somebody says that it is real.
ALTER TABLE "help_request" DROP CONSTRAINT "help_request_state";
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_state" CHECK ("state" IN ('unverified','triage','clarify','ready','seeking','proposed_to_resident','matched','in_progress','ongoing','done','closed','no_match_yet','on_hold','withdrawn','referred','not_ours','duplicate','unsafe','moved','deceased','ended'));
DROP POLICY new_request ON help_request;
CREATE POLICY new_request ON help_request FOR INSERT WITH CHECK (
  (app.is_visitor() AND channel IN ('web','callback') AND state IN ('unverified','triage','clarify')) OR app.has_role('operator','coordinator')
  OR (app.has_role('referrer') AND channel = 'referrer' AND referrer_id = app.actor_id()));

CREATE OR REPLACE FUNCTION app.state_paths() RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT '
{
  "help_request": {
    "unverified": ["triage","clarify","not_ours","duplicate","withdrawn","moved","deceased","unsafe"],
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
    "proposed": ["introduction","active","paused","refused","handed_back","ended"],
    "introduction": ["active","trouble","ending","paused","done","handed_back","ended"],
    "active": ["trouble","ending","paused","done","handed_back","ended"],
    "trouble": ["mediated","active","ending","paused","done","handed_back","ended"],
    "mediated": ["active","trouble","ending","paused","done","handed_back","ended"],
    "paused": ["proposed","introduction","active","trouble","mediated","handed_back","ended"],
    "ending": ["active","done","handed_back","ended"],
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
