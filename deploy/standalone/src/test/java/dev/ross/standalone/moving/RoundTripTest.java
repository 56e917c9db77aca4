package dev.ross.standalone.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Through a real Axon Server, whose open edition has one place for events: it has to be one that holds none, since nothing
 * can be taken out of it again.
 */
@EnabledIfEnvironmentVariable(named = "AXON_SERVER", matches = ".+:[0-9]+")
class RoundTripTest {
    private static final int EVENTS = 25_000;

    @TempDir
    private static Path home;

    @Test
    void whatGoesToAxonServerComesBackTheSame() throws Exception {
        var address = System.getenv("AXON_SERVER");
        var colon = address.lastIndexOf(':');
        var said = new ArrayList<String>();
        try (var cellars = new Cellars(home);
                var left = cellars.shelf(cellars.house());
                var returned = cellars.shelf(cellars.house());
                var server = new AxonServerShelf(
                        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)))) {
            assumeTrue(
                    server.count() == 0, "the Axon Server at " + address + " holds events already: start an empty one");
            left.append(Evenings.of(EVENTS));

            new Copying(left, server, said::add).run();
            var out = said.getLast();
            new Copying(server, returned, said::add).run();

            assertThat(said.getLast()).isEqualTo(out).startsWith(EVENTS + " events, sha-256 ");
            new Copying(left, returned, said::add).run();
            assertThat(said.getLast()).isEqualTo(out);
        }
    }
}
