package dev.ross.standalone.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.standalone.lifecycle.StartException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationArgumentsTest {
    @Test
    void namesADirectionAndAnAddress() {
        assertThat(MigrationArguments.of(List.of("to-axon-server", "events.example:8124")))
                .isEqualTo(new MigrationArguments(false, "events.example", 8124));
        assertThat(MigrationArguments.of(List.of("back", "[::1]:8124")).address())
                .isEqualTo("[::1]:8124");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "back", "back events.example", "away events.example:8124", "back :8124", "back a:99999"})
    void sayingSomethingElseIsToldHowToSayIt(String line) {
        var words = line.isEmpty() ? List.<String>of() : List.of(line.split(" "));
        assertThatThrownBy(() -> MigrationArguments.of(words))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("Say where: deploy/move to-axon-server HOST:PORT");
    }
}
