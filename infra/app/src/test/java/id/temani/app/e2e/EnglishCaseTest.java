package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Somebody who reads English is accompanied by an agent who reads Indonesian: each has everything in their own language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class EnglishCaseTest {

    private static final Pattern SAVED = Pattern.compile("Tersimpan nomor (\\d+)");
    private static final Pattern INDONESIAN =
            Pattern.compile("(?i)\\b(jadwal|pendamping|bertemu|kamu|dibatalkan|setuju|tidak|ketik|besok|lusa)\\b");

    private RunningApp app;
    private People people;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void aResidentsWholeSideIsInEnglish() {
        var ayu = people.agent(new TelegramPhone(app, 6_667_000_001L), "Ayu");
        var resident = people.waitingInEnglish(new TelegramPhone(app, 6_667_000_002L));
        var number = ayu.reads(People.OFFER);
        ayu.says("AMBIL " + number).hears("Sekarang terhubung");
        resident.hears("Ayu");
        var before = resident.shown().size();
        ayu.says("BUKA KASUS").hears("sudah dikirim");
        resident.hears("Would you like company for longer").chooses("Agree").hears("Ayu keeps you company");
        ayu.hears("diterima, belum diasesmen");
        ayu.says("TUTUP KASUS " + number).hears("sudah ditutup");
        resident.says("MY SCHEDULE").hears("Nothing is planned");

        var session = planned(ayu, number, "kie lusa jam 4");
        resident.hears("Ayu would like to meet").chooses("Another time").hears("What would fit better");
        resident.says("tomorrow at 5 pm").hears("Ask for another time").chooses("Send");
        resident.hears("Your wish was sent");
        ayu.hears("minta waktu lain").chooses("Setuju").hears("bisa hadir");
        resident.hears("Good, noted").says("MY SCHEDULE").hears("a talk with some information · will come");
        ayu.says("PINDAH " + session + " lusa jam 10.00").hears("Simpan?").chooses("Simpan");
        resident.hears("Ayu moved the meeting").chooses("I can come").hears("Good, noted");
        resident.says("CANCEL " + session).hears("Your companion is told");
        ayu.hears("bisa hadir").hears("tidak bisa");
        resident.says("COME " + session).hears("no such appointment");

        ayu.says("SESI " + number + " keluarga lusa jam 4").hears("Simpan?").chooses("Simpan");
        resident.hears("meeting together with family").chooses("Not now").hears("it is your choice");
        var group = planned(ayu, number, "kelompok lusa jam 4");
        resident.hears("a meeting of the group").says("CHANGE " + group).hears("What would fit better");
        resident.says("never mind").hears("Nothing has changed");

        resident.says("STOP COMPANY")
                .hears("stop having company")
                .chooses("Never mind")
                .hears("stays as it was");
        resident.says("STOP COMPANY")
                .hears("stop having company")
                .chooses("Yes, stop")
                .hears("The door stays open");
        ayu.hears("memilih berhenti didampingi");
        resident.says("COMPANY AGAIN").hears("company again").chooses("Agree").hears("Ayu keeps you company");
        ayu.hears("diterima, belum diasesmen")
                .says("AKHIRI " + number + " selesai")
                .hears("selesai");
        resident.hears("This time of company is over");

        assertThat(resident.shown().subList(before, resident.shown().size()))
                .noneMatch(text -> INDONESIAN.matcher(text).find());
    }

    private static String planned(Phone ayu, String number, String what) {
        ayu.says("SESI " + number + " " + what).hears("Simpan?").chooses("Simpan");
        return ayu.reads(SAVED);
    }
}
