package id.temani.referral;

import id.temani.referral.Facility.Destination;
import java.util.List;
import java.util.Optional;

/** Where residents can be referred to, in the order of the file. */
public interface Facilities {

    List<Facility> all();

    default Optional<Facility> byId(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Every facility with everything that it offers: what an agent chooses from. */
    default List<Destination> destinations() {
        return all().stream().flatMap(one -> one.destinations().stream()).toList();
    }
}
