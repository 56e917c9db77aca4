package dev.ross.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedTest {
    @TempDir
    private Path home;

    @Test
    void aHouseWhoseEventsHaveMovedStaysClosed() throws IOException {
        try (var folder = DataFolder.open(home)) {
            Moved.in(folder).to("events.house:8124");
        }
        var settings = Settings.of(new Environment(Map.of("ROSS_HOME", home.toString())), List.of());
        try (var progress = new Progress(System.out);
                var house = new House(settings, progress)) {
            assertThatThrownBy(house::open)
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "The events of this house have moved to Axon Server at events.house:8124: bring them back"
                                    + " by deploy/move back events.house:8124, or start the services there.");
        }
    }

    @Test
    void oneWhoseEventsAreBackMayOpen() throws IOException {
        try (var folder = DataFolder.open(home)) {
            var moved = Moved.in(folder);
            moved.to("events.house:8124");
            moved.back();
            assertThatCode(moved::refuseToOpen).doesNotThrowAnyException();
            assertThat(moved.address()).isEmpty();
        }
    }

    @Test
    void aHouseThatMovedElsewhereIsNotFetchedFromHere() throws IOException {
        try (var folder = DataFolder.open(home)) {
            folder.secrets().password("postgres");
            Moved.in(folder).to("events.house:8124");
        }
        var said = new Environment(Map.of("ROSS_HOME", home.toString()));
        try (var progress = new Progress(System.out);
                var move = new HouseMove(
                        Settings.of(said, List.of()), said, new MoveOrder(true, "other.house", 8124), progress)) {
            assertThatThrownBy(move::run)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("has moved to Axon Server at events.house:8124, not at other.house:8124");
        }
    }
}
