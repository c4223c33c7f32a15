-- Frozen by `npm run codebook:migration`. One statement ends with a semicolon and a blank line.

DROP VIEW participation_fact;

DROP INDEX participation_fact_covering;

CREATE INDEX participation_fact_covering ON participation (forbund_id, active_until) INCLUDE (insats_id, participant_id, mode, gender, age_band, kommun, foreign_born, education, support_duration, support_at_start, sick_without_sgi, occupation_at_start, referrer, place, start_date, exit_reason, destination, insats_ceased, support_at_exit, occupation_at_exit);

CREATE VIEW participation_fact AS
SELECT forbund_id, insats_id, uuid_hash_extended(participation_id, current_setting('app.salt')::bigint) AS record, uuid_hash_extended(participant_id, current_setting('app.salt')::bigint) AS person, active_until, mode, gender, age_band, kommun, foreign_born, education, support_duration, support_at_start, sick_without_sgi, occupation_at_start, referrer, place, start_date, exit_reason, destination, insats_ceased, support_at_exit, occupation_at_exit
FROM participation
WHERE (SELECT current_setting('app.insatser', true)) = '*' OR insats_id = ANY (string_to_array((SELECT current_setting('app.insatser', true)), ',')::uuid[]);

ALTER VIEW participation_fact OWNER TO utfall_owner;

GRANT SELECT ON participation_fact TO utfall_statistics, utfall_forbund, utfall_insats;
