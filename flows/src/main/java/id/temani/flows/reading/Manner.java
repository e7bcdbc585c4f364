package id.temani.flows.reading;

import id.temani.resident.Language;

/**
 * How an answer is listened to.
 *
 * @param language that the talk is held in; regional words count only in Indonesian, where "ten" is no number
 * @param numbered whether the person sees numbers; where digits are chat they are not an answer
 * @param careful about danger: only plain yes and no count ("belum" and "oke" do not), and no misspelt word
 */
public record Manner(Language language, boolean numbered, boolean careful) {

    public static Manner ordinary(Language language) {
        return new Manner(language, true, false);
    }

    public Manner withoutNumbers() {
        return new Manner(language, false, careful);
    }
}
