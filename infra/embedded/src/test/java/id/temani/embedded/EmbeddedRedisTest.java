package id.temani.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

class EmbeddedRedisTest {

    @TempDir
    Path dataDir;

    @Test
    void keepsNothingOnDisk() throws IOException {
        try (var redis = EmbeddedRedis.start(dataDir);
                var client = RedisClient.create(redis.uri())) {
            client.set("greeting", "halo-from-sari");
        }

        try (var files = Files.list(dataDir.resolve("redis"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("server.log", "lock");
        }
        try (var redis = EmbeddedRedis.start(dataDir);
                var client = RedisClient.create(redis.uri())) {
            assertThat(client.get("greeting")).isNull();
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (var redis = EmbeddedRedis.start(dataDir);
                var client = RedisClient.create(
                        URI.create("redis://127.0.0.1:" + redis.uri().getPort()))) {
            assertThatThrownBy(() -> client.get("greeting"))
                    .isInstanceOf(JedisException.class)
                    .hasMessageContaining("NOAUTH");
            assertThat(redis.toString()).doesNotContain(redis.uri().getUserInfo());
        }
    }
}
