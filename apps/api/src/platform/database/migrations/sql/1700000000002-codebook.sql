-- Frozen by `npm run codebook:migration`. One statement ends with a semicolon and a blank line.

ALTER TABLE participation ADD COLUMN mode smallint NOT NULL;

ALTER TABLE participation ADD COLUMN gender smallint;

ALTER TABLE participation ADD COLUMN age_band smallint;

ALTER TABLE participation ADD COLUMN kommun smallint;

ALTER TABLE participation ADD COLUMN foreign_born smallint;

ALTER TABLE participation ADD COLUMN education smallint;

ALTER TABLE participation ADD COLUMN support_duration smallint;

ALTER TABLE participation ADD COLUMN support_at_start integer;

ALTER TABLE participation ADD COLUMN support_at_start_extent smallint[];

ALTER TABLE participation ADD COLUMN sick_without_sgi smallint;

ALTER TABLE participation ADD COLUMN occupation_at_start integer;

ALTER TABLE participation ADD COLUMN occupation_at_start_extent smallint[];

ALTER TABLE participation ADD COLUMN referrer smallint;

ALTER TABLE participation ADD COLUMN place smallint NOT NULL;

ALTER TABLE participation ADD COLUMN start_date date NOT NULL;

ALTER TABLE participation ADD COLUMN end_date date;

ALTER TABLE participation ADD COLUMN exit_reason smallint;

ALTER TABLE participation ADD COLUMN destination smallint;

ALTER TABLE participation ADD COLUMN insats_ceased smallint;

ALTER TABLE participation ADD COLUMN support_at_exit integer;

ALTER TABLE participation ADD COLUMN support_at_exit_extent smallint[];

ALTER TABLE participation ADD COLUMN occupation_at_exit integer;

ALTER TABLE participation ADD COLUMN occupation_at_exit_extent smallint[];

ALTER TABLE participation ADD COLUMN active_until date GENERATED ALWAYS AS (coalesce(end_date, 'infinity'::date)) STORED;

ALTER TABLE participation ADD CONSTRAINT participation_mode_allowed CHECK (mode IN (1, 2));

ALTER TABLE participation ADD CONSTRAINT participation_gender_allowed CHECK (gender IN (0, 1, 2, 3));

ALTER TABLE participation ADD CONSTRAINT participation_age_band_allowed CHECK (age_band IN (0, 1, 2, 3, 4, 5, 6));

ALTER TABLE participation ADD CONSTRAINT participation_kommun_allowed CHECK (kommun IN (0, 114, 115, 117, 120, 123, 125, 126, 127, 128, 136, 138, 139, 140, 160, 162, 163, 180, 181, 182, 183, 184, 186, 187, 188, 191, 192, 305, 319, 330, 331, 360, 380, 381, 382, 428, 461, 480, 481, 482, 483, 484, 486, 488, 509, 512, 513, 560, 561, 562, 563, 580, 581, 582, 583, 584, 586, 604, 617, 642, 643, 662, 665, 680, 682, 683, 684, 685, 686, 687, 760, 761, 763, 764, 765, 767, 780, 781, 821, 834, 840, 860, 861, 862, 880, 881, 882, 883, 884, 885, 980, 1060, 1080, 1081, 1082, 1083, 1214, 1230, 1231, 1233, 1256, 1257, 1260, 1261, 1262, 1263, 1264, 1265, 1266, 1267, 1270, 1272, 1273, 1275, 1276, 1277, 1278, 1280, 1281, 1282, 1283, 1284, 1285, 1286, 1287, 1290, 1291, 1292, 1293, 1315, 1380, 1381, 1382, 1383, 1384, 1401, 1402, 1407, 1415, 1419, 1421, 1427, 1430, 1435, 1438, 1439, 1440, 1441, 1442, 1443, 1444, 1445, 1446, 1447, 1452, 1460, 1461, 1462, 1463, 1465, 1466, 1470, 1471, 1472, 1473, 1480, 1481, 1482, 1484, 1485, 1486, 1487, 1488, 1489, 1490, 1491, 1492, 1493, 1494, 1495, 1496, 1497, 1498, 1499, 1715, 1730, 1737, 1760, 1761, 1762, 1763, 1764, 1765, 1766, 1780, 1781, 1782, 1783, 1784, 1785, 1814, 1860, 1861, 1862, 1863, 1864, 1880, 1881, 1882, 1883, 1884, 1885, 1904, 1907, 1960, 1961, 1962, 1980, 1981, 1982, 1983, 1984, 2021, 2023, 2026, 2029, 2031, 2034, 2039, 2061, 2062, 2080, 2081, 2082, 2083, 2084, 2085, 2101, 2104, 2121, 2132, 2161, 2180, 2181, 2182, 2183, 2184, 2260, 2262, 2280, 2281, 2282, 2283, 2284, 2303, 2305, 2309, 2313, 2321, 2326, 2361, 2380, 2401, 2403, 2404, 2409, 2417, 2418, 2421, 2422, 2425, 2460, 2462, 2463, 2480, 2481, 2482, 2505, 2506, 2510, 2513, 2514, 2518, 2521, 2523, 2560, 2580, 2581, 2582, 2583, 2584));

