package id.temani.unit;

import id.temani.duty.Rota;
import java.util.List;

/**
 * An IBM unit (<i>unit Intervensi Berbasis Masyarakat</i>).
 *
 * @param code the ten characters of its poster and link, without the leading {@code u-}
 * @param kelurahan the village or ward that runs it
 * @param district its kecamatan: all that an agent sees of where a resident is from, unless they agree to more
 * @param regency its kabupaten or kota, because names of villages repeat
 * @param neighbours units whose agents are asked next, nearest first
 * @param photos whether photos pass in the talks of its agents
 * @param rota its time zone, the shifts of agents who set none, its holidays
 * @param example invented or taken from public reports, to show the format
 */
public record Unit(
        UnitId id,
        String code,
        String name,
        String kelurahan,
        String district,
        String regency,
        Rota rota,
        boolean active,
        boolean example,
        List<UnitId> neighbours,
        boolean photos) {

    public Unit {
        neighbours = List.copyOf(neighbours);
    }
}
