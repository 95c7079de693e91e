-- Whether each seal fits is weighed by hashing the lines that it closes: after years that is the whole log, every hour. Now
-- the seals of the last day are weighed every hour, and of the older ones a twenty-fourth part: each of them once a day.
-- That no seal is missing and that they join is still looked at for all of them.
CREATE OR REPLACE FUNCTION app.broken_seal() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  SELECT min(number) FROM (
    SELECT number, hash, lines, from_seq, to_seq, sealed_at, lag(hash, 1, '') OVER o AS before, lag(number) OVER o AS previous,
        lag(to_seq, 1, 0::bigint) OVER o AS ended, max(number) OVER () - number < 24 OR number % 24 = extract(hour FROM now() AT TIME ZONE 'UTC') AS its_turn
      FROM audit_seal WINDOW o AS (ORDER BY number)) s
   WHERE CASE WHEN number <> coalesce(previous, 0) + 1 OR from_seq <> ended + 1 THEN true
     WHEN its_turn AND sealed_at > now() - interval '1095 days' THEN hash <> app.seal_hash(before, from_seq, to_seq)
       OR lines <> (SELECT count(*) FROM audit_log a WHERE a.seq BETWEEN s.from_seq AND s.to_seq)
     ELSE false END
$$;
