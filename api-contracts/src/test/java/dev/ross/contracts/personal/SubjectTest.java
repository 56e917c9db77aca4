package dev.ross.contracts.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SubjectTest {

    @Test
    void namesWhomTheDataIsAbout() {
        assertThat(Subject.guestAt("ada", "r1")).hasToString("guest:ada@r1");
        assertThat(Subject.guest("f:ldap:ada")).hasToString("guest:f:ldap:ada");
        assertThat(Subject.visit("r1.s1")).hasToString("visit:r1.s1");
        assertThat(Subject.staff("5b1f3b5e-0a54-4b0e-8a2b-1c6e9d1b7f00"))
                .hasToString("staff:5b1f3b5e-0a54-4b0e-8a2b-1c6e9d1b7f00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "guest:",
                "guest:@r1",
                "guest:a@b@c",
                "visit:a@b",
                "robot:1",
                "guest:a\nstaff:b",
                "staff:ä"
            })
    void refusesWhatIsNoSubject(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Subject(text));
    }

    @Test
    void isBareTextInJson() {
        var json = JsonMapper.shared();
        assertThat(json.writeValueAsString(Subject.guest("ada"))).isEqualTo("\"guest:ada\"");
        assertThat(json.readValue("\"visit:r1.s1\"", Subject.class)).isEqualTo(Subject.visit("r1.s1"));
    }
}
