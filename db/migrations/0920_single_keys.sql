-- Single keys (j, k, n …) help who works here all day and hinder who speaks to the computer: each colleague says so once, for
-- every browser. The session reads it with who is signed in.
ALTER TABLE staff_desk ADD COLUMN "single_keys" boolean NOT NULL DEFAULT true;
CREATE POLICY sign_in_reads ON staff_desk FOR SELECT USING (app.actor_kind() = 'session');
