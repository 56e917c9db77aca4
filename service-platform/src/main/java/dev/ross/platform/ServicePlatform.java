package dev.ross.platform;

import dev.ross.platform.health.AxonServerHealth;
import dev.ross.platform.keys.KeyRingConfiguration;
import dev.ross.platform.metrics.MetricsConfiguration;
import dev.ross.platform.security.ManagementSecurity;
import dev.ross.platform.serialization.SerializationConfiguration;
import dev.ross.platform.settings.SettingsConfiguration;
import dev.ross.platform.start.ClockConfiguration;
import dev.ross.platform.token.TokenConfiguration;
import dev.ross.platform.tracing.TracingConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Spring configuration that every service imports. Services that share a process share these beans. */
@Configuration(proxyBeanMethods = false)
@Import({
    AxonServerHealth.class,
    ClockConfiguration.class,
    KeyRingConfiguration.class,
    ManagementSecurity.class,
    MetricsConfiguration.class,
    SerializationConfiguration.class,
    SettingsConfiguration.class,
    TokenConfiguration.class,
    TracingConfiguration.class
})
public class ServicePlatform {}
