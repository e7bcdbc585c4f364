package id.temani.postgres.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.temani.handoff.AgentId;
import id.temani.postgres.vault.Cell;
import id.temani.postgres.vault.Dek;
import id.temani.referral.Care;
import id.temani.referral.Detail;
import id.temani.referral.Referral;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens to whom and for what somebody is referred, bound to its place. */
public final class ReferralSealing {

    private ReferralSealing() {}

    private record Terms(
            @JsonProperty("f") String facility,
            @JsonProperty("c") Care care,
            @JsonProperty("d") @Nullable UUID decidedBy,
            @JsonProperty("w") @Nullable String why,
            @JsonProperty("t") @Nullable Map<Detail, String> told) {

        Optional<Referral.Danger> danger() {
            return decidedBy == null || why == null
                    ? Optional.empty()
                    : Optional.of(new Referral.Danger(new AgentId(decidedBy), why));
        }

        /** Referrals of before it could be chosen told nothing more. */
        Map<Detail, String> added() {
            return told == null ? Map.of() : told;
        }

        @Override
        public String toString() {
            return "Terms[redacted]";
        }
    }

    public static byte[] terms(Dek key, Referral referral) {
        var terms = referral.terms();
        var danger = terms.danger();
        return key.seal(
                cell(referral.id()),
                Json.write(new Terms(
                        terms.facility(),
                        terms.care(),
                        danger.map(one -> one.decidedBy().value()).orElse(null),
                        danger.map(Referral.Danger::why).orElse(null),
                        terms.told())));
    }

    public static Referral.Terms terms(Dek key, UUID referral, byte[] sealed) {
        var terms = Json.read(key.open(cell(referral), sealed), Terms.class);
        return new Referral.Terms(terms.facility(), terms.care(), terms.danger(), terms.added());
    }

    private static Cell cell(UUID referral) {
        return new Cell("referral", referral, "sealed_terms");
    }
}
