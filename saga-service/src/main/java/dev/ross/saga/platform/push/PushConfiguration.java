package dev.ross.saga.platform.push;

import dev.ross.platform.push.EndpointRule;
import dev.ross.platform.push.PushKeyProperties;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the pushing of messages, if this installation has a key for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PushKeyProperties.class, PushProperties.class})
class PushConfiguration {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Bean
    @ConditionalOnExpression("!'${ross.push.public-key:}'.isEmpty()")
    PushSender pushSender(PushKeyProperties key, PushProperties properties, EndpointRule rule, Clock clock) {
        return new PushSender(new VapidSigner(key, properties), rule, clock, LIMIT);
    }
}
