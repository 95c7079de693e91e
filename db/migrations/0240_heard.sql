-- What somebody said by telephone or at the desk and staff wrote down. Null: they did it themselves.
ALTER TABLE transition ADD COLUMN heard text;
ALTER TABLE transition ADD CONSTRAINT transition_heard CHECK (heard IN ('phone','in_person'));

-- A match comes from a yes: given by that neighbour, or heard from that neighbour by who works for the request.
DROP POLICY new_match ON match;
CREATE POLICY new_match ON match FOR INSERT WITH CHECK (state = 'proposed' AND EXISTS (
  SELECT 1 FROM offer o JOIN help_request h ON h.id = o.help_request_id
   WHERE o.id = offer_id AND o.help_request_id = match.help_request_id
     AND o.volunteer_id = match.volunteer_id AND o.state = 'accepted'
     AND (o.volunteer_id = app.volunteer_id() OR o.token_hash = app.capability() OR app.works_for(h.neighbourhood_id))));

-- A worry is about somebody one helps, or was told to who works for the request.
DROP POLICY new_signal ON signal;
CREATE POLICY new_signal ON signal FOR INSERT WITH CHECK (
  (volunteer_id = app.volunteer_id() AND help_request_id IN (SELECT app.volunteer_requests()))
  OR EXISTS (SELECT 1 FROM help_request h WHERE h.id = help_request_id AND app.works_for(h.neighbourhood_id)));
