package id.temani.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WA aku 081234567890 ya",
                "0 8 1 2 3 4 5 6 7 8",
                "+62 812-3456-7890",
                "０８１２３４５６７８",
                "3174012345678901",
                "cari aja @sari_maju",
                "sari@contoh.org",
                "wa.me/628123",
                "t.me/sari",
                "buka https://contoh.org",
                "www.contoh.org dulu",
                "bit.ly/abc",
                "lihat contoh.com",
            })
    void holdsBackWhatTellsWhoSomebodyIs(String line) {
        assertThat(ContactFilter.holds(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aku udah 3 bulan gak pakai",
                "2",
                "jam 19.30 bisa?",
                "tahun 2024, umur 31",
                "capek banget... tapi makasih ya",
                "gaji 1.500.000 habis",
                "ok.makasih",
            })
    void letsOrdinaryLinesThrough(String line) {
        assertThat(ContactFilter.holds(line)).isFalse();
    }
}
