package dev.ross.query.platform.watch;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Excludes the auto-configuration of tracing if no address is set to send traces to: a request then makes no span at
 * all.
 */
class TracingAutoConfigurationFilter implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final String ADDRESS = "management.opentelemetry.tracing.export.otlp.endpoint";

    private boolean isAddressGiven;

    @Override
    public void setEnvironment(Environment environment) {
        isAddressGiven = environment.containsProperty(ADDRESS);
    }

    @Override
    public boolean[] match(String[] configurations, AutoConfigurationMetadata metadata) {
        var matches = new boolean[configurations.length];
        for (int i = 0; i < matches.length; i++) matches[i] = isAddressGiven || !traces(configurations[i]);
        return matches;
    }

    /** The name is null if another filter has excluded it before. */
    @SuppressWarnings("NullAway")
    private static boolean traces(String configuration) {
        return configuration != null
                && (configuration.startsWith("org.springframework.boot.micrometer.tracing.")
                        || configuration.startsWith("org.springframework.boot.opentelemetry."));
    }
}
