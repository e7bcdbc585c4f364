package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An agent asks the questionnaire again, in their own chat: by numbers on WhatsApp, by buttons on Telegram. */
@Timeout(240)
class InterviewTest {

    private RunningApp app;
    private People people;

    @BeforeEach
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void anInterviewByNumbersIsKeptBesideTheOwnCheckAndThePersonDecides() {
        var ayu = people.agent("+628120061101", "Ayu");
        var sari = new TelegramPhone(app, 6_664_000_001L);
        var number = accompanied(ayu, sari);
        ayu.says("TUTUP KASUS " + number).hears("sudah ditutup");
        sari.hears("selesai");

        ayu.says("KARTU " + number)
                .hears("belum diasesmen")
                .says("WAWANCARA " + number)
                .hears("mana saja yang pernah");
        ayu.says("3").hears("seberapa sering kamu memakai kanabis");
        ayu.says("kembali").hears("Jawaban tadi: Kanabis").says("3").hears("seberapa sering kamu memakai kanabis");
        ayu.says("KASUS").hears("Yang kamu dampingi: 1");
        ayu.says("apa kabar semuanya").hears("belum terbaca sebagai jawaban");
        for (var answer : List.of("4", "1", "1", "1", "1", "1")) {
            ayu.says(answer).hears("·");
        }
        ayu.says("lewati")
                .hears("semua pertanyaan sudah selesai")
                .says("kembali")
                .hears("Jawaban tadi: dilewati");
        ayu.says("1").hears("semua pertanyaan sudah selesai");
        assertThat(ayu.shown().getLast()).contains("Kanabis (ganja): 4 poin, sedang");
        ayu.says("simpan hasil").hears("Usulan tabel unit: rujuk ke klinik");
        app.await("select not exists (select 1 from interview)");

        ayu.says("PUTUSKAN " + number + " program").hears("Kenapa memilih program?");
        app.await("select state = 'ASSESSED' from case_file");
        ayu.says("PUTUSKAN " + number + " program pilihan warga")
                .hears("program berjalan")
                .hears("Wawancara: sedang");
        sari.says("DATA").hears("Mau apa sekarang").chooses("Lihat semuanya").hears("Pastikan");
        sari.chooses("Tampilkan")
                .hears("wawancara sedang, ASSIST 3.1, saduran, versi 1 (Kanabis (ganja) 4 poin, sedang)");
        assertThat(String.join("\n", sari.shown())).contains("usulan rujuk ke klinik, dipilih program (pilihan warga)");
        assertThat(sari.shown()).noneMatch(text -> text.contains("kata demi kata"));
    }

    @Test
    void noAnswerIsPassedOnAndNoLineOfATalkIsTakenAsAnAnswer() {
        var ayu = people.agent("+628120061102", "Ayu");
        var sari = new TelegramPhone(app, 6_664_000_002L);
        var number = accompanied(ayu, sari);

        ayu.says("WAWANCARA " + number).hears("mana saja yang pernah").says("3").hears("belum dikirim ke siapa pun");
        ayu.says("sebentar ya").hears("belum dikirim ke siapa pun");
        app.await("select not exists (select 1 from outbox where owner <> lane and closed_at is null)");
        assertThat(sari.offered()).isNotNull();
        assertThat(sari.shown()).noneMatch(text -> text.equals("3") || text.contains("sebentar"));
        ayu.says("WAWANCARA " + number + " kirim ke obrolan");
        sari.hears("sebentar ya").says("oke");
        ayu.hears("oke").says("di sini aku");
        sari.hears("di sini aku");
        ayu.says("WAWANCARA " + number + " 3").hears("seberapa sering kamu memakai kanabis");
        ayu.says("[" + number + "] masih di sini ya");
        sari.hears("masih di sini ya");
        ayu.says("WAWANCARA " + number + " jeda").hears("dijeda").says("4");
        sari.hears("4");
        ayu.says("WAWANCARA " + number + " batalkan").hears("sudah dihapus");
        app.await("select not exists (select 1 from interview)");
    }

    @Test
    void buttonsOfTwoCasesGoToTheirOwnOnesAndATapTwiceCountsOnce() {
        var ayu = new TelegramPhone(app, 6_664_000_010L);
        people.agent(ayu, "Ayu");
        var first = accompanied(ayu, new TelegramPhone(app, 6_664_000_011L));
        ayu.says("TUTUP KASUS " + first).hears("sudah ditutup");
        var second = accompanied(ayu, new TelegramPhone(app, 6_664_000_012L));
        ayu.says("TUTUP KASUS " + second).hears("sudah ditutup");

        ayu.says("WAWANCARA " + first).hears("mana saja yang pernah");
        var ofFirst = payload(ayu, "NONE");
        ayu.says("WAWANCARA " + second)
                .hears("dijeda")
                .chooses("Tembakau")
                .hears("mana saja")
                .chooses("Selesai");
        ayu.hears("seberapa sering kamu memakai tembakau");
        var ofSecond = payload(ayu, "DAILY");
        ayu.tap(ofFirst);
        ayu.hears("Kadang yang sudah lama jadi terlupa");
        ayu.tap(ofSecond);
        ayu.tap(ofSecond);
        ayu.hears("seberapa sering kamu sangat ingin memakai tembakau").hears("dari pertanyaan sebelumnya");
        app.await("select (select turn from interview where asking) = 4 and count(*) = 2 from interview");

        ayu.says("AKHIRI " + first + " selesai").hears("selesai");
        app.await("select count(*) = 1 from interview");
    }

    private static String payload(Phone phone, String code) {
        return phone.offered().stream()
                .filter(payload -> payload.endsWith(" " + code))
                .findFirst()
                .orElseThrow();
    }

    private String accompanied(Phone ayu, Phone resident) {
        people.waiting(resident);
        var number = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + number).hears("Sekarang terhubung");
        resident.hears("Ayu");
        ayu.says("BUKA KASUS " + number).hears("sudah dikirim");
        resident.hears("hasil cek").chooses("Setuju").hears("menemanimu");
        ayu.hears("diterima, belum diasesmen");
        return number;
    }
}
