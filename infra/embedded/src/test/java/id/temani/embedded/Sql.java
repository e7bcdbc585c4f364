package id.temani.embedded;

import java.sql.DriverManager;
import java.sql.SQLException;

/** One statement, on a connection of its own. */
final class Sql {

    private Sql() {}

    static void run(EmbeddedPostgres server, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** The first column of the first row. */
    static String one(EmbeddedPostgres server, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
