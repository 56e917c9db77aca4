package dev.ross.standalone.migration;

import dev.ross.standalone.lifecycle.StartException;
import java.util.List;

/** Arguments of the {@code move} command: {@code to-axon-server HOST:PORT} or {@code back HOST:PORT}. */
public record MigrationArguments(boolean back, String host, int port) {
    private static final String USAGE = "Say where: deploy/move to-axon-server HOST:PORT, deploy/move back HOST:PORT,"
            + " each with the port at which Axon Server speaks to its clients, 8124 as a rule; or deploy/move stores.";

    public static MigrationArguments of(List<String> arguments) {
        if (arguments.size() != 2 || !List.of("to-axon-server", "back").contains(arguments.get(0))) {
            throw new StartException(USAGE);
        }
        var address = arguments.get(1);
        var colon = address.lastIndexOf(':');
        try {
            var port = Integer.parseInt(address.substring(colon + 1));
            if (colon > 0 && port > 0 && port < 65536) {
                return new MigrationArguments(arguments.get(0).equals("back"), address.substring(0, colon), port);
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw new StartException(USAGE);
    }

    String address() {
        return host + ":" + port;
    }
}
