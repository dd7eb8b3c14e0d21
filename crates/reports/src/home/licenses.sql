-- How many licenses there are by status, and how many end in which month. One pass over the index `license_tally`, which has
-- every column that is read here: no row of the table is touched. {scope} is the reader's part of the tree.
SELECT side, status, slot, COUNT(*) AS licenses
FROM (
    SELECT
        CASE WHEN owner_id = $1 THEN 'own' ELSE 'below' END AS side,
        {status} AS status,
        CAST(CASE {slots} ELSE -1 END AS BIGINT) AS slot
    FROM license
    WHERE {scope}
) AS counted
GROUP BY side, status, slot
