package dev.ross.standalone.migration.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Copies a log to a real Axon Server and back. Its open edition has one context: it must be empty, since events cannot
 * be removed from it.
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
        var output = new ArrayList<String>();
        try (var stores = new InstallationStores(home);
                var left = stores.log(stores.newDatabase());
                var returned = stores.log(stores.newDatabase());
                var server = new AxonServerLog(
                        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)))) {
            assumeTrue(
                    server.count() == 0, "the Axon Server at " + address + " holds events already: start an empty one");
            left.append(SampleEvents.of(EVENTS));

            new LogCopy(left, server, output::add).run();
            var out = output.getLast();
            new LogCopy(server, returned, output::add).run();

            assertThat(output.getLast()).isEqualTo(out).startsWith(EVENTS + " events, sha-256 ");
            new LogCopy(left, returned, output::add).run();
            assertThat(output.getLast()).isEqualTo(out);
        }
    }
}