ALTER TABLE participation ADD CONSTRAINT participation_foreign_born_allowed CHECK (foreign_born IN (0, 1, 2));

ALTER TABLE participation ADD CONSTRAINT participation_education_allowed CHECK (education IN (0, 1, 2, 3, 4, 5));

ALTER TABLE participation ADD CONSTRAINT participation_support_duration_allowed CHECK (support_duration IN (0, 1, 2, 3, 4, 5, 6));

ALTER TABLE participation ADD CONSTRAINT participation_support_at_start_allowed CHECK ((support_at_start & ~4095) = 0);

ALTER TABLE participation ADD CONSTRAINT participation_support_at_start_exclusive CHECK ((support_at_start & 3584) = 0 OR support_at_start IN (512, 1024, 2048));

ALTER TABLE participation ADD CONSTRAINT participation_support_at_start_extent_range CHECK (support_at_start_extent IS NULL OR (array_ndims(support_at_start_extent) = 1 AND array_lower(support_at_start_extent, 1) = 1 AND cardinality(support_at_start_extent) <= 12 AND 1 <= ALL (support_at_start_extent) AND 100 >= ALL (support_at_start_extent)));

ALTER TABLE participation ADD CONSTRAINT participation_support_at_start_extent_chosen CHECK (support_at_start_extent IS NULL OR (support_at_start IS NOT NULL AND (support_at_start_extent[1] IS NULL OR (support_at_start & 1) <> 0) AND (support_at_start_extent[2] IS NULL OR (support_at_start & 2) <> 0) AND (support_at_start_extent[3] IS NULL OR (support_at_start & 4) <> 0) AND (support_at_start_extent[4] IS NULL OR (support_at_start & 8) <> 0) AND (support_at_start_extent[5] IS NULL OR (support_at_start & 16) <> 0) AND (support_at_start_extent[6] IS NULL OR (support_at_start & 32) <> 0) AND (support_at_start_extent[7] IS NULL OR (support_at_start & 64) <> 0) AND (support_at_start_extent[8] IS NULL OR (support_at_start & 128) <> 0) AND (support_at_start_extent[9] IS NULL OR (support_at_start & 256) <> 0) AND (support_at_start_extent[10] IS NULL OR (support_at_start & 512) <> 0) AND (support_at_start_extent[11] IS NULL OR (support_at_start & 1024) <> 0) AND (support_at_start_extent[12] IS NULL OR (support_at_start & 2048) <> 0)));

ALTER TABLE participation ADD CONSTRAINT participation_sick_without_sgi_allowed CHECK (sick_without_sgi IN (0, 1, 2));

ALTER TABLE participation ADD CONSTRAINT participation_occupation_at_start_allowed CHECK ((occupation_at_start & ~16383) = 0);

ALTER TABLE participation ADD CONSTRAINT participation_occupation_at_start_exclusive CHECK ((occupation_at_start & 4096) = 0 OR occupation_at_start IN (4096));

ALTER TABLE participation ADD CONSTRAINT participation_occupation_at_start_extent_range CHECK (occupation_at_start_extent IS NULL OR (array_ndims(occupation_at_start_extent) = 1 AND array_lower(occupation_at_start_extent, 1) = 1 AND cardinality(occupation_at_start_extent) <= 14 AND 1 <= ALL (occupation_at_start_extent) AND 100 >= ALL (occupation_at_start_extent)));

