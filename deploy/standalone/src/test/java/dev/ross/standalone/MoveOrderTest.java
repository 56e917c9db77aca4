package dev.ross.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoveOrderTest {
    @Test
    void namesADirectionAndAnAddress() {
        assertThat(MoveOrder.of(List.of("to-axon-server", "events.house:8124")))
                .isEqualTo(new MoveOrder(false, "events.house", 8124));
        assertThat(MoveOrder.of(List.of("back", "[::1]:8124")).address()).isEqualTo("[::1]:8124");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "back", "back events.house", "away events.house:8124", "back :8124", "back a:99999"})
    void sayingSomethingElseIsToldHowToSayIt(String said) {
        var words = said.isEmpty() ? List.<String>of() : List.of(said.split(" "));
        assertThatThrownBy(() -> MoveOrder.of(words))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Say where: deploy/move to-axon-server HOST:PORT");
    }
}
