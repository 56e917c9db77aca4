package dev.ross.platform.settings;

import jakarta.validation.constraints.Size;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The name of this node.
 *
 * @param node Name of this node, at most 100 characters; another on each node of a service. A node that is started
 *     again under its name takes its own work back at once. Absent: the process id and the host's name.
 */
@Validated
@ConfigurationProperties("ross")
public record NodeProperties(
        @Size(min = 1, max = 100) @Nullable String node) {
    public String name() {
        return node != null ? node : ManagementFactory.getRuntimeMXBean().getName();
    }
}
