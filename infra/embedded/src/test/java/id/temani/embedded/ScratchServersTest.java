package id.temani.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

class ScratchServersTest {

    @Test
    void givesEachTestADatabaseOfItsOwn() throws SQLException {
        var one = ScratchServers.emptyDatabase();
        var other = ScratchServers.emptyDatabase();

        try (var connection = DriverManager.getConnection(one);
                var statement = connection.createStatement()) {
            statement.execute("create table visit (id int primary key)");
        }

        try (var connection = DriverManager.getConnection(other);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select to_regclass('visit') is null")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getBoolean(1)).isTrue();
        }
    }

    @Test
    void sharesOneServerOfEachKind() {
        assertThat(ScratchServers.postgres()).isSameAs(ScratchServers.postgres());
        assertThat(ScratchServers.redis()).isSameAs(ScratchServers.redis());
    }

    @Test
    void servesRedis() {
        try (var client = RedisClient.create(ScratchServers.redis().uri())) {
            client.set("greeting", "halo");

            assertThat(client.get("greeting")).isEqualTo("halo");
        }
    }
}
