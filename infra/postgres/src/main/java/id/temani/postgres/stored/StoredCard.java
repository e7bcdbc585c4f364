package id.temani.postgres.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.temani.handoff.Aftercare;
import id.temani.handoff.Handoff;
import id.temani.handoff.Wishes;
import id.temani.unit.UnitId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request says about its resident, inside its sealed column. */
public record StoredCard(
        @JsonProperty("d") Handoff.Door door,
        @JsonProperty("a") Wishes.Area area,
        @JsonProperty("u") @Nullable String other,
        @JsonProperty("g") Wishes.Gender gender,
        @JsonProperty("w") Wishes.When when,
        @JsonProperty("b") @Nullable String band,
        @JsonProperty("t") @Nullable String detail,
        @JsonProperty("o") Aftercare.@Nullable Origin origin,
        @JsonProperty("h") Aftercare.@Nullable Hope hope) {

    static StoredCard of(Handoff handoff) {
        var wishes = handoff.wishes();
        return new StoredCard(
                handoff.door(),
                wishes.area(),
                wishes.other().map(UnitId::value).orElse(null),
                wishes.gender(),
                wishes.when(),
                handoff.band().orElse(null),
                handoff.detail().orElse(null),
                wishes.aftercare().origin().orElse(null),
                wishes.aftercare().hope().orElse(null));
    }

    public Wishes wishes() {
        var aftercare = new Aftercare(Optional.ofNullable(origin), Optional.ofNullable(hope));
        return new Wishes(area, Optional.ofNullable(other).map(UnitId::new), gender, when, aftercare);
    }

    public Optional<String> bandIfAny() {
        return Optional.ofNullable(band);
    }

    public Optional<String> detailIfAny() {
        return Optional.ofNullable(detail);
    }

    @Override
    public String toString() {
        return "StoredCard[redacted]";
    }
}
