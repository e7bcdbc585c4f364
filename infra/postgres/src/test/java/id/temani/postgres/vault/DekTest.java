package id.temani.postgres.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.temani.delivery.MovableClock;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DekTest {

    private static final Cell HERE = new Cell("conversation", "1", "sealed_talk");
    private static final int OVERHEAD = 12 + 16;

    private final Dek key = Dek.fresh();

    @TempDir
    private Path keys;

    private Vault vault;

    @BeforeEach
    void openKeys() {
        vault = new Vault(KeyFiles.open(keys.resolve("keys"), true, new MovableClock()));
    }

    @Test
    void opensWhatItSealed() {
        assertThat(key.openText(HERE, key.sealText(HERE, "kamu di sini"))).isEqualTo("kamu di sini");
    }

    static Stream<Cell> elsewhere() {
        return Stream.of(
                new Cell("outbox", "1", "sealed_talk"),
                new Cell("conversation", "2", "sealed_talk"),
                new Cell("conversation", "1", "sealed_text"));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void refusesAValueThatWasMoved(Cell elsewhere) {
        var sealed = key.sealText(HERE, "kamu di sini");

        assertThatThrownBy(() -> key.open(elsewhere, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesAnotherKeyAndAChangedValue() {
        var sealed = key.sealText(HERE, "kamu di sini");

        assertThatThrownBy(() -> Dek.fresh().open(HERE, sealed)).isInstanceOf(SealBroken.class);
        sealed[20] ^= 1;
        assertThatThrownBy(() -> key.open(HERE, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void hidesHowLongATextIs() {
        var lengths = IntStream.of(0, 1, 60, 61, 252, 253, 508, 509, 1020, 4092)
                .map(length -> key.seal(HERE, new byte[length]).length - OVERHEAD);

        assertThat(lengths).containsExactly(64, 64, 64, 256, 256, 512, 512, 1024, 1024, 4096);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(key.sealText(HERE, "halo")).isNotEqualTo(key.sealText(HERE, "halo"));
    }

    @Test
    void unwrapsAKeyForItsOwnConversationOnly() {
        var sari = UUID.randomUUID();
        var wrapped = vault.wrap(sari, key);

        assertThat(vault.unwrap(sari, wrapped).openText(HERE, key.sealText(HERE, "halo")))
                .isEqualTo("halo");
        assertThatThrownBy(() -> vault.unwrap(UUID.randomUUID(), wrapped)).isInstanceOf(SealBroken.class);
    }

    @Test
    void hashesByPurposeScopeAndCanonicalForm() {
        var hash = vault.hash(HashPurpose.USER, "TELEGRAM", "caf\u00e9");

        assertThat(hash).hasSize(32);
        assertThat(vault.hash(HashPurpose.USER, "TELEGRAM", "cafe\u0301")).isEqualTo(hash);
        assertThat(vault.hash(HashPurpose.DEDUPE, "TELEGRAM", "caf\u00e9")).isNotEqualTo(hash);
        assertThat(vault.hash(HashPurpose.USER, "WHATSAPP", "caf\u00e9")).isNotEqualTo(hash);
    }
}
