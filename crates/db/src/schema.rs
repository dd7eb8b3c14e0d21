//! The logical schema as text, the same words for both engines: a test compares the two.

use std::fmt::Write;

use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

use crate::{Db, Engine, Result};

#[derive(FromQueryResult)]
struct Line {
    line: String,
}

const SQLITE: &str = "
SELECT 'table ' || m.name || ' column ' || c.name || ' ' || LOWER(c.type) || CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN ' not null' ELSE '' END
    || CASE WHEN c.pk > 0 THEN ' key' || c.pk ELSE '' END AS line
FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> '_sqlx_migrations'
UNION ALL
SELECT 'table ' || m.name || ' ' || CASE WHEN i.\"unique\" = 1 THEN 'unique' ELSE 'index' END || CASE WHEN i.partial = 1 THEN ' partial' ELSE '' END
    || ' (' || (SELECT GROUP_CONCAT(name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')'
FROM sqlite_master m JOIN pragma_index_list(m.name) i WHERE m.type = 'table' AND i.origin <> 'pk' AND m.name <> '_sqlx_migrations'
UNION ALL
SELECT 'table ' || m.name || ' foreign ' || f.\"from\" || ' -> ' || f.\"table\" || '.' || f.\"to\"
FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
ORDER BY 1";

const POSTGRES: &str = "
SELECT 'table ' || c.table_name || ' column ' || c.column_name || ' ' || c.data_type || CASE WHEN c.is_nullable = 'NO' THEN ' not null' ELSE '' END
    || COALESCE((SELECT ' key' || k.ordinal_position FROM information_schema.table_constraints t
        JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name)
        WHERE t.constraint_type = 'PRIMARY KEY' AND t.table_name = c.table_name AND k.column_name = c.column_name), '') COLLATE \"C\" AS line
FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.table_name <> '_sqlx_migrations'
UNION ALL
SELECT 'table ' || t.relname || ' ' || CASE WHEN x.indisunique THEN 'unique' ELSE 'index' END || CASE WHEN x.indpred IS NOT NULL THEN ' partial' ELSE '' END
    || ' (' || (SELECT STRING_AGG(a.attname, ', ' ORDER BY k.n) FROM UNNEST(x.indkey) WITH ORDINALITY k(attnum, n)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum) || ')'
FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace s ON s.oid = t.relnamespace
WHERE s.nspname = 'public' AND NOT x.indisprimary AND t.relname <> '_sqlx_migrations'
UNION ALL
SELECT 'table ' || t.relname || ' foreign ' || a.attname || ' -> ' || r.relname || '.' || b.attname
FROM pg_constraint f JOIN pg_class t ON t.oid = f.conrelid JOIN pg_class r ON r.oid = f.confrelid
JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = f.conkey[1] JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = f.confkey[1]
WHERE f.contype = 'f'
ORDER BY 1";

/// Tables, columns with type, null and key, indexes and foreign keys; one line each, sorted.
pub async fn text(db: &Db) -> Result<String> {
    let sql = match db.engine() {
        Engine::Sqlite => SQLITE,
        Engine::Postgres => POSTGRES,
    };
    let statement = Statement::from_string(db.reader.get_database_backend(), sql);
    let mut text = String::new();
    for row in db.reader.query_all_raw(statement).await? {
        let _ = writeln!(text, "{}", Line::from_query_result(&row, "")?.line);
    }
    Ok(text)
}
