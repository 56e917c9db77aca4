package dev.ross.platform.http;

import dev.ross.platform.text.DateParameters;
import dev.ross.platform.token.IdentityHealth;
import dev.ross.platform.token.TokenConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Configuration of this package, for a service to import. If several services share a process, it is loaded once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpLimits.class)
@Import({
    ApiPortHealth.class,
    BadTokenLimit.class,
    ConnectionLimit.class,
    DateParameters.class,
    IdentityHealth.class,
    JettyLimits.class,
    TokenConfiguration.class
})
public class HttpConfiguration {}
