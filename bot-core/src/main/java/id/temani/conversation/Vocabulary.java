package id.temani.conversation;

import java.util.Optional;

/**
 * The command words, as data. A word counts only when it is the whole message, after trimming, case folding and
 * elongation ("stopp" is STOP).
 */
public interface Vocabulary {

    Optional<ResidentWord> resident(String text);

    Optional<AgentCommand> agent(String text);

    Optional<CoordinatorWord> coordinator(String text);

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
        BANTUAN,
        HAPUS,
        /** The answer that means it; HAPUS alone only asks. */
        HAPUS_SEMUA,
        TUTUP;

        /** Whether words for somebody may stand behind it, after a number or a colon ("SERAHKAN 28: suka pagi hari"). */
        public boolean takesText() {
            return this == SERAHKAN;
        }
    }

    /** Words of a coordinator in the chat. */
    enum CoordinatorWord {
        UNDANG,
        SIMULATOR,
        ANTREAN,
        BANTUAN,
        HAPUS,
        /** The answer that means it; HAPUS alone only asks. */
        HAPUS_SEMUA,
        TUTUP
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
