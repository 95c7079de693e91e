-- "I know this person, rather not": said with a no, when the request is no longer that neighbour's to see.
CREATE FUNCTION app.keep_apart_after_no(which uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, app, pg_temp AS $$
  INSERT INTO volunteer_block (volunteer_id, resident_id, wished_by)
    SELECT o.volunteer_id, h.resident_id, 'volunteer' FROM offer o JOIN help_request h ON h.id = o.help_request_id
     WHERE o.id = which AND o.state = 'declined'
       AND (o.volunteer_id = app.volunteer_id() OR o.token_hash = app.capability() OR app.works_for(h.neighbourhood_id))
    ON CONFLICT DO NOTHING
$$;
REVOKE ALL ON FUNCTION app.keep_apart_after_no(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.keep_apart_after_no(uuid) TO zorgzame_buur_app;
