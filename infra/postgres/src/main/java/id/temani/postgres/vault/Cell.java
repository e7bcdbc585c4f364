package id.temani.postgres.vault;

import java.nio.charset.StandardCharsets;

/** Where a sealed value stands. It can be opened only there: moved to another row or column it is refused. */
public record Cell(String table, Object row, String column) {

    byte[] associatedData() {
        return "v1|%s|%s|%s".formatted(table, row, column).getBytes(StandardCharsets.UTF_8);
    }
}
