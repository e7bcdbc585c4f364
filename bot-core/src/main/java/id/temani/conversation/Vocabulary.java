package id.temani.conversation;

import java.util.Optional;

/**
 * The command words, as data. A word counts only when it is the whole message, after trimming, case folding and
 * elongation ("stopp" is STOP).
 */
public interface Vocabulary {

    Optional<ResidentWord> resident(String text);

    Optional<AgentCommand> agent(String text);

    /** A coordinator's word counts also with something behind it, where it needs that ("TUNJUK 28 Ayu"). */
    Optional<CoordinatorCommand> coordinator(String text);

    /** Words of a resident that work in every state; names as in {@code words.yaml}. */
    enum ResidentWord {
        MENU,
        DARURAT,
        BANTUAN,
        BICARA,
        KEMBALI,
        LEWATI,
        ULANG,
        MULAI_ULANG,
        KOREKSI,
        LANJUT,
        JEDA,
        GANTI_AGEN,
        BERHENTI,
        HAPUS,
        DATA,
        PIN,
        PINDAH,
        PENGINGAT,
        TUTUP;

        /** Whether the word has something to act on while a person is at the other end. */
        public boolean worksInTalk() {
            return switch (this) {
                case KEMBALI, LEWATI, ULANG, MULAI_ULANG, KOREKSI, LANJUT, PENGINGAT -> false;
                case MENU, DARURAT, BANTUAN, BICARA, JEDA, GANTI_AGEN, BERHENTI, HAPUS, DATA, PIN, PINDAH, TUTUP ->
                    true;
            };
        }
    }

    /** Words of an agent. */
    enum AgentWord {
        KASUS,
        AMBIL,
        NANTI,
        KENAL,
        GANTI,
        SERAHKAN,
        JEDA,
        TUTUP_KASUS,
        DARURAT,
        SIAP,
        SELESAI_SHIFT,
        /** Shows the weekly shifts; with days and times behind it, it sets them. */
        JADWAL,
        /** Back to the shifts before. */
        JADWAL_LAMA,
        /** Also accompanies families; said again, not any more. */
        KELUARGA,
        BATAL,
        /** One of our lines to begin a talk with, by its number. */
        SAPA,
        /** A note for the agent themselves. */
        CATAT,
        /** The notes of a talk. */
        CATATAN,
        BANTUAN,
        /** Ends the own part in this; asks first. */
        KELUAR,
        /** The answer that means it. */
        YA_KELUAR,
        HAPUS,
        /** The answer that means it; HAPUS alone only asks. */
        HAPUS_SEMUA,
        TUTUP;

        /** Whether it ends what somebody has with us: that is open to those who do not take part, too. */
        public boolean ends() {
            return this == KELUAR || this == YA_KELUAR || this == HAPUS || this == HAPUS_SEMUA;
        }

        /** Whether words for somebody may stand behind it, after a number or a colon ("SERAHKAN 28: suka pagi hari"). */
        public boolean takesText() {
            return this == SERAHKAN || this == CATAT;
        }
    }

    /** Words of a coordinator in the chat. */
    enum CoordinatorWord {
        UNDANG,
        /** How residents found the talks. */
        ULASAN,
        SIMULATOR,
        ANTREAN,
        /** What the own unit did this year, or in another: "ANGKA 2026". */
        ANGKA,
        /** Logs an event of outreach, how many people it reached, its kind and area: "JANGKAU 40 penyuluhan pasar". */
        JANGKAU,
        /** The codes of the unit's posters, or the links of one: "POSTER pasar". */
        POSTER,
        AGEN,
        /** Shows a request to an agent of the coordinator's choice: "TUNJUK 28 Ayu". */
        TUNJUK,
        /** Asks agents further away at once: "LUAS 28". */
        LUAS,
        /** Confirms the word on the phone of somebody who joins: "TERIMA Ayu Payung". */
        TERIMA,
        /** It is not the person who was invited. */
        TOLAK,
        /** Stops an agent; with the confirming word behind the name it happens. */
        HENTIKAN,
        /** Notes until when an agent's training is valid: "BIMTEK Ayu 31 Desember 2027". */
        BIMTEK,
        /** Lets a stopped agent take part again. */
        PULIHKAN,
        /** Takes back what was done last about a request: "BATAL 28 Ayu". */
        BATAL,
        BANTUAN,
        HAPUS,
        /** The answer that means it; HAPUS alone only asks. */
        HAPUS_SEMUA,
        TUTUP;

        /** Whether something may stand behind the word. */
        public boolean takesMore() {
            return switch (this) {
                case ANTREAN,
                        ANGKA,
                        JANGKAU,
                        POSTER,
                        AGEN,
                        TUNJUK,
                        LUAS,
                        BATAL,
                        TERIMA,
                        TOLAK,
                        BIMTEK,
                        HENTIKAN,
                        PULIHKAN -> true;
                case UNDANG, ULASAN, SIMULATOR, BANTUAN, HAPUS, HAPUS_SEMUA, TUTUP -> false;
            };
        }
    }

    /** @param rest what stands behind the word, as it was typed; may be empty */
    record CoordinatorCommand(CoordinatorWord word, String rest) {

        @Override
        public String toString() {
            return "CoordinatorCommand[%s]".formatted(word);
        }
    }

    /**
     * An agent's word, with the number of the case it names ("AMBIL 28"), if any.
     *
     * @param text what stands behind it, as it was written, for words that {@linkplain AgentWord#takesText take some}
     */
    record AgentCommand(AgentWord word, Optional<Integer> number, Optional<String> text) {

        public AgentCommand(AgentWord word, Optional<Integer> number) {
            this(word, number, Optional.empty());
        }

        @Override
        public String toString() {
            return "AgentCommand[%s]".formatted(word);
        }
    }
}
