package dev.ross.e2e.fleet;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The address of a host in the same network, that is a name without dots, and its port. */
record Address(String host, int port) {
    private static final Pattern ADDRESS = Pattern.compile("(?:^|//|@)([a-z][a-z0-9-]+):(\\d{2,5})");

    static Stream<Address> allIn(String value) {
        return ADDRESS.matcher(value)
                .results()
                .map(found -> new Address(found.group(1), Integer.parseInt(found.group(2))));
    }
}
