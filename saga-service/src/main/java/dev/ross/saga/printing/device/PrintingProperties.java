package dev.ross.saga.printing.device;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which printers may be reached. Managers enter addresses of printers: without these limits, they could have text sent
 * to any service that this machine reaches.
 *
 * @param networks Networks in which printers may be reached, as addresses with prefix lengths (192.168.1.0/24), at most
 *     50. Empty: nothing is printed.
 * @param ports Ports on which printers may be reached, at most 50.
 */
@Validated
@ConfigurationProperties("ross.printing")
record PrintingProperties(
        @DefaultValue @Size(max = 50) List<AddressRange> networks,
        @DefaultValue("9100") @Size(max = 50) List<@Min(1) @Max(65535) Integer> ports) {
    boolean allow(InetAddress address, int port) {
        return ports.contains(port) && networks.stream().anyMatch(network -> network.contains(address));
    }
}
