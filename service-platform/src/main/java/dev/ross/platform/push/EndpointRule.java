package dev.ross.platform.push;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rule of which push servers are called. Anybody with an account names an endpoint: without this rule they could have
 * requests sent to any service that this machine reaches. It is checked by name when a device subscribes, and by address
 * at each message, since a name may lead elsewhere then.
 */
public class EndpointRule {
    /** A name of at least two labels, the last of which has letters: no address, and nothing that is only known here. */
    private static final Pattern PUBLIC_NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private static final Pattern LOCAL_NAME = Pattern.compile(
            ".*\\.(localhost|local|internal|intranet|lan|home|corp|private|test|invalid|example|arpa|onion)");

    /** The endpoint as an address, if messages may be sent there as far as its name tells. */
    public Optional<URI> allowed(String endpoint) {
        try {
            return Optional.of(new URI(endpoint)).filter(this::isAllowed);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    protected boolean isAllowed(URI endpoint) {
        var host = endpoint.getHost();
        if (host == null || !"https".equals(endpoint.getScheme())) return false;
        var name = host.toLowerCase(Locale.ROOT);
        return (endpoint.getPort() == -1 || endpoint.getPort() == 443)
                && endpoint.getRawUserInfo() == null
                && endpoint.getRawFragment() == null
                && PUBLIC_NAME.matcher(name).matches()
                && !LOCAL_NAME.matcher(name).matches();
    }

    /** Whether a connection to this address is allowed. */
    public boolean allows(InetAddress address) {
        return PublicAddresses.contain(address);
    }
}
