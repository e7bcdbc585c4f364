package id.temani.app.load;

import id.temani.embedded.EmbeddedPostgres;
import id.temani.embedded.EmbeddedRedis;

/** The servers that the app under test uses; they outlive it. Prints nothing of how to get in. */
public record Servers(String jdbcUrl, String user, String password, String redisUrl) {

    public static Servers of(EmbeddedPostgres postgres, EmbeddedRedis redis) {
        return new Servers(
                postgres.jdbcUrl(),
                postgres.user(),
                postgres.password(),
                redis.uri().toString());
    }

    @Override
    public String toString() {
        return "Servers[redacted]";
    }
}
