package dev.ross.platform.http;

import dev.ross.platform.text.DateParameters;
import dev.ross.platform.token.IdentityHealth;
import dev.ross.platform.token.TokenConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

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
public class HttpConfiguration {
    /**
     * Checks addresses and methods alone: what a firewall refuses while a handler reads it is answered as a failure of
     * ROSS. {@link RequestGuard} checks headers before, and each service the names of its parameters.
     */
    @Bean
    HttpFirewall addressFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }
}
