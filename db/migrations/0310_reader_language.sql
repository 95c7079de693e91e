-- Everybody is written to in their own language: the one of the page on which they came to us, until they say otherwise.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['user','volunteer','resident'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN locale text NOT NULL DEFAULT ''nl''', t);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (locale IN (''nl'',''fr'',''en''))', t, t || '_locale');
    EXECUTE format('GRANT UPDATE (locale) ON %I TO zorgzame_buur_app', t);
  END LOOP;
END $$;
-- Letters to an account find its address and language when they are sent, as all letters do.
UPDATE message m SET recipient = NULL, values = CASE m.template
    WHEN 'sign-in' THEN m.values || jsonb_build_object('recipient', m.recipient)
    ELSE jsonb_build_object('userId', u.id) END
  FROM "user" u WHERE u.email = m.recipient AND m.state = 'queued';
