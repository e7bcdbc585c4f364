package id.temani.benchmark;

import id.temani.app.load.Servers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** What years of use leave in the tables that every message touches: closed cases, with random bytes for ciphertext. */
final class ClosedCases {

    private static final int AT_ONCE = 50_000;

    private static final String CASES = """
            create temporary table made as
            select gen_random_uuid() as id, sha256(gen_random_uuid()::text::bytea) as hash
              from generate_series(1, ?)
            """;

    private static final List<String> ROWS = List.of("""
            insert into keys.wrapped_key (id, kek, wrapped)
            select id, 'kek-2020-01', hash || hash || hash from made
            """, """
            insert into conversation (id, channel, role, address_hash, sealed_talk, version, heard_at, created_at)
            select id, 'TELEGRAM', 'RESIDENT', hash,
                   decode(repeat(encode(hash, 'hex'), 20), 'hex'), 30,
                   now() - interval '60 days', now() - interval '90 days'
              from made
            """, """
            insert into address (hash, conversation_id, sealed_address)
            select hash, id, hash || hash from made
            """, """
            insert into seen_message (hash, seen_at)
            select sha256(hash || n::text::bytea), now() - interval '60 days' from made, generate_series(1, 3) n
            """, """
            insert into outbox (id, lane, owner, nature, added_at, closed_at, attempts, provider_hash)
            select gen_random_uuid(), id, id, 'ORDINARY', now() - interval '60 days', now() - interval '60 days', 1,
                   sha256(hash || n::text::bytea)
              from made, generate_series(1, 3) n
            """, """
            insert into case_file (id, word, number, resident, channel, language, unit, sealed_care, state, ending,
                                   opened_at, since)
            select gen_random_uuid(), 'melati', 27, id, 'TELEGRAM', 'INDONESIAN', 'contoh', hash || hash, 'CLOSED',
                   'COMPLETED', now() - interval '150 days', now() - interval '60 days'
              from made
            """);

    private ClosedCases() {}

    static void add(Servers servers, int cases) throws SQLException {
        try (var connection = DriverManager.getConnection(servers.jdbcUrl(), servers.user(), servers.password());
                var statement = connection.createStatement()) {
            for (var done = 0; done < cases; done += AT_ONCE) {
                statement.execute(CASES.replace("?", String.valueOf(Math.min(AT_ONCE, cases - done))));
                for (var rows : ROWS) {
                    statement.execute(rows);
                }
                statement.execute("drop table made");
            }
            statement.execute("vacuum (analyze)");
        }
    }
}
