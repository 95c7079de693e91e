-- What was typed is mostly one word, and the index found it: the key of each hit need not be made a second time for the rest.
CREATE OR REPLACE FUNCTION app.residents_found(typed text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE wanted text[] := app.search_patterns(typed); rest text[] := wanted[2:];
BEGIN
  RETURN QUERY SELECT r.id FROM resident r
    WHERE app.search_key(r.name, r.email, r.phone, r.street, r.house_number, r.postcode, r.municipality) LIKE wanted[1]
      AND (rest = '{}' OR app.search_key(r.name, r.email, r.phone, r.street, r.house_number, r.postcode, r.municipality) LIKE ALL (rest))
  UNION SELECT n.resident_id FROM resident_number n WHERE n.phone LIKE wanted[1] AND n.phone LIKE ALL (rest)
  UNION SELECT l.resident_id FROM relation l
    WHERE app.search_key(l.name, l.email, l.phone) LIKE wanted[1] AND (rest = '{}' OR app.search_key(l.name, l.email, l.phone) LIKE ALL (rest));
END $$;
CREATE OR REPLACE FUNCTION app.volunteers_found(typed text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
DECLARE wanted text[] := app.search_patterns(typed); rest text[] := wanted[2:];
BEGIN
  RETURN QUERY SELECT v.id FROM volunteer v
    WHERE app.search_key(v.first_name, v.last_name, v.email, v.phone, v.street, v.house_number, v.postcode, v.municipality) LIKE wanted[1]
      AND (rest = '{}' OR app.search_key(v.first_name, v.last_name, v.email, v.phone, v.street, v.house_number, v.postcode, v.municipality) LIKE ALL (rest));
END $$;
