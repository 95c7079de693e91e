-- A person is found by a name as it is heard or typed: without accents, in any order, with any spaces; by telephone
-- number, mail address, street or town as well. One spelling for what is kept and for what is looked for.
CREATE FUNCTION app.search_key(VARIADIC parts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, array_to_string(parts, ' '))), '[\s[:punct:]]+', ' ', 'g'))
$$;
-- What every wanted person must hold, the longest first, because that one narrows the most. A telephone number is one
-- word however it is grouped, and the same one from abroad.
CREATE FUNCTION app.search_patterns(typed text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN typed ~ '^[\d\s+()/.-]+$' AND length(regexp_replace(typed, '\D', '', 'g')) >= 6
      THEN ARRAY['%' || regexp_replace(regexp_replace(typed, '\D', '', 'g'), '^(0032|32|0)', '') || '%']
    ELSE (SELECT coalesce(array_agg('%' || word || '%' ORDER BY length(word) DESC), '{}')
      FROM regexp_split_to_table(app.search_key(typed), ' ') AS word WHERE word <> '')
  END
$$;
CREATE INDEX "resident_search" ON "resident" USING gin (app.search_key("name", "email", "phone", "street", "house_number", "postcode", "municipality") gin_trgm_ops);
CREATE INDEX "volunteer_search" ON "volunteer" USING gin (app.search_key("first_name", "last_name", "email", "phone", "street", "house_number", "postcode", "municipality") gin_trgm_ops);

-- These look past the policies, or no index would be used; so they return ids only, and whoever asks reads the rows.
CREATE FUNCTION app.residents_found(typed text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE wanted text[] := app.search_patterns(typed);
BEGIN
  RETURN QUERY SELECT r.id FROM resident r
    WHERE app.search_key(r.name, r.email, r.phone, r.street, r.house_number, r.postcode, r.municipality) LIKE wanted[1]
      AND app.search_key(r.name, r.email, r.phone, r.street, r.house_number, r.postcode, r.municipality) LIKE ALL (wanted);
END $$;
CREATE FUNCTION app.volunteers_found(typed text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE wanted text[] := app.search_patterns(typed);
BEGIN
  RETURN QUERY SELECT v.id FROM volunteer v
    WHERE app.search_key(v.first_name, v.last_name, v.email, v.phone, v.street, v.house_number, v.postcode, v.municipality) LIKE wanted[1]
      AND app.search_key(v.first_name, v.last_name, v.email, v.phone, v.street, v.house_number, v.postcode, v.municipality) LIKE ALL (wanted);
END $$;
REVOKE ALL ON FUNCTION app.residents_found(text), app.volunteers_found(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.search_key(text[]), app.search_patterns(text), app.residents_found(text), app.volunteers_found(text) TO zorgzame_buur_app;

-- Neighbours live behind a door too.
ALTER TABLE "volunteer" ADD COLUMN "box" text;
GRANT UPDATE ("box") ON "volunteer" TO zorgzame_buur_app;
