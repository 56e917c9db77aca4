package dev.ross.platform.push;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures which push servers may be named by those who subscribe, and called. */
@Configuration(proxyBeanMethods = false)
public class PushEndpointConfiguration {
    @Bean
    EndpointRule endpointRule() {
        return new EndpointRule();
    }
}
