package dev.ross.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UnknownVariablesTest {
    @Test
    void aSlipOfTheFingerIsToldWithWhatWasMeantAndWithoutItsValue() {
        assertThat(UnknownVariables.in(Map.of("ROSS_HTTP_CONECTIONS", "hush")))
                .containsExactly("The variable ROSS_HTTP_CONECTIONS is no setting of ROSS and is ignored:"
                        + " did you mean ROSS_HTTP_CONNECTIONS?");
    }

    @Test
    void whatIsLikeNothingIsToldToo() {
        assertThat(UnknownVariables.in(Map.of("ROSS_UNHEARD_OF_AND_FAR_AWAY", "")))
                .containsExactly("The variable ROSS_UNHEARD_OF_AND_FAR_AWAY is no setting of ROSS and is ignored.");
    }

    @Test
    void settingsInEveryFormThatIsReadAreKnown() {
        assertThat(UnknownVariables.in(Map.of(
                        "ROSS_SECRET", "",
                        "ROSS_COMPANION_SECRET", "",
                        "ROSS_HTTP_CONNECTIONS_PER_ADDRESS", "",
                        "ROSS_HTTP_CONNECTIONSPERADDRESS", "",
                        "ROSS_REGIONS_0", "",
                        "ROSS_MANAGEMENT_PORT", "")))
                .isEmpty();
    }

    @Test
    void othersAreNobodysBusiness() {
        assertThat(UnknownVariables.in(Map.of("PATH", "", "ROSSINI", ""))).isEmpty();
    }
}
