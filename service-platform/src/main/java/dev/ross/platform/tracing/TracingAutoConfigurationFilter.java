package dev.ross.platform.tracing;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Excludes the auto-configuration of tracing if no export address is set: requests then make no spans at all. */
public class TracingAutoConfigurationFilter implements AutoConfigurationImportFilter, EnvironmentAware {
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

    /** Configurations that were excluded before are null. */
    @SuppressWarnings("NullAway")
    private static boolean traces(String configuration) {
        return configuration != null
                && (configuration.startsWith("org.springframework.boot.micrometer.tracing.")
                        || configuration.startsWith("org.springframework.boot.opentelemetry."));
    }
}
