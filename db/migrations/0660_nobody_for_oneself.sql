-- A colleague who is a neighbour as well, or asked for help, is two rows under one mail address. What such a person says or
-- does is recorded, approved and judged by somebody else; so is that of whoever shares the address. Only yes or no is told.
CREATE FUNCTION app.is_oneself(people uuid[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT EXISTS (SELECT FROM "user" u WHERE u.id = app.actor_id() AND u.role <> 'volunteer' AND lower(u.email) IN (
    SELECT lower(email) FROM volunteer WHERE id = ANY (people) UNION ALL SELECT lower(email) FROM resident WHERE id = ANY (people)))
$$;
REVOKE ALL ON FUNCTION app.is_oneself(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_oneself(uuid[]) TO zorgzame_buur_app;
