package id.temani.referral;

import id.temani.resident.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where somebody can be referred to, as a data file says.
 *
 * @param id stays the same when the name changes
 */
public record Facility(String id, Type type, Set<Care> offers, Map<Language, String> names) {

    /** What kind of place it is. */
    public enum Type {
        /** Outpatient clinic of a BNN office. */
        KLINIK_PRATAMA,
        /** <i>Institusi Penerima Wajib Lapor</i>: appointed for those who report themselves. */
        IPWL,
        PUSKESMAS,
        HOSPITAL,
        /** House of rehabilitation of BNN. */
        BALAI,
        SOCIAL_SERVICE
    }

    /** One facility for one kind of care. */
    public record Destination(Facility facility, Care care) {}

    /** @throws IllegalArgumentException when a name is missing, or social help and treatment do not fit its type */
    public Facility {
        offers = Set.copyOf(offers);
        names = Map.copyOf(names);
        if (!names.keySet().containsAll(Language.all())) {
            throw new IllegalArgumentException("A facility needs a name in every language");
        }
        if (offers.isEmpty() || offers.contains(Care.SOCIAL) != (type == Type.SOCIAL_SERVICE)) {
            throw new IllegalArgumentException("A social service offers social help, everybody else treatment");
        }
    }

    public String name(Language language) {
        return names.getOrDefault(language, id);
    }

    List<Destination> destinations() {
        return List.of(Care.values()).stream()
                .filter(offers::contains)
                .map(care -> new Destination(this, care))
                .toList();
    }
}
