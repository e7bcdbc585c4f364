package id.temani.app.e2e;

import java.util.regex.Pattern;

/** People who have come some way already. */
final class People {

    /** The number that an offer names. */
    static final Pattern OFFER = Pattern.compile("AMBIL (\\d+)");

    /** What an agent types to close a case. */
    static final Pattern CLOSE = Pattern.compile("(TUTUP KASUS \\d+)");

    private final RunningApp app;

    People(RunningApp app) {
        this.app = app;
    }

    /** An agent on duty, on WhatsApp. */
    Phone agent(String number, String name) {
        return agent(new WhatsAppPhone(app, number), name);
    }

    /** An agent on duty. */
    Phone agent(Phone agent, String name) {
        return agent(agent, name, app.code("a-"));
    }

    /** An agent on duty, of the unit that this code is of. */
    Phone agent(Phone agent, String name, String code) {
        agent.says(code).hears("nama panggilan");
        agent.says(name).hears("Kamu?").chooses("Perempuan").hears("Bahasa apa").chooses("Keduanya");
        agent.hears("rahasia").chooses("Saya berjanji").hears("SIAP");
        agent.says("SIAP").hears("bertugas");
        return agent;
    }

    /** A resident who asked for a person and waits. */
    Phone waiting(Phone resident) {
        return deciding(resident).chooses("Sekarang");
    }

    /** A resident who asks for a person and has only to say when. */
    Phone deciding(Phone resident) {
        resident.says("halo").hears("tanpa nama").chooses("Mulai");
        resident.hears("Choose a language").chooses("Bahasa Indonesia");
        resident.hears("Umurmu").chooses("18");
        resident.hears("untuk siapa").says("bicara");
        resident.hears("Setuju?").chooses("Setuju");
        resident.hears("Di kelurahan atau desa mana?").chooses("Margasari");
        resident.hears("Pendamping dari mana").chooses("Terserah");
        resident.hears("Lebih nyaman").chooses("Terserah");
        return resident.hears("Kapan");
    }

    /** The same in English. */
    Phone waitingInEnglish(Phone resident) {
        resident.says("halo").hears("tanpa nama").chooses("Mulai");
        resident.hears("Choose a language").chooses("English").hears("How old").chooses("18");
        resident.hears("Who is it for").says("talk").hears("Agreed?").chooses("I agree");
        resident.hears("village")
                .chooses("Margasari")
                .hears("Where should your companion")
                .chooses("Either is fine");
        resident.hears("more at ease")
                .chooses("A woman")
                .hears("When would you")
                .chooses("Now");
        return resident;
    }
}