ALTER TABLE participation ADD CONSTRAINT participation_occupation_at_start_extent_chosen CHECK (occupation_at_start_extent IS NULL OR (occupation_at_start IS NOT NULL AND (occupation_at_start_extent[1] IS NULL OR (occupation_at_start & 1) <> 0) AND (occupation_at_start_extent[2] IS NULL OR (occupation_at_start & 2) <> 0) AND (occupation_at_start_extent[3] IS NULL OR (occupation_at_start & 4) <> 0) AND (occupation_at_start_extent[4] IS NULL OR (occupation_at_start & 8) <> 0) AND (occupation_at_start_extent[5] IS NULL OR (occupation_at_start & 16) <> 0) AND (occupation_at_start_extent[6] IS NULL OR (occupation_at_start & 32) <> 0) AND (occupation_at_start_extent[7] IS NULL OR (occupation_at_start & 64) <> 0) AND (occupation_at_start_extent[8] IS NULL OR (occupation_at_start & 128) <> 0) AND (occupation_at_start_extent[9] IS NULL OR (occupation_at_start & 256) <> 0) AND (occupation_at_start_extent[10] IS NULL OR (occupation_at_start & 512) <> 0) AND (occupation_at_start_extent[11] IS NULL OR (occupation_at_start & 1024) <> 0) AND (occupation_at_start_extent[12] IS NULL OR (occupation_at_start & 2048) <> 0) AND (occupation_at_start_extent[13] IS NULL OR (occupation_at_start & 4096) <> 0) AND (occupation_at_start_extent[14] IS NULL OR (occupation_at_start & 8192) <> 0)));

ALTER TABLE participation ADD CONSTRAINT participation_referrer_allowed CHECK (referrer IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));

ALTER TABLE participation ADD CONSTRAINT participation_place_allowed CHECK (place IN (1, 2));

ALTER TABLE participation ADD CONSTRAINT participation_exit_reason_allowed CHECK (exit_reason IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));

ALTER TABLE participation ADD CONSTRAINT participation_destination_allowed CHECK (destination IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9));

ALTER TABLE participation ADD CONSTRAINT participation_destination_beside_exit_reason CHECK (destination IS NULL OR CASE exit_reason WHEN 5 THEN destination IN (0, 1, 2, 3, 4, 5, 6) WHEN 6 THEN destination IN (0, 4, 5, 6) WHEN 10 THEN destination IN (0, 6, 7, 8, 9) ELSE false END);

ALTER TABLE participation ADD CONSTRAINT participation_insats_ceased_allowed CHECK (insats_ceased IN (0, 1, 2));

ALTER TABLE participation ADD CONSTRAINT participation_support_at_exit_allowed CHECK ((support_at_exit & ~4095) = 0);

ALTER TABLE participation ADD CONSTRAINT participation_support_at_exit_exclusive CHECK ((support_at_exit & 3584) = 0 OR support_at_exit IN (512, 1024, 2048));

ALTER TABLE participation ADD CONSTRAINT participation_support_at_exit_extent_range CHECK (support_at_exit_extent IS NULL OR (array_ndims(support_at_exit_extent) = 1 AND array_lower(support_at_exit_extent, 1) = 1 AND cardinality(support_at_exit_extent) <= 12 AND 1 <= ALL (support_at_exit_extent) AND 100 >= ALL (support_at_exit_extent)));

ALTER TABLE participation ADD CONSTRAINT participation_support_at_exit_extent_chosen CHECK (support_at_exit_extent IS NULL OR (support_at_exit IS NOT NULL AND (support_at_exit_extent[1] IS NULL OR (support_at_exit & 1) <> 0) AND (support_at_exit_extent[2] IS NULL OR (support_at_exit & 2) <> 0) AND (support_at_exit_extent[3] IS NULL OR (support_at_exit & 4) <> 0) AND (support_at_exit_extent[4] IS NULL OR (support_at_exit & 8) <> 0) AND (support_at_exit_extent[5] IS NULL OR (support_at_exit & 16) <> 0) AND (support_at_exit_extent[6] IS NULL OR (support_at_exit & 32) <> 0) AND (support_at_exit_extent[7] IS NULL OR (support_at_exit & 64) <> 0) AND (support_at_exit_extent[8] IS NULL OR (support_at_exit & 128) <> 0) AND (support_at_exit_extent[9] IS NULL OR (support_at_exit & 256) <> 0) AND (support_at_exit_extent[10] IS NULL OR (support_at_exit & 512) <> 0) AND (support_at_exit_extent[11] IS NULL OR (support_at_exit & 1024) <> 0) AND (support_at_exit_extent[12] IS NULL OR (support_at_exit & 2048) <> 0)));

