package id.temani.app;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the whole service.
 *
 * @param publicUrl how the outside reaches us; webhooks' signatures are checked against it
 * @param dataDir where embedded servers keep their data
 * @param keysDir the key files; without it {@code keys} inside {@code dataDir}
 * @param controllerContact who answers for the data (<i>pengendali data</i>); needed in production
 */
@ConfigurationProperties("temani")
record TemaniProperties(
        @Nullable URI publicUrl,
        @DefaultValue("./data") Path dataDir,
        @Nullable Path keysDir,
        @DefaultValue("") String controllerContact) {

    Path keys() {
        return keysDir == null ? dataDir.resolve("keys") : keysDir;
    }
}
