package id.temani.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class InvitationCodeTest {

    @Test
    void isReadBackFromAWholeMessageHoweverItIsTyped() {
        var code = InvitationCode.fresh(InvitationCode.Kind.AGENT, new SecureRandom());

        assertThat(InvitationCode.read("  " + code.value().toUpperCase(java.util.Locale.ROOT) + "\n"))
                .contains(code);
        assertThat(code.kind()).isEqualTo(InvitationCode.Kind.AGENT);
    }

    @Test
    void isNothingInsideASentenceOrWithAmbiguousCharacters() {
        assertThat(InvitationCode.read("ini kodeku a-abcdefghjk")).isEmpty();
        assertThat(InvitationCode.read("a-abcdefghi1")).isEmpty();
        assertThat(InvitationCode.read("u-abcdefghjk")).isEmpty();
    }

    @Test
    void doesNotPrintItself() {
        var code = InvitationCode.fresh(InvitationCode.Kind.COORDINATOR, new SecureRandom());

        assertThat(code.toString()).doesNotContain(code.value());
    }
}