ALTER TABLE participation ADD CONSTRAINT participation_occupation_at_exit_allowed CHECK ((occupation_at_exit & ~16383) = 0);

ALTER TABLE participation ADD CONSTRAINT participation_occupation_at_exit_exclusive CHECK ((occupation_at_exit & 4096) = 0 OR occupation_at_exit IN (4096));

ALTER TABLE participation ADD CONSTRAINT participation_occupation_at_exit_extent_range CHECK (occupation_at_exit_extent IS NULL OR (array_ndims(occupation_at_exit_extent) = 1 AND array_lower(occupation_at_exit_extent, 1) = 1 AND cardinality(occupation_at_exit_extent) <= 14 AND 1 <= ALL (occupation_at_exit_extent) AND 100 >= ALL (occupation_at_exit_extent)));

ALTER TABLE participation ADD CONSTRAINT participation_occupation_at_exit_extent_chosen CHECK (occupation_at_exit_extent IS NULL OR (occupation_at_exit IS NOT NULL AND (occupation_at_exit_extent[1] IS NULL OR (occupation_at_exit & 1) <> 0) AND (occupation_at_exit_extent[2] IS NULL OR (occupation_at_exit & 2) <> 0) AND (occupation_at_exit_extent[3] IS NULL OR (occupation_at_exit & 4) <> 0) AND (occupation_at_exit_extent[4] IS NULL OR (occupation_at_exit & 8) <> 0) AND (occupation_at_exit_extent[5] IS NULL OR (occupation_at_exit & 16) <> 0) AND (occupation_at_exit_extent[6] IS NULL OR (occupation_at_exit & 32) <> 0) AND (occupation_at_exit_extent[7] IS NULL OR (occupation_at_exit & 64) <> 0) AND (occupation_at_exit_extent[8] IS NULL OR (occupation_at_exit & 128) <> 0) AND (occupation_at_exit_extent[9] IS NULL OR (occupation_at_exit & 256) <> 0) AND (occupation_at_exit_extent[10] IS NULL OR (occupation_at_exit & 512) <> 0) AND (occupation_at_exit_extent[11] IS NULL OR (occupation_at_exit & 1024) <> 0) AND (occupation_at_exit_extent[12] IS NULL OR (occupation_at_exit & 2048) <> 0) AND (occupation_at_exit_extent[13] IS NULL OR (occupation_at_exit & 4096) <> 0) AND (occupation_at_exit_extent[14] IS NULL OR (occupation_at_exit & 8192) <> 0)));

ALTER TABLE participation ADD CONSTRAINT participation_exit_after_start CHECK (end_date >= start_date);

ALTER TABLE participation ADD CONSTRAINT participation_exit_answers CHECK (end_date IS NOT NULL OR (exit_reason IS NULL AND destination IS NULL AND insats_ceased IS NULL AND support_at_exit IS NULL AND occupation_at_exit IS NULL));

ALTER TABLE participation ADD CONSTRAINT participation_anonymous CHECK (mode <> 2 OR (participant_id IS NULL AND age_band IS NULL AND foreign_born IS NULL AND education IS NULL AND support_duration IS NULL AND support_at_start IS NULL AND sick_without_sgi IS NULL AND occupation_at_start IS NULL AND referrer IS NULL AND destination IS NULL AND support_at_exit IS NULL AND occupation_at_exit IS NULL));

CREATE INDEX participation_fact_covering ON participation (forbund_id, active_until) INCLUDE (insats_id, participant_id, mode, gender, age_band, kommun, foreign_born, education, support_duration, support_at_start, sick_without_sgi, occupation_at_start, referrer, place, start_date, exit_reason, destination, insats_ceased, support_at_exit, occupation_at_exit);

CREATE VIEW participation_fact AS
SELECT forbund_id, insats_id, uuid_hash_extended(participant_id, current_setting('app.salt')::bigint) AS person, active_until, mode, gender, age_band, kommun, foreign_born, education, support_duration, support_at_start, sick_without_sgi, occupation_at_start, referrer, place, start_date, exit_reason, destination, insats_ceased, support_at_exit, occupation_at_exit
FROM participation
WHERE (SELECT current_setting('app.insatser', true)) = '*' OR insats_id = ANY (string_to_array((SELECT current_setting('app.insatser', true)), ',')::uuid[]);

ALTER VIEW participation_fact OWNER TO utfall_owner;

GRANT SELECT ON participation_fact TO utfall_statistics, utfall_forbund, utfall_insats;
