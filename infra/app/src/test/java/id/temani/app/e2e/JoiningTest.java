package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.later.Later.Wake;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an invitation to an agent who is offered something, and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class JoiningTest {

    private static final Pattern CODE = Pattern.compile("(a-[a-z2-9]{10})");
    private static final Pattern WORD = Pattern.compile("pencocokannya: (\\p{L}+)\\.");

    private RunningApp app;
    private People people;
    private Phone bulan;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
        bulan = new TelegramPhone(app, 6_661_260_001L).says(app.code("k-")).hears("koordinator");
    }

    @Test
    void anAgentTakesPartOnceTheCoordinatorConfirmedTheWord() {
        var ayu = invited(new WhatsAppPhone(app, "+628120022001"), "Ayu");
        var word = ayu.reads(WORD);
        ayu.says("SIAP").hears("Kata pencocokannya: " + word);
        bulan.hears("Ayu memakai kode").says("TERIMA Ayu Gajah").hears("tidak ada dalam pilihan");
        app.await("select member = 'JOINING' from agent where id in (select agent_id from joining)");

        bulan.says("terima ayu " + word.toLowerCase()).hears("Ayu sekarang bergabung");

        ayu.hears("Balas SIAP").says("SIAP").hears("bertugas");
        bulan.says("TERIMA Ayu " + word).hears("tidak sedang menunggu");
        bulan.says("bimtek ayu 31 Desember 2027").hears("bimtek Ayu berlaku sampai 31-12-2027");
        bulan.says("BIMTEK Ayu 30/06/2028").hears("sampai 30-06-2028").chooses("Batalkan");
        bulan.hears("sampai 31-12-2027").says("BIMTEK Ayu entah").hears("belum terbaca");
        app.await("select trained_until = '2027-12-31' and exists (select 1 from scheduled_tasks"
                + " where task_instance = agent.id::text and execution_time > '2027-11-30') from agent");
        app.bean(JdbcClient.class)
                .sql("update agent set trained_until = current_date + 20")
                .update();
        app.wake(Wake.TRAINING_ENDS, "select id from agent");
        app.wake(Wake.TRAINING_ENDS, "select id from agent");
        ayu.hears("kabari koordinator");
        bulan.hears("Perbarui dengan BIMTEK");
        assertThat(ayu.shown())
                .filteredOn(text -> text.contains("kabari koordinator"))
                .hasSize(1);
        bulan.says("BIMTEK Ayu kosong").hears("tanpa tanggal").says("AGEN").hears("bimtek belum dicatat");
        assertThat(bulan.shown())
                .filteredOn(text -> text.contains("Perbarui dengan"))
                .hasSize(1);
        ayu.says("HAPUS").hears("Ketik HAPUS SEMUA").says("HAPUS SEMUA").hears("sudah dihapus");
    }

    @Test
    void aWrongWordEndsTheInvitation() {
        var dewi = invited(new TelegramPhone(app, 6_661_260_002L), "Dewi");
        var word = dewi.reads(WORD);
        bulan.hears("Dewi memakai kode");
        var wrong = app.bean(JdbcClient.class)
                .sql("select choice from joining, unnest(choices) choice where choice <> :word limit 1")
                .param("word", word)
                .query(String.class)
                .single();

        bulan.chooses(wrong).hears("undangan Dewi diakhiri");

        bulan.says("TERIMA Dewi " + word).hears("Dewi tidak");
        dewi.hears("datanya sudah dihapus");
        app.await("select not exists (select 1 from joining)");
    }

    @Test
    void feedbackOfAUnitIsShownFromFiveAnswersOn() {
        var jdbc = app.bean(JdbcClient.class);
        jdbc.sql("insert into feedback values (date_trunc('month', now())::date, 'margasari', 'good', 3),"
                        + " (date_trunc('month', now())::date, 'margasari', 'poor', 1),"
                        + " (date_trunc('month', now())::date, 'contoh-barat', 'fair', 4)")
                .update();
        bulan.says("ULASAN").hears("Belum cukup ulasan");

        jdbc.sql("update feedback set given = 2 where score = 'poor'").update();

        bulan.says("ULASAN").hears("Margasari, Balikpapan Barat: membantu 3, biasa 0, kurang 2");
        assertThat(bulan.shown().getLast()).doesNotContain("Contoh");
    }

    @Test
    void whoeverIsNotConfirmedInADayIsForgotten() {
        var lina = invited(new WhatsAppPhone(app, "+628120022003"), "Lina");
        lina.reads(WORD);

        app.wake(Wake.JOINING_OVER, "select agent_id from joining");

        lina.hears("datanya sudah dihapus").says("halo").hears("tanpa nama");
        app.await("select not exists (select 1 from joining)");
    }

    private Phone invited(Phone phone, String name) {
        var code = bulan.says("UNDANG").reads(CODE);
        bulan.hears("WhatsApp terbuka");
        phone.says(code).hears("nama panggilan");
        phone.says(name).hears("Kamu?").chooses("Perempuan").hears("Bahasa apa").chooses("Keduanya");
        phone.hears("rahasia").chooses("Saya berjanji");
        assertThat(phone.shown()).noneMatch(text -> text.contains("pencocokannya"));
        return phone;
    }
}
